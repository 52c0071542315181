import { ServiceError } from '../errors';
import { storeKey } from '../state';
import type { Call, ServiceClass } from './service';

// Platform-facts section 1.
const largestValue = 9 * 1024;
const largestStore = 500 * 1024;

/** The store behind a Properties object; made when first written to. */
function storeOf(call: Call): Map<string, string> {
  const stores = call.kernel.state.properties;
  const key = call.self as string;
  const store = stores.get(key) ?? new Map<string, string>();
  stores.set(key, store);
  return store;
}

function write(call: Call, values: [string, string][]): void {
  const store = new Map(storeOf(call));
  for (const [key, value] of values) {
    if (Buffer.byteLength(value) > largestValue) throw new ServiceError('Argument too large: value');
    store.set(key, value);
  }
  let size = 0;
  for (const [key, value] of store) size += Buffer.byteLength(key) + Buffer.byteLength(value);
  if (size > largestStore) {
    throw new ServiceError(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  }
  call.kernel.state.properties.set(call.self as string, store);
}

/** `PropertiesService`. A standalone script has no document properties: null, as on Google. */
export const propertiesService: ServiceClass = {
  name: 'PropertiesService',
  service: 'PropertiesService',
  type: 'Properties.PropertiesService',
  methods: {
    getScriptProperties: {
      takes: [[]],
      does: ({ execution }) => execution.hold('Properties', storeKey(execution.script.name, null)),
    },
    getUserProperties: {
      takes: [[]],
      does: ({ execution }) =>
        execution.hold('Properties', storeKey(execution.script.name, execution.effectiveUser)),
    },
    getDocumentProperties: { takes: [[]], does: () => null },
  },
};

/** A property store. Values become strings; 9 KB a value, 500 KB a store. */
export const propertiesClass: ServiceClass = {
  name: 'Properties',
  service: 'PropertiesService',
  type: 'Properties.Properties',
  methods: {
    getProperty: { takes: [['string']], does: (call) => storeOf(call).get(call.args.string(0)) ?? null },
    getProperties: { takes: [[]], does: (call) => Object.fromEntries(storeOf(call)) },
    getKeys: { takes: [[]], does: (call) => [...storeOf(call).keys()] },
    setProperty: {
      takes: [['string', 'string']],
      does(call) {
        write(call, [[call.args.string(0), call.args.string(1)]]);
        return call.handle;
      },
    },
    setProperties: {
      takes: [['object'], ['object', 'boolean']],
      does(call) {
        const values = Object.entries(call.args.object(0)).map(([k, v]): [string, string] => [k, String(v)]);
        const before = storeOf(call);
        if (call.args.values[1] === true) call.kernel.state.properties.set(call.self as string, new Map());
        try {
          write(call, values);
        } catch (error) {
          call.kernel.state.properties.set(call.self as string, before);
          throw error;
        }
        return call.handle;
      },
    },
    deleteProperty: {
      takes: [['string']],
      does(call) {
        storeOf(call).delete(call.args.string(0));
        return call.handle;
      },
    },
    deleteAllProperties: {
      takes: [[]],
      does(call) {
        storeOf(call).clear();
        return call.handle;
      },
    },
  },
};
