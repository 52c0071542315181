/** Something wrong with what a person gave a command, said in lines for them; the command ends with code 2. */
export class InputError extends Error {
  override readonly name = 'InputError';

  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
  }
}
