// RSA keys of the emulated tenant, made when first asked for: one for each service account, one for Google itself.
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { SigningKey, World } from '../world';

/** Holder of the key that signs identity tokens. */
export const GOOGLE = 'accounts.google.com';

/** The key of a service account (its address) or of `GOOGLE`. Real randomness, whatever the tenant's seed. */
export function signingKey(world: World, holder: string): SigningKey {
  let key = world.signingKeys.get(holder);
  if (!key) {
    const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
    key = { ...pair, keyId: world.randomBytes(20).toString('hex') };
    world.signingKeys.set(holder, key);
  }
  return key;
}

/** A key as it is saved with the tenant. */
export interface SavedKey {
  keyId: string;
  /** The private key, PKCS#8 PEM; the public one follows from it. */
  pem: string;
}

export function keyToJson({ keyId, privateKey }: SigningKey): SavedKey {
  return { keyId, pem: pemOf(privateKey) };
}

export function keyFromJson({ keyId, pem }: SavedKey): SigningKey {
  const privateKey = createPrivateKey(pem);
  return { keyId, privateKey, publicKey: createPublicKey(privateKey) };
}

function pemOf(privateKey: SigningKey['privateKey']): string {
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** The private key as PKCS#8 PEM, as it stands in `private_key` of a service account's key file. */
export function privateKeyPem(world: World, holder: string): string {
  return pemOf(signingKey(world, holder).privateKey);
}

/** A JWT over `claims`, RS256. */
export function signJwt(key: SigningKey, claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg: 'RS256', kid: key.keyId, typ: 'JWT' })}.${part(claims)}`;
  return `${text}.${sign('sha256', Buffer.from(text), key.privateKey).toString('base64url')}`;
}

/** Header and claims of a JWT, unchecked; null when it is not one. */
export function readJwt(
  jwt: string,
): { header: Record<string, unknown>; claims: Record<string, unknown> } | null {
  const [header, claims, signature, more] = jwt.split('.');
  if (!header || !claims || !signature || more !== undefined) return null;
  try {
    const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());
    return { header: read(header), claims: read(claims) };
  } catch {
    return null;
  }
}

/** True when the key has signed the JWT with RS256. */
export function isSignedBy(key: SigningKey, jwt: string): boolean {
  const end = jwt.lastIndexOf('.');
  const signature = Buffer.from(jwt.slice(end + 1), 'base64url');
  return verify('sha256', Buffer.from(jwt.slice(0, end)), key.publicKey, signature);
}
