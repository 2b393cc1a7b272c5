// @ts-check
/**
 * The line of small code printed on a paper, which the square code beside it holds too: it says which receipt the
 * paper is, and how the log stood before.
 *
 * @import { Content } from './receipt.js'
 */

const LINE = /^TELLFIRST2:([0-9a-f-]{36}):([0-9a-f]{64}):(\d{1,16}):([0-9a-f]{64}):([0-9a-f]{64})$/;

/**
 * Whether paper and file belong together. Spaces and line breaks from typing or scanning do not matter.
 * @param {string} typed @param {Content} content @param {string} digest of the content
 * @returns {'same' | 'other' | 'no-line'}
 */
export function compareWithPaper(typed, content, digest) {
  const [head = '', ...rest] = typed.replaceAll(/\s/g, '').split(':');
  const found = LINE.exec([head.toUpperCase(), ...rest.map((part) => part.toLowerCase())].join(':'));
  if (!found) return 'no-line';
  const { size, root, key } = content.log;
  const expected = [content.receipt, digest, String(size), root, key];
  return expected.every((part, at) => part === found[at + 1]) ? 'same' : 'other';
}

/** A fingerprint as it was typed, without spaces, colons and capitals; nothing where it is not a whole one. @param {string} typed */
export function fingerprintOf(typed) {
  const plain = typed.replaceAll(/[\s:]/g, '').toLowerCase();
  return /^[0-9a-f]{64}$/.test(plain) ? plain : null;
}

/** A fingerprint in groups of four, as it is printed. @param {string} hex */
export const grouped = (hex) => hex.replace(/(.{4})(?=.)/g, '$1 ');
