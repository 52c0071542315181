// Which names the answers hold (from the discovery documents, as typed in the npm package googleapis), so that a
// misspelt `fields` is refused as Google does: it would otherwise look like an empty answer.

import { NotEmulated } from './errors';
import { checkSelection, invalidSelection, type Selection, type Shape } from './fields';

const header: Shape = { name: true, value: true };
const body: Shape = { attachmentId: true, data: true, size: true };
const part: Shape = {
  body,
  filename: true,
  headers: header,
  mimeType: true,
  partId: true,
  /** A part within a part has the same names. */
  get parts() {
    return part;
  },
};
const message: Shape = {
  classificationLabelValues: true,
  historyId: true,
  id: true,
  internalDate: true,
  labelIds: true,
  payload: part,
  raw: true,
  sizeEstimate: true,
  snippet: true,
  threadId: true,
};
const page: Shape = { nextPageToken: true };
const messageChange: Shape = { message };
const labelChange: Shape = { labelIds: true, message };
const label: Shape = {
  color: { backgroundColor: true, textColor: true },
  id: true,
  labelListVisibility: true,
  messageListVisibility: true,
  messagesTotal: true,
  messagesUnread: true,
  name: true,
  threadsTotal: true,
  threadsUnread: true,
  type: true,
};

const user: Shape = {
  aliases: true,
  etag: true,
  id: true,
  isAdmin: true,
  isMailboxSetup: true,
  kind: true,
  name: { displayName: true, familyName: true, fullName: true, givenName: true },
  nonEditableAliases: true,
  orgUnitPath: true,
  primaryEmail: true,
  suspended: true,
};
const group: Shape = {
  description: true,
  directMembersCount: true,
  email: true,
  etag: true,
  id: true,
  kind: true,
  name: true,
};
const member: Shape = { email: true, etag: true, id: true, kind: true, role: true, status: true, type: true };

const permission: Shape = {
  displayName: true,
  emailAddress: true,
  id: true,
  kind: true,
  role: true,
  type: true,
};
const file: Shape = {
  capabilities: true,
  createdTime: true,
  id: true,
  kind: true,
  mimeType: true,
  name: true,
  ownedByMe: true,
  owners: true,
  parents: true,
  permissions: permission,
  shared: true,
  trashed: true,
  webViewLink: true,
  writersCanShare: true,
};

/** Whole answers, by the name of the method. */
const COMPLETE: Readonly<Record<string, Shape>> = {
  'gmail.users.getProfile': { emailAddress: true, historyId: true, messagesTotal: true, threadsTotal: true },
  'gmail.users.labels.list': { labels: label },
  'gmail.users.history.list': {
    ...page,
    history: {
      id: true,
      labelsAdded: labelChange,
      labelsRemoved: labelChange,
      messages: message,
      messagesAdded: messageChange,
      messagesDeleted: messageChange,
    },
    historyId: true,
  },
  'gmail.users.messages.list': { ...page, messages: message, resultSizeEstimate: true },
  'gmail.users.messages.get': message,
  'gmail.users.messages.modify': message,
  'gmail.users.threads.get': { historyId: true, id: true, messages: message, snippet: true },
};

/** Answers of which Google's hold more names than the emulator's. */
const PARTIAL: Readonly<Record<string, Shape>> = {
  'directory.users.list': { ...page, etag: true, kind: true, trigger_event: true, users: user },
  'directory.users.get': user,
  'directory.groups.list': { ...page, etag: true, groups: group, kind: true },
  'directory.members.list': { ...page, etag: true, kind: true, members: member },
  'drive.files.create': file,
  'drive.files.get': file,
  'drive.files.update': file,
  'drive.files.list': { ...page, files: file, incompleteSearch: true, kind: true },
  'drive.permissions.create': permission,
  'drive.permissions.list': { ...page, kind: true, permissions: permission },
};

/**
 * Checks the `fields` of a call to the method `name`; methods not listed here take any names.
 * @throws GoogleError 400 for a name that Google does not know
 * @throws NotEmulated for a name that the emulator does not know
 */
export function checkFields(name: string, selection: Selection): void {
  const complete = COMPLETE[name];
  if (complete) checkSelection(selection, complete, invalidSelection);
  const known = PARTIAL[name];
  if (known) checkSelection(selection, known, (field) => new NotEmulated(`${name} ?fields=${field}`));
}
