// @ts-check
/** Entries of the log: lines of ASCII, one fact a line, in a fixed order for each kind, in one form only. */
import kinds from '../../../src-tauri/crates/evidence/vectors/kinds.json' with { type: 'json' };
import { textOf, utf8 } from './bytes.js';

/** @typedef {{kind: string, seq: string, vault: string, atMs: string, facts: {[name: string]: string}}} Entry facts as they stand in it */

/** The facts of each kind, in order. @type {{[kind: string]: string[][]}} */
const KINDS = kinds;

/** @param {bigint} low @param {bigint} high */
const whole = (low, high) => (/** @type {string} */ value) =>
  /^(0|-?[1-9][0-9]{0,19})$/.test(value) && BigInt(value) >= low && BigInt(value) <= high;
const digest = (/** @type {string} */ value) => /^[0-9a-f]{64}$/.test(value);

/** A text as it stands in an entry: printable ASCII, all else and the percent sign as `%xx`. @param {string} text */
export const coded = (text) =>
  [...utf8(text)].map((byte) => (byte > 0x20 && byte < 0x7f && byte !== 0x25 ? String.fromCharCode(byte) : `%${byte.toString(16).padStart(2, '0')}`)).join('');

/** Such a text read back; nothing where no writer makes it so. @param {string} value @returns {string | null} */
export function decoded(value) {
  if (!/^(?:[!-$&-~]|%[0-9a-f]{2})*$/.test(value)) return null;
  const bytes = value.match(/%..|./g) ?? [];
  const text = textOf(Uint8Array.from(bytes, (part) => (part.length === 3 ? parseInt(part.slice(1), 16) : part.charCodeAt(0))));
  return text !== null && coded(text) === value ? text : null;
}

/** @param {string} value `id version digest` */
function isNotice(value) {
  const [id, version, hash, ...more] = value.split(' ');
  return decoded(id ?? '%') !== null && decoded(version ?? '%') !== null && digest(hash ?? '') && more.length === 0;
}

/** @type {{[form: string]: (value: string) => boolean}} */
const FORMS = {
  id: (value) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value),
  digest,
  u32: whole(0n, 2n ** 32n - 1n),
  u64: whole(0n, 2n ** 64n - 1n),
  i64: whole(-(2n ** 63n), 2n ** 63n - 1n),
  'yes-no': (value) => value === 'yes' || value === 'no',
  text: (value) => decoded(value) !== null,
  notice: isNotice,
  world: (value) => ['live', 'practice'].includes(value),
  reason: (value) => ['key', 'button', 'idle', 'quit'].includes(value),
};

/** What every entry begins with. */
const FRONT = [['seq', 'u64'], ['vault', 'id'], ['at-ms', 'i64'], ['elapsed-ms', 'u64'], ['session', 'id?'], ['staff', 'id?'], ['kind', 'text']];

/** Takes facts off the front of the lines; nothing where one is missing or malformed. @param {string[]} lines @param {string[][]} wanted */
function take(lines, wanted) {
  /** @type {{[name: string]: string}} */
  const facts = Object.create(null);
  for (const [name = '', form = ''] of wanted) {
    const line = lines[0];
    if (line?.startsWith(`${name} `)) {
      lines.shift();
      const value = line.slice(name.length + 1);
      if (!FORMS[form.replace('?', '')]?.(value)) return null;
      facts[name] = value;
    } else if (!form.endsWith('?')) {
      return null;
    }
  }
  return facts;
}

/** Reads an entry; nothing for bytes the application would not have written. @param {string} text @returns {Entry | null} */
export function readEntry(text) {
  const lines = text.split('\n');
  if (lines.shift() !== 'tell-first entry 1' || lines.pop() !== '') return null;
  const front = take(lines, FRONT);
  const kind = front?.kind ?? '';
  const wanted = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  const facts = wanted ? take(lines, wanted) : null;
  if (!front || !facts || lines.length > 0) return null;
  return { kind, seq: front.seq ?? '', vault: front.vault ?? '', atMs: front['at-ms'] ?? '', facts };
}
