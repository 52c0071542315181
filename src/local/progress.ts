import { stderr } from 'node:process';

/** Says how far a long piece of work is, on one line that is written over where somebody watches, else every tenth. */
export class Progress {
  private shown = '';
  private lastTenth = -1;

  constructor(private readonly label: string) {}

  at(done: number, total: number, unit: string): void {
    const percent = total === 0 ? 100 : Math.min(100, Math.floor((done / total) * 100));
    const line = `${this.label}: ${percent} % (${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} ${unit})`;
    if (stderr.isTTY) {
      if (line !== this.shown) stderr.write(`\r${line.padEnd(this.shown.length)}`);
      this.shown = line;
    } else if (Math.floor(percent / 10) > this.lastTenth) {
      this.lastTenth = Math.floor(percent / 10);
      stderr.write(`${line}\n`);
    }
  }

  end(): void {
    if (stderr.isTTY && this.shown !== '') stderr.write('\n');
  }
}
