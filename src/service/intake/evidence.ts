import { deleteFiles, findFile, MOST_UPLOAD_BYTES, readTexts, uploadText } from '../../google/drive';
import type { EvidencePart } from '../../register/entries';
import { keptKey, partKey, requestKey } from '../../register/keys';
import { fingerprint } from '../../register/rows';
import { sha256 } from '../../register/sha256';
import type { AnswerBody } from '../../wire/answer';
import { readEntries } from '../look-up';
import { Refused } from '../refusals';
import { fileDrafts } from '../registers';
import { originalsId } from '../settings';
import { type OwnReport, ownReports } from './own-report';
import { known, requested } from './seen';
import type { Visit } from './visit';

/**
 * Keeps the original of an own reported message (design section 3, Evidence): a file beside the workbook that the desk
 * alone can read, and its hash in the Log. Parts may come in any order, in part, or twice; they lie aside, where no
 * person can read them, until all are there and the SHA-256 of the whole fits. When it does not, all are missing again.
 * What is kept never changes: what comes afterwards is answered as kept, and passed over.
 */
export function keepEvidence(visit: Visit<'evidence'>): AnswerBody<'evidence'> {
  const { report, part, parts, sha256: hash, text } = visit.request.body;
  if (part > parts) throw new Refused('malformed');
  const numbers = Array.from({ length: parts }, (_, i) => i + 1);
  const keys = [requestKey(report), keptKey(report), ...numbers.map((n) => partKey(report, hash, n))];
  const { books, first } = known(visit, keys);
  if (first !== null) return first;
  const [own] = ownReports(books, [report], visit.caller);
  if (own === undefined || own.payload.message === null) throw new Refused('unknown');
  if (own.index.item(keptKey(report)) !== undefined) return { kept: true, missing: [] };

  const aside = new Map<number, Aside>();
  for (const n of numbers) {
    const item = own.index.item(partKey(report, hash, n));
    if (item !== undefined) aside.set(n, { row: item.row, digest: item.count ?? 0 });
  }
  const missing = numbers.filter((n) => n !== part && !aside.has(n));
  if (missing.length === 0) return complete(visit, own, numbers, aside);
  if (aside.get(part)?.digest !== fingerprint(text)) putAside(visit, own, missing, aside.get(part));
  return { kept: false, missing };
}

/** A part that lies aside: where the Log speaks of it, and by what its text is known again. */
interface Aside {
  row: number;
  digest: number;
}

function putAside(
  visit: Visit<'evidence'>,
  own: OwnReport,
  missing: number[],
  replaced: Aside | undefined,
): void {
  const { report, part, parts, sha256: hash, text } = visit.request.body;
  const token = ScriptApp.getOAuthToken();
  const file = uploadText(token, {
    name: `${report} part ${part} of ${parts}`,
    folder: null,
    mimeType: 'application/json',
    // As JSON, because a part may end in the middle of a character.
    text: JSON.stringify(text),
  });
  const payload: EvidencePart = {
    ...requested(visit),
    report,
    incident: own.payload.incident,
    sha256: hash,
    part,
    parts,
    digest: fingerprint(text),
    file,
    missing,
  };
  const at = new Date().toISOString();
  fileDrafts(own.workbook, [{ kind: 'evidence-part', at, actor: visit.caller.id, payload }], visit.zone);
  if (replaced !== undefined) deleteFiles(token, filesOf(own, [replaced]));
}

function complete(
  visit: Visit<'evidence'>,
  own: OwnReport,
  numbers: readonly number[],
  aside: ReadonlyMap<number, Aside>,
): AnswerBody<'evidence'> {
  const { report, part, sha256: hash, text } = visit.request.body;
  const token = ScriptApp.getOAuthToken();
  const files = filesOf(own, [...aside.values()]);
  const texts = new Map([...aside.keys()].map((n, i) => [n, files[i]!]));
  const others = [...texts].filter(([n]) => n !== part);
  const read = readTexts(
    token,
    others.map(([, file]) => file),
  ).map((json) => JSON.parse(json) as string);
  const textOf = (n: number) => (n === part ? text : read[others.findIndex(([other]) => other === n)]!);
  const original = numbers.map(textOf).join('');
  if (sha256(original) !== hash) return { kept: false, missing: [...numbers] };
  // Each character takes three bytes at most in UTF-8, a pair of surrogates four.
  if (original.length * 3 > MOST_UPLOAD_BYTES) throw new Refused('oversized');

  const folder = originalsId(own.workbook);
  const name = `${own.payload.incident} ${report} ${hash.slice(0, 12)}.txt`;
  // A run that was cut off after the upload has left it there already: the name has the hash in it.
  const file =
    findFile(token, name, folder) ??
    uploadText(token, { name, folder, mimeType: 'text/plain', text: original });
  const payload = { ...requested(visit), report, incident: own.payload.incident, sha256: hash, file };
  const at = new Date().toISOString();
  fileDrafts(own.workbook, [{ kind: 'evidence-kept', at, actor: visit.caller.id, payload }], visit.zone);
  if (files.length > 0) deleteFiles(token, files);
  return { kept: true, missing: [] };
}

/** The files in which parts lie aside. */
function filesOf(own: OwnReport, parts: readonly Aside[]): string[] {
  if (parts.length === 0) return [];
  return readEntries(parts.map(({ row }) => ({ workbook: own.workbook, row }))).map((entry) => {
    if (!entry || entry.payload === null) throw new Refused('unknown');
    return (entry.payload as unknown as EvidencePart).file;
  });
}
