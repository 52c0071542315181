import { Canvas } from './canvas';
import type { Effect } from './entries';
import type { Head } from './head';
import { type Address, bucketOf, type IndexItem, readBucket, writeBucket } from './index-buckets';
import type { WorkbookName } from './layout';

/** What a projection may ask. */
export interface View {
  /** What the index has for a key. */
  item(address: Address): IndexItem | undefined;
  /** The last row in use of a tab. */
  lastRow(tab: string): number;
  /** The last number given. */
  counter(name: string): number;
}

/** A register while entries are put into it one by one: by a plan, and by a replay of its whole Log. */
export class State implements View {
  readonly canvas: Canvas;
  private readonly buckets = new Map<number, Map<string, IndexItem>>();
  /** Buckets that something was changed in. */
  private readonly changed = new Set<number>();
  private readonly rows: Record<string, number>;
  private readonly counters: Record<string, number>;

  /** @param bucketCell what stands in a bucket's cell, asked once for each bucket that is needed */
  constructor(
    workbook: WorkbookName,
    head: Head,
    private readonly bucketCell: (bucket: number) => string,
  ) {
    this.canvas = new Canvas(workbook);
    this.rows = { ...head.rows };
    this.counters = { ...head.counters };
  }

  item(address: Address): IndexItem | undefined {
    return this.bucket(bucketOf(address)).get(address.slice(3));
  }

  lastRow(tab: string): number {
    return this.rows[tab] ?? 0;
  }

  counter(name: string): number {
    return this.counters[name] ?? 0;
  }

  apply(effect: Effect, seq: number): void {
    for (const write of effect.rows) {
      this.canvas.put(write, seq);
      this.reach(write.tab, write.row);
    }
    for (const { at, item } of effect.index) {
      const items = this.bucket(bucketOf(at));
      if (item === null ? items.delete(at.slice(3)) : items.set(at.slice(3), item))
        this.changed.add(bucketOf(at));
    }
    Object.assign(this.counters, effect.counters);
  }

  /** The tab is in use down to `row`. */
  reach(tab: string, row: number): void {
    this.rows[tab] = Math.max(this.lastRow(tab), row);
  }

  /** Buckets changed since the beginning, and what their cells must hold. */
  changedBuckets(): { bucket: number; cell: string }[] {
    return [...this.changed]
      .sort((a, b) => a - b)
      .map((bucket) => ({ bucket, cell: writeBucket(this.bucket(bucket)) }));
  }

  ends(): Pick<Head, 'rows' | 'counters'> {
    return { rows: { ...this.rows }, counters: { ...this.counters } };
  }

  private bucket(bucket: number): Map<string, IndexItem> {
    const known = this.buckets.get(bucket);
    if (known) return known;
    const read = readBucket(this.bucketCell(bucket));
    this.buckets.set(bucket, read);
    return read;
  }
}
