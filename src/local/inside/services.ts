// Service objects as a script sees them: empty objects whose methods ask the host. They stringify to `{}` and
// bear any probing. A method that Google has and the emulator has not says so; one Google has not is undefined.
import { ask, exception, type Host } from './host';
import { decode, encode, type Handle, type Identities } from './values';

/** What the emulator offers, sent in by the host. */
export interface ServiceTable {
  /** Global name to class. */
  globals: Record<string, string>;
  /** Class to its emulated methods and to its enums (member name to enum type). */
  classes: Record<string, { methods: string[]; enums: Record<string, string> }>;
  /** Enum type to its values. */
  enums: Record<string, string[]>;
}

/** `state`: of an object that is all text. It lives here, so that it goes when the script lets go of the object. */
interface ServiceObject {
  className: string;
  /** 0 for a service itself, and for an object with `state`. */
  id: number;
  state: string | undefined;
}

/** Makes the realm's service objects; each service has one, each handle one as long as the script holds it. */
export function serviceMaker(host: Host, table: ServiceTable): Identities {
  const handles = new WeakMap<object, Handle>();
  const enumValues = new WeakMap<object, readonly [string, string]>();
  const singletons = new Map<string, object>();
  const enums = new Map<string, Record<string, unknown>>();

  function call(object: ServiceObject, method: string, args: unknown[]): unknown {
    const answer = ask(host, object.className, object.id, method, encode(args, identities), object.state);
    if (typeof answer !== 'string') return answer;
    const rest = answer.slice(1);
    if (answer[0] === 's') return rest;
    if (answer[0] === 'j') return decode(rest, identities);
    throw exception(rest);
  }

  function member(object: ServiceObject, key: string): unknown {
    const { className } = object;
    const offered = table.classes[className];
    if (offered?.methods.includes(key)) return (...args: unknown[]) => call(object, key, args);
    const enumType = offered?.enums[key];
    if (enumType !== undefined) return enumOf(enumType);
    if (ask(host, className, -1, key, '[]') !== true) return undefined;
    return () => {
      throw new Error(`not emulated: ${className}.${key}`);
    };
  }

  function make(object: ServiceObject): object {
    const { className, id } = object;
    const members = new Map<string, unknown>();
    const target = Object.defineProperty({}, 'toString', { value: () => className });
    const proxy = new Proxy(target, {
      get(_, key) {
        if (typeof key === 'symbol' || key in target) return Reflect.get(target, key);
        if (!members.has(key)) members.set(key, member(object, key));
        return members.get(key);
      },
      set: () => false,
      defineProperty: () => false,
      setPrototypeOf: () => false,
    });
    handles.set(proxy, [className, id]);
    return proxy;
  }

  function enumOf(type: string): Record<string, unknown> {
    const made = enums.get(type);
    if (made) return made;
    const values: Record<string, unknown> = {};
    (table.enums[type] ?? []).forEach((name, ordinal) => {
      const value = Object.defineProperties(
        {},
        Object.fromEntries(
          Object.entries({
            toString: () => name,
            toJSON: () => name,
            name: () => name,
            ordinal: () => ordinal,
          }).map(([key, method]) => [key, { value: method }]),
        ),
      );
      enumValues.set(value, [type, name]);
      values[name] = value;
    });
    enums.set(type, values);
    return values;
  }

  const identities: Identities = {
    handleOf: (value) => handles.get(value),
    enumOf: (value) => enumValues.get(value),
    service(className, id) {
      if (id !== 0) return make({ className, id, state: undefined });
      const made = singletons.get(className) ?? make({ className, id: 0, state: undefined });
      singletons.set(className, made);
      return made;
    },
    textual(className, parcel) {
      return make({ className, id: 0, state: String(ask(host, '', parcel, 'parcel', '[]')) });
    },
    enumValue: (type, name) => enumOf(type)[name],
  };
  return identities;
}
