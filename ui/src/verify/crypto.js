// @ts-check
/**
 * The browser's own cryptography. Where it has no Ed25519 (WebKit before 17, Chromium before 137), one audited
 * library takes that part; SHA-256 is the browser's in any case.
 *
 * @import { Bytes } from './bytes.js'
 */
import { Point } from '@noble/ed25519';
import { fromHex, hexOf, joined, same } from './bytes.js';

/** False where the page was opened in a way that switches cryptography off. */
export const canCheck = () => typeof globalThis.crypto?.subtle?.digest === 'function';

/** @param {Bytes} data @returns {Promise<Bytes>} */
export const sha256 = async (data) => new Uint8Array(await crypto.subtle.digest('SHA-256', data));

/** @param {Bytes} key @param {Bytes} message @param {Bytes} signature */
export async function withBrowser(key, message, signature) {
  const imported = await crypto.subtle.importKey('raw', key, { name: 'Ed25519' }, false, ['verify']);
  return crypto.subtle.verify({ name: 'Ed25519' }, imported, signature, message);
}

/**
 * As the browsers do: the equation itself, where the library's own way also takes eight times of it.
 * @param {Bytes} key @param {Bytes} message @param {Bytes} signature
 */
export async function withLibrary(key, message, signature) {
  try {
    const half = signature.slice(0, 32);
    const mixed = new Uint8Array(await crypto.subtle.digest('SHA-512', joined(half, key, message)));
    const [factor, scalar] = [numberOf(mixed) % GROUP, numberOf(signature.slice(32))];
    const back = Point.fromBytes(key).multiplyUnsafe(factor);
    return same(/** @type {Bytes} */ (Point.BASE.multiplyUnsafe(scalar).subtract(back).toBytes()), half);
  } catch {
    return false;
  }
}

/** How many points the base point makes. */
const GROUP = 2n ** 252n + 27742317777372353535851937790883648493n;
const PRIME = 2n ** 255n - 19n;

/** @param {Bytes} bytes lowest first */
const numberOf = (bytes) => BigInt(`0x${hexOf(bytes.slice().reverse())}`);

const EIGHTH = numberOf(fromHex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05'));

/**
 * A point written in its one way, and none of the eight under which a signature says nothing. Libraries differ here.
 * @param {Bytes} point
 */
export function isSound(point) {
  const height = numberOf(point) & (2n ** 255n - 1n);
  return height < PRIME && ![0n, 1n, PRIME - 1n, EIGHTH, PRIME - EIGHTH].includes(height);
}

// RFC 8032, section 7.1, test 1: the signature of nothing.
const KEY = fromHex('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a');
const SIGNATURE = fromHex(
  'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
);

/** @type {Promise<boolean> | null} */
let able = null;

/** True where the browser's Ed25519 is there and right: it takes one known signature and refuses the same for other bytes. */
function browserCan() {
  able ??= (async () => {
    try {
      const nothing = new Uint8Array(0);
      return (await withBrowser(KEY, nothing, SIGNATURE)) && !(await withBrowser(KEY, new Uint8Array(1), SIGNATURE));
    } catch {
      return false;
    }
  })();
  return able;
}

/** Which of the two checks signatures here. @returns {Promise<'browser' | 'library'>} */
export const signedBy = async () => ((await browserCan()) ? 'browser' : 'library');

/** @param {Bytes} key 32 bytes @param {Bytes} message @param {Bytes} signature 64 bytes @returns {Promise<boolean>} */
export async function ed25519(key, message, signature) {
  if (signature.length !== 64 || !isSound(signature.slice(0, 32)) || numberOf(signature.slice(32)) >= GROUP) return false;
  try {
    return await ((await browserCan()) ? withBrowser : withLibrary)(key, message, signature);
  } catch {
    return false;
  }
}
