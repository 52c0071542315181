/**
 * The address that Google puts behind the name of who acted, at the very beginning of a notice's own first line:
 * `Ann Lee <ann@home.example> mentioned you in ...`, `Ann Lee (ann@home.example) is requesting access ...`.
 *
 * The name must be the one that Google wrote into From, so that it does not matter in what language the rest is, nor
 * what an outsider put into a name, a title or a comment: those stand behind it.
 *
 * @returns the address in lower case, or null when the line does not begin so
 */
export function addressAfterName(line: string, name: string): string | null {
  const said = tidy(line);
  const who = tidy(name);
  if (who === '' || !said.startsWith(`${who} `)) return null;
  const [, angle, round] =
    /^(?:<([^<>()\s]+@[^<>()\s]+)>|\(([^<>()\s]+@[^<>()\s]+)\))(?=\s|$)/.exec(said.slice(who.length + 1)) ??
    [];
  return (angle ?? round)?.toLowerCase() ?? null;
}

/** The first line of a text that says anything. */
export function leadLine(text: string): string {
  return /\S[^\r\n]*/.exec(text)?.[0] ?? '';
}

function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
