// @ts-check
/**
 * Signed heads of the log: C2SP checkpoints in C2SP signed notes; and the keys that sign them.
 *
 * @import { Bytes } from './bytes.js'
 */
import { fromBase64, hexOf, joined, utf8 } from './bytes.js';
import { ed25519, isSound, sha256 } from './crypto.js';
import { altered } from './verdict.js';

/** @typedef {{verifier: string, name: string, id: string, public: Bytes, fingerprint: string}} Key */
/** @typedef {{size: number, root: Bytes}} Head */

/** Reads `name+id+base64(0x01 and 32 bytes)`. @param {string} verifier @returns {Promise<Key>} */
export async function readKey(verifier) {
  const [, name = '', id = '', base64 = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/s.exec(verifier) ?? [];
  const raw = fromBase64(base64);
  if (raw === null || raw.length !== 33 || raw[0] !== 1 || !isSound(raw.slice(1))) throw altered('signature', 'key');
  const expected = hexOf(await sha256(joined(utf8(`${name}\n`), raw))).slice(0, 8);
  if (id !== expected) throw altered('signature', 'key');
  const key = raw.slice(1);
  return { verifier, name, id, public: key, fingerprint: hexOf(await sha256(key)) };
}

/**
 * The one or two signatures below a note, by key name and id, each of 64 bytes and of a key of the vault: a name is free
 * text, in which anything could be carried past the digests.
 * @param {string} block @param {string} vault the name of its keys @returns {Map<string, Bytes> | null}
 */
function signatures(block, vault) {
  /** @type {Map<string, Bytes>} */
  const found = new Map();
  if (!block.endsWith('\n')) return null;
  for (const line of block.slice(0, -1).split('\n')) {
    const [, name = '', base64 = ''] = /^\u2014 ([^\s+]+) (\S+)$/u.exec(line) ?? [];
    const raw = fromBase64(base64);
    if (raw === null || raw.length !== 68 || name !== vault) return null;
    const who = `${name}+${hexOf(raw.slice(0, 4))}`;
    if (found.has(who)) return null;
    found.set(who, raw.slice(4));
  }
  return found.size <= 2 ? found : null;
}

/**
 * Size and root of a head that every one of these keys signed.
 * @param {string} note @param {Key[]} keys @returns {Promise<Head>}
 */
export async function openHead(note, keys) {
  const wrong = altered('signature', 'signature');
  const cut = note.lastIndexOf('\n\n');
  const found = cut < 0 || /[\x00-\x09\x0b-\x1f]/.test(note) ? null : signatures(note.slice(cut + 2), keys[0]?.name ?? '');
  if (!found) throw wrong;
  const text = note.slice(0, cut + 1);
  for (const key of keys) {
    const signature = found.get(`${key.name}+${key.id}`);
    if (!signature || !(await ed25519(key.public, utf8(text), signature))) throw wrong;
  }
  const [origin, size = '', base64 = '', end, ...more] = text.split('\n');
  const root = fromBase64(base64);
  const whole = /^(0|[1-9]\d*)$/.test(size) && Number.isSafeInteger(Number(size)) && end === '' && more.length === 0;
  if (!whole || root === null || root.length !== 32 || keys.some((key) => key.name !== origin)) throw wrong;
  return { size: Number(size), root };
}
