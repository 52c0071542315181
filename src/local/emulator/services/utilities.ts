import { createHash, createHmac, createSign } from 'node:crypto';
import { ServiceError } from '../errors';
import { bytesOf } from '../values';
import { Blob } from './blob';
import { formatDate } from './date-format';
import type { Args, Call, Kind, Method, ServiceClass } from './service';

const charset = 'enum:Utilities.Charset';

/** Text in one of the two charsets of `Utilities.Charset`; outside ASCII, US_ASCII writes question marks. */
function encoded(text: string, name: string): Buffer {
  if (name === 'UTF_8') return Buffer.from(text, 'utf8');
  return Buffer.from([...text].map((c) => (c.charCodeAt(0) < 128 ? c : '?')).join(''), 'latin1');
}

/** The bytes meant by argument `i`: bytes, or text in the charset that stands at `charsetAt` (else US_ASCII). */
function data(args: Args, i: number, charsetAt: number): Buffer {
  if (Array.isArray(args.values[i])) return bytesOf(args.values[i] as unknown[]);
  return encoded(args.string(i), args.count > charsetAt ? args.enumName(charsetAt) : 'US_ASCII');
}

function base64Encode(alphabet: 'base64' | 'base64url'): Method {
  return {
    takes: [['bytes'], ['string'], ['string', charset]],
    does({ args }) {
      const bytes = Array.isArray(args.values[0])
        ? args.bytes(0)
        : encoded(args.string(0), textCharset(args));
      const text = bytes.toString('base64');
      // Google's web-safe alphabet keeps the padding.
      return alphabet === 'base64' ? text : text.replace(/\+/g, '-').replace(/\//g, '_');
    },
  };
}

function textCharset(args: Args): string {
  return args.count > 1 ? args.enumName(1) : 'UTF_8';
}

function base64Decode(allowed: RegExp): Method {
  return {
    takes: [['string'], ['string', charset]],
    does({ args }) {
      const text = args.string(0).replace(/[\r\n]/g, '');
      if (!allowed.test(text) || text.replace(/=+$/, '').length % 4 === 1) {
        throw new ServiceError('Could not decode string.');
      }
      return Buffer.from(text, 'base64');
    },
  };
}

const digests: Record<string, string> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

function digest({ args }: Call): Buffer {
  const algorithm = digests[args.enumName(0)];
  if (!algorithm) throw new ServiceError(`not emulated: DigestAlgorithm.${args.enumName(0)}`, 'Error');
  return createHash(algorithm)
    .update(data(args, 1, 2))
    .digest();
}

function rsaSha256({ args }: Call): Buffer {
  const bytes = data(args, 0, 2);
  try {
    return createSign('RSA-SHA256').update(bytes).sign(args.string(1));
  } catch {
    throw new ServiceError('Invalid argument: key');
  }
}

function newBlob({ args, execution }: Call): unknown {
  const bytes = Array.isArray(args.values[0]) ? args.bytes(0) : Buffer.from(args.string(0), 'utf8');
  const contentType = args.count > 1 ? args.string(1) : args.isString(0) ? 'text/plain' : null;
  return execution.hold('Blob', new Blob(bytes, contentType, args.count > 2 ? args.string(2) : null));
}

const blobParameters: Kind[][] = [];
for (const first of ['bytes', 'string'] as const) {
  blobParameters.push([first], [first, 'string'], [first, 'string', 'string']);
}

/** `Utilities`. Bytes are signed everywhere. */
export const utilities: ServiceClass = {
  name: 'Utilities',
  service: 'Utilities',
  type: 'Utilities.Utilities',
  methods: {
    base64Encode: base64Encode('base64'),
    base64EncodeWebSafe: base64Encode('base64url'),
    base64Decode: base64Decode(/^[A-Za-z0-9+/]*={0,2}$/),
    base64DecodeWebSafe: base64Decode(/^[A-Za-z0-9_-]*={0,2}$/),
    computeDigest: {
      takes: [
        ['enum:Utilities.DigestAlgorithm', 'bytes'],
        ['enum:Utilities.DigestAlgorithm', 'string'],
        ['enum:Utilities.DigestAlgorithm', 'string', charset],
      ],
      does: digest,
    },
    computeHmacSha256Signature: {
      takes: [
        ['bytes', 'bytes'],
        ['string', 'string'],
        ['string', 'string', charset],
      ],
      does: ({ args }) =>
        createHmac('sha256', data(args, 1, 2))
          .update(data(args, 0, 2))
          .digest(),
    },
    computeRsaSha256Signature: {
      takes: [
        ['string', 'string'],
        ['string', 'string', charset],
      ],
      does: rsaSha256,
    },
    formatDate: {
      takes: [['date', 'string', 'string']],
      does: ({ args }) => formatDate(args.date(0).getTime(), args.string(1), args.string(2)),
    },
    getUuid: {
      takes: [[]],
      does({ kernel }) {
        const bytes = kernel.random.bytes(16);
        bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
        bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
        return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
      },
    },
    newBlob: { takes: blobParameters, does: newBlob },
    sleep: {
      takes: [['number']],
      does({ args, kernel, execution }) {
        const ms = args.number(0);
        if (ms < 0 || ms > 300_000) throw new ServiceError('Invalid argument: milliseconds');
        kernel.spend(execution, ms);
      },
    },
  },
};
