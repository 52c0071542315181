import { type Opened, restId } from '../google/opened-message';

/** What of an add-on's event is read (platform-facts 2.3). Everything in it may be missing. */
export interface AddonEvent {
  commonEventObject?: {
    parameters?: Record<string, string>;
    formInputs?: Record<string, { stringInputs?: { value?: string[] } }>;
  };
  gmail?: { messageId?: string; accessToken?: string };
}

/** The message that is open; null when none is, or one whose id Gmail REST does not know. */
export function openedIn(event: AddonEvent | undefined): Opened | null {
  const { messageId, accessToken } = event?.gmail ?? {};
  const id = messageId === undefined ? null : restId(messageId);
  return id === null || !accessToken ? null : { id, accessToken };
}

export function parameter(event: AddonEvent | undefined, name: string): string {
  return event?.commonEventObject?.parameters?.[name] ?? '';
}

/** What was typed or chosen in a field. */
export function inputs(event: AddonEvent | undefined, name: string): string[] {
  return event?.commonEventObject?.formInputs?.[name]?.stringInputs?.value ?? [];
}
