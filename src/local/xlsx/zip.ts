import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/** More than this out of one part means a file made to fill the memory, not a register. */
const MAX_PART = 512 * 1024 * 1024;

function broken(): Error {
  return new Error('this is not a readable .xlsx file');
}

/**
 * The parts of a zip archive by name, unpacked when asked for. Throws an Error with one clear line for bytes that are
 * no such archive.
 */
export function readZip(bytes: Uint8Array): { has(name: string): boolean; text(name: string): string } {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directory(data);
  return {
    has: (name) => entries.has(name),
    text(name) {
      const entry = entries.get(name);
      if (entry === undefined || entry.at + 30 > data.length || data.readUInt32LE(entry.at) !== LOCAL)
        throw broken();
      const start = entry.at + 30 + data.readUInt16LE(entry.at + 26) + data.readUInt16LE(entry.at + 28);
      const packed = data.subarray(start, start + entry.packed);
      if (entry.method === 0) return packed.toString('utf8');
      if (entry.method !== 8) throw broken();
      try {
        return inflateRawSync(packed, { maxOutputLength: MAX_PART }).toString('utf8');
      } catch {
        throw broken();
      }
    },
  };
}

interface Entry {
  at: number;
  packed: number;
  method: number;
}

function directory(data: Buffer): Map<string, Entry> {
  let end = data.length - 22;
  while (end >= 0 && data.readUInt32LE(end) !== END) end--;
  if (end < 0) throw broken();
  const entries = new Map<string, Entry>();
  let at = data.readUInt32LE(end + 16);
  for (let left = data.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > data.length || data.readUInt32LE(at) !== ENTRY) throw broken();
    const nameLength = data.readUInt16LE(at + 28);
    entries.set(data.toString('utf8', at + 46, at + 46 + nameLength), {
      at: data.readUInt32LE(at + 42),
      packed: data.readUInt32LE(at + 20),
      method: data.readUInt16LE(at + 10),
    });
    at += 46 + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
  }
  return entries;
}
