/** One header line: unfolded, encoded words decoded, as the Gmail API gives it. */
export interface Header {
  name: string;
  value: string;
}

/** The headers of one message, by name, in the order they stand in (the topmost first). */
export class Headers {
  private readonly byName = new Map<string, string[]>();

  constructor(headers: readonly Header[]) {
    for (const { name, value } of headers) {
      const key = name.toLowerCase();
      const values = this.byName.get(key);
      if (values) values.push(value);
      else this.byName.set(key, [value]);
    }
  }

  /** Every value under this lower-case name, topmost first. */
  all(name: string): readonly string[] {
    return this.byName.get(name) ?? [];
  }

  /** The topmost value, or an empty string. */
  first(name: string): string {
    return this.byName.get(name)?.[0] ?? '';
  }

  has(name: string): boolean {
    return this.byName.has(name);
  }
}
