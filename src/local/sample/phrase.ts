// A small grammar for letters: `[one|other|]` chooses, `[=one|other]` chooses what the letter is about (the same turn
// in subject, text and answers), `{name}` fills in, choices may nest.
import type { Dice } from './dice';

export type Words = Readonly<Record<string, string>>;

/**
 * Writes out one of the texts that `template` stands for. A `{name}` without a word is an error in the template.
 *
 * @param turn which of each `[=…]` it is, counted round
 */
export function say(chance: Dice, template: string, words: Words = {}, turn = 0): string {
  let at = 0;
  function choice(): string {
    const options: string[] = [];
    let current = '';
    const linked = template[at] === '=';
    if (linked) at += 1;
    for (;;) {
      const c = template[at];
      at += 1;
      if (c === undefined) {
        throw new Error(`unclosed choice in template: ${template.slice(0, 40)}`);
      }
      if (c === ']') {
        options.push(current);
        return linked ? (options[turn % options.length] as string) : chance.pick(options);
      }
      if (c === '|') {
        options.push(current);
        current = '';
      } else {
        current += c === '[' ? choice() : c;
      }
    }
  }
  let out = '';
  while (at < template.length) {
    const c = template[at] as string;
    at += 1;
    out += c === '[' ? choice() : c;
  }
  return out.replace(/\{(\w+)\}/g, (_, name: string) => {
    const word = words[name];
    if (word === undefined) {
      throw new Error(`no word for {${name}} in template: ${template.slice(0, 40)}`);
    }
    return word;
  });
}
