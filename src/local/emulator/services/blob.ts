import { ServiceError } from '../errors';
import { bytesOf } from '../values';
import type { Call, ServiceClass } from './service';

/** Bytes with a type and a name, as services hand them about. */
export class Blob {
  constructor(
    public bytes: Buffer,
    public contentType: string | null = null,
    public name: string | null = null,
  ) {}
}

function blob(call: Call): Blob {
  return call.self as Blob;
}

/** Bytes as text in one of the charsets that the bundles meet. Throws for another. */
export function textOf(bytes: Buffer, charset: string): string {
  try {
    return new TextDecoder(charset, { ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ServiceError(`Invalid argument: charset ${charset}`);
  }
}

/** `Blob`. `getBytes` answers signed bytes. */
export const blobClass: ServiceClass = {
  name: 'Blob',
  service: 'Utilities',
  type: 'Base.Blob',
  methods: {
    getBytes: { takes: [[]], does: (call) => blob(call).bytes },
    getDataAsString: {
      takes: [[], ['string']],
      does: (call) => textOf(blob(call).bytes, call.args.count > 0 ? call.args.string(0) : 'utf-8'),
    },
    getContentType: { takes: [[]], does: (call) => blob(call).contentType },
    getName: { takes: [[]], does: (call) => blob(call).name },
    getBlob: { takes: [[]], does: (call) => call.handle },
    copyBlob: {
      takes: [[]],
      does(call) {
        const { bytes, contentType, name } = blob(call);
        return call.execution.hold('Blob', new Blob(bytes, contentType, name));
      },
    },
    isGoogleType: { takes: [[]], does: () => false },
    setBytes: {
      takes: [['bytes']],
      does(call) {
        blob(call).bytes = bytesOf(call.args.values[0] as unknown[]);
        return call.handle;
      },
    },
    setContentType: {
      takes: [['string']],
      does(call) {
        blob(call).contentType = call.args.string(0);
        return call.handle;
      },
    },
    setDataFromString: {
      takes: [['string']],
      does(call) {
        blob(call).bytes = Buffer.from(call.args.string(0), 'utf8');
        return call.handle;
      },
    },
    setName: {
      takes: [['string']],
      does(call) {
        blob(call).name = call.args.string(0);
        return call.handle;
      },
    },
  },
};
