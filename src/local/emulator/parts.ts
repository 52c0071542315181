// What the kernel needs of the emulator's other parts: REST routes, mail, workbooks. tenant.ts puts in the real ones.
import type { Workbook } from './rest/workbook';
import type { Mailbox, RestRequest, RestResponse, World } from './world';

export interface Parts {
  /** Answers one REST request and records it; the kernel spends the time of the new records. */
  route(world: World, request: RestRequest, execution: number): RestResponse;
  /** Puts a message into the mailboxes of those recipients that the tenant has; answers them. */
  deliver(world: World, raw: Buffer, recipients: string[], from: string): string[];
  /** Puts the sender's own copy into Sent. */
  keepSent(world: World, raw: Buffer, owner: string): void;
  emptyMailbox(address: string): Mailbox;
  mailboxToJson(mailbox: Mailbox): unknown;
  mailboxFromJson(json: unknown): Mailbox;
  workbookToJson(workbook: Workbook): unknown;
  workbookFromJson(json: unknown): Workbook;
}
