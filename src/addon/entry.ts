// The add-on's functions as Apps Script sees them: each export becomes a top-level function of the bundle.
import { homeCard } from './home-card';

/** Named in the manifest: shown when the add-on is opened with no message chosen. */
export function onHomepage(): GoogleAppsScript.Card_Service.Card {
  return homeCard();
}
