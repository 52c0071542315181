// The service's functions as Apps Script sees them: each export becomes a top-level function of the bundle.
import { type Configuration, type ConfigurationResult, configure as takeOver } from './configure';
import { digest as sendDigest } from './digest';
import { answerRequest } from './door';
import { setUp as makeWhatIsMissing } from './set-up';
import { sweep as readMailboxes, type SweepResult } from './sweep';

/** Run once by the role account, and again after an update: makes workbooks and clock triggers that are missing. */
export function setUp(): ReturnType<typeof makeWhatIsMissing> {
  return makeWhatIsMissing(Session.getScriptTimeZone());
}

/** Run by the role account whenever the school's files change. */
export function configure(event: Configuration): ConfigurationResult {
  return takeOver(event);
}

/** Clock trigger, every five minutes. */
export function sweep(): SweepResult | null {
  return readMailboxes();
}

/** Clock trigger, once a day. */
export function digest(): number {
  return sendDigest();
}

/** The web app: the add-on's requests. */
export function doPost(event: Parameters<typeof answerRequest>[0]): GoogleAppsScript.Content.TextOutput {
  return ContentService.createTextOutput(answerRequest(event)).setMimeType(ContentService.MimeType.JSON);
}
