import { sha256 } from './sha256';

// The hidden tab Index answers "is this filed already, and in which row" by reading one cell, with ten rows in the
// register or a million. Cell A1 is the head (head.ts); under it one cell for each of 4,096 buckets, picked by the
// first three hex digits of the key's SHA-256.

export const BUCKETS = 4096;

/**
 * A key as the index knows it: 15 hex digits of its SHA-256, three for the bucket and twelve to tell keys apart in it.
 * With a million keys the chance that any two are taken for one is one in two million.
 */
export type Address = string;

/** What is kept for a key. */
export interface IndexItem {
  /** The row in the key's own tab. */
  row: number;
  /** How often, or a fingerprint of the contents: see the projections. */
  count?: number;
  /** The number of an incident. */
  number?: number;
}

/** A sheet cell takes 50,000 characters. */
const CELL_LIMIT = 50_000;

export function addressOf(key: string): Address {
  return sha256(key).slice(0, 15);
}

/** 0 to 4095. */
export function bucketOf(address: Address): number {
  return Number.parseInt(address.slice(0, 3), 16);
}

/** The bucket's row in tab Index, column A. */
export function bucketRow(bucket: number): number {
  return bucket + 2;
}

/**
 * Reads a bucket's cell, `digest:row[:count[:number]];...`.
 * @throws when it is damaged: filing must then stop, because what it does not find it would file twice
 */
export function readBucket(cell: string): Map<string, IndexItem> {
  const items = new Map<string, IndexItem>();
  if (cell === '') return items;
  for (const part of cell.split(';')) {
    const found = /^([0-9a-f]{12}):(\d+)(?::(\d+)(?::(\d+))?)?$/.exec(part);
    if (!found) throw new Error('index: a bucket is damaged');
    const item: IndexItem = { row: Number(found[2]) };
    if (found[3] !== undefined) item.count = Number(found[3]);
    if (found[4] !== undefined) item.number = Number(found[4]);
    items.set(found[1]!, item);
  }
  return items;
}

/** @throws when the bucket no longer fits into a cell, at about nine million keys */
export function writeBucket(items: ReadonlyMap<string, IndexItem>): string {
  const cell = [...items].map(([digest, item]) => [digest, ...fields(item)].join(':')).join(';');
  if (cell.length > CELL_LIMIT) throw new Error('index: a bucket is full');
  return cell;
}

function fields(item: IndexItem): number[] {
  if (item.number !== undefined) return [item.row, item.count ?? 0, item.number];
  return item.count === undefined ? [item.row] : [item.row, item.count];
}
