// The text in a file of Drive: uploaded with the file's metadata in one multipart request, and read with `alt=media`.
import type { DriveFile, RestCallContext, RestResponse } from '../world';
import { scope } from './auth';
import { forbidden, invalidArgument, NotEmulated } from './errors';
import { parameter } from './parameters';

/** Drive refuses a larger multipart upload. */
const MOST_BYTES = 5 * 1024 * 1024;

/** What a multipart upload carries. @throws GoogleError 400; NotEmulated for other kinds of upload and of file */
export function readUpload(call: RestCallContext): { metadata: string; mimeType: string; content: string } {
  const name = 'drive.files.create';
  const uploadType = parameter(call, 'uploadType');
  if (uploadType !== 'multipart') throw new NotEmulated(`${name} ?uploadType=${uploadType ?? ''}`);
  const { body, headers } = call.request;
  if (Buffer.byteLength(body) > MOST_BYTES)
    throw invalidArgument('Upload too large for uploadType=multipart.');
  const boundary = /^multipart\/related\s*;\s*boundary="?([^\s;"]+)"?$/i.exec(
    headers['content-type'] ?? '',
  )?.[1];
  if (boundary === undefined) throw invalidArgument('Malformed multipart body.');
  // The line break before a boundary belongs to the boundary (RFC 2046, 5.1.1).
  const [before, metadata, media, end, ...more] = `\r\n${body}`.split(`\r\n--${boundary}`);
  const complete = before === '' && /^--(?:\r\n)?$/.test(end ?? '') && more.length === 0;
  if (!complete || metadata === undefined || media === undefined)
    throw invalidArgument('Malformed multipart body.');
  const [first, second] = [splitPart(metadata), splitPart(media)];
  if (!/^application\/json\b/i.test(first.type)) throw invalidArgument('Malformed multipart body.');
  const mimeType = second.type.split(';')[0]!.trim().toLowerCase();
  if (mimeType !== 'text/plain' && mimeType !== 'application/json')
    throw new NotEmulated(`${name} of ${mimeType}`);
  return { metadata: first.content, mimeType, content: second.content };
}

function splitPart(part: string): { type: string; content: string } {
  const end = part.indexOf('\r\n\r\n');
  if (!part.startsWith('\r\n') || end < 0) throw invalidArgument('Malformed multipart body.');
  const type = /^content-type:\s*(.+)$/im.exec(part.slice(0, end))?.[1] ?? '';
  return { type: type.trim(), content: part.slice(end + 4) };
}

export function wantsMedia(call: RestCallContext): boolean {
  return parameter(call, 'alt') === 'media';
}

/** The file's text. A scope that opens metadata alone does not open it. */
export function mediaOf(file: DriveFile, call: RestCallContext): RestResponse {
  const opens = ['drive', 'drive.file', 'drive.readonly'].map(scope);
  if (!opens.some((name) => call.token?.scopes.includes(name)))
    throw forbidden('Request had insufficient authentication scopes.', 'insufficientPermissions');
  if (file.content === undefined)
    throw forbidden('Only files with binary content can be downloaded.', 'fileNotDownloadable');
  return { status: 200, headers: { 'Content-Type': file.mimeType }, body: file.content };
}
