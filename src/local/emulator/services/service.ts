// What a service is to the kernel, and how it reads its arguments.

import { ServiceError } from '../errors';
import type { Execution } from '../execution';
import type { Kernel } from '../kernel';
import { bytesOf, EnumValue, Handle } from '../values';

/** What a parameter takes. `enum:X` a value of that enum, `class:X` a service object of that class. */
export type Kind =
  | 'string'
  | 'number'
  | 'boolean'
  | 'date'
  | 'bytes'
  | 'strings'
  | 'object'
  | 'objects'
  | `enum:${string}`
  | `class:${string}`;

/** One call in progress. */
export interface Call {
  kernel: Kernel;
  execution: Execution;
  /** The host object called (a property store, a trigger); undefined for a service itself. */
  self: unknown;
  /** The handle of that object, for methods that answer it for chaining. */
  handle: Handle;
  args: Args;
}

export interface Method {
  /** The signatures Google documents; `any`: takes whatever comes. */
  takes: Kind[][] | 'any';
  /** The scopes any one of which lets a script call it, where the table (scopes.json) is wrong about them. */
  scopes?: string[];
  does(call: Call): unknown;
}

/** One class of an Apps Script service. */
export interface ServiceClass {
  /** How the script's proxies and `not emulated` call it. Unique: `Properties`, `UrlFetchApp`. */
  name: string;
  /** The service whose name the meter, faults and latencies use: `PropertiesService`. */
  service: string;
  /** Google's class in scopes.json: `Properties.Properties`. */
  type: string;
  methods: Record<string, Method>;
  /** Enums of the class that the table (scopes.json) leaves out: member to enum type. */
  enums?: Record<string, string>;
  /** Of a class whose objects are all text in the script's realm: the object (`Call.self`) again. */
  fromText?(state: string): unknown;
}

/** Arguments that have passed a signature; reads them as what they are. */
export class Args {
  constructor(readonly values: unknown[]) {}

  get count(): number {
    return this.values.length;
  }
  string(i: number): string {
    return String(this.values[i]);
  }
  number(i: number): number {
    return Number(this.values[i]);
  }
  date(i: number): Date {
    return this.values[i] as Date;
  }
  bytes(i: number): Buffer {
    return bytesOf(this.values[i] as unknown[]);
  }
  strings(i: number): string[] {
    return (this.values[i] as unknown[]).map(String);
  }
  object(i: number): Record<string, unknown> {
    return this.values[i] as Record<string, unknown>;
  }
  objects(i: number): Record<string, unknown>[] {
    return this.values[i] as Record<string, unknown>[];
  }
  enumName(i: number): string {
    return (this.values[i] as EnumValue).name;
  }
  handle(i: number): Handle {
    return this.values[i] as Handle;
  }
  isString(i: number): boolean {
    return typeof this.values[i] === 'string';
  }
}

/**
 * Checks arguments against the documented signatures.
 * @throws ServiceError "The parameters (...) don't match the method signature for X.y."
 */
export function checkSignature(name: string, method: Method, values: unknown[]): void {
  if (method.takes === 'any') return;
  if (
    method.takes.some((kinds) => kinds.length === values.length && kinds.every((k, i) => fits(k, values[i])))
  ) {
    return;
  }
  const shown = values.map(typeName).join(',');
  throw new ServiceError(`The parameters (${shown}) don't match the method signature for ${name}.`);
}

function fits(kind: Kind, value: unknown): boolean {
  if (kind.startsWith('enum:')) return value instanceof EnumValue && value.type === kind.slice(5);
  if (kind.startsWith('class:')) return value instanceof Handle && value.className === kind.slice(6);
  switch (kind) {
    // Apps Script turns plain values into text; it does not do so for objects.
    case 'string':
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'date':
      return value instanceof Date;
    case 'bytes':
      return (
        Array.isArray(value) && value.every((byte) => Number.isInteger(byte) && byte >= -128 && byte < 256)
      );
    case 'strings':
      return Array.isArray(value) && value.every((item) => typeof item === 'string');
    case 'objects':
      return Array.isArray(value) && value.every((item) => typeof item === 'string' || isPlain(item));
    default:
      return isPlain(value);
  }
}

function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return !(value instanceof Date || value instanceof Handle || value instanceof EnumValue);
}

/** How Google names the type of an argument in that error. */
function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (Array.isArray(value)) return value.every((v) => typeof v === 'number') ? 'number[]' : 'String[]';
  if (value instanceof EnumValue) return value.type;
  if (value instanceof Handle) return value.className === 'Function' ? 'Function' : `(class)`;
  return typeof value === 'object' ? '(class)' : typeof value;
}
