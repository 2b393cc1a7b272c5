// @ts-check
/** Bytes as the receipt writes them. @typedef {Uint8Array<ArrayBuffer>} Bytes */

const encoder = new TextEncoder();

/** @param {string} text @returns {Bytes} */
export const utf8 = (text) => encoder.encode(text);

/** Text of bytes that are UTF-8 without a byte order mark; nothing otherwise. @param {Bytes} bytes @returns {string | null} */
export function textOf(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** @param {Bytes} bytes */
export const hexOf = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** @param {string} hex lower case, checked before @returns {Bytes} */
export const fromHex = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));

/** @param {Bytes[]} parts @returns {Bytes} */
export function joined(...parts) {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** @param {Bytes | null} one @param {Bytes | null} other */
export const same = (one, other) =>
  one !== null && other !== null && one.length === other.length && one.every((byte, at) => byte === other[at]);

/** Bytes of base64 in its one form, padded and without stray bits; nothing otherwise. @param {string} text @returns {Bytes | null} */
export function fromBase64(text) {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
  try {
    const raw = atob(text);
    return btoa(raw) === text ? Uint8Array.from(raw, (letter) => letter.charCodeAt(0)) : null;
  } catch {
    return null;
  }
}

/**
 * Where a run of bytes begins, from a place on; -1 where it does not.
 * @param {Bytes} bytes @param {Bytes} wanted @param {number} [from]
 */
export function indexOf(bytes, wanted, from = 0) {
  const first = wanted[0] ?? -1;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, place) => bytes[at + place] === byte)) return at;
  }
  return -1;
}
