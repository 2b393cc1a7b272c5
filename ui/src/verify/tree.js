// @ts-check
/**
 * The tree over the log: RFC 6962, checked as RFC 9162 sections 2.1.3.2 and 2.1.4.2 say.
 * Places and sizes are below 2^53; halving keeps them whole without bit operators, which stop at 2^32.
 *
 * @import { Bytes } from './bytes.js'
 */
import { joined } from './bytes.js';
import { sha256 } from './crypto.js';

/** @typedef {(left: Bytes, right: Bytes) => Promise<Bytes> | Bytes} NodeHash */

/** @param {Bytes} entry @returns {Promise<Bytes>} */
export const leafHash = (entry) => sha256(joined(Uint8Array.of(0), entry));

/** @type {NodeHash} */
export const nodeHash = (left, right) => sha256(joined(Uint8Array.of(1), left, right));

/** @param {number} place */
const isRight = (place) => place % 2 === 1;
/** @param {number} place */
const half = (place) => Math.floor(place / 2);

/**
 * The root that a path from a leaf leads to; nothing where the path has not the length this tree asks for.
 * @param {Bytes} leaf @param {number} index @param {number} size @param {Bytes[]} path @param {NodeHash} [node]
 */
export async function rootFromInclusion(leaf, index, size, path, node = nodeHash) {
  if (index >= size) return null;
  let [place, last, found] = [index, size - 1, leaf];
  for (const sibling of path) {
    if (last === 0) return null;
    if (isRight(place) || place === last) {
      found = await node(sibling, found);
      while (place !== 0 && !isRight(place)) [place, last] = [half(place), half(last)];
    } else {
      found = await node(found, sibling);
    }
    [place, last] = [half(place), half(last)];
  }
  return last === 0 ? found : null;
}

/**
 * The roots of the smaller and the larger tree that a proof leads to; nothing where it has not the right length.
 * @param {number} first @param {number} second @param {Bytes} firstRoot @param {Bytes[]} path @param {NodeHash} [node]
 * @returns {Promise<[Bytes, Bytes] | null>}
 */
export async function rootsFromConsistency(first, second, firstRoot, path, node = nodeHash) {
  if (first < 1 || first > second) return null;
  if (first === second) return path.length === 0 ? [firstRoot, firstRoot] : null;
  let [place, last] = [first - 1, second - 1];
  while (isRight(place)) [place, last] = [half(place), half(last)];
  // A whole power of two is a subtree by itself, and the proof leaves out what the checker has.
  const rest = place === 0 ? [firstRoot, ...path] : [...path];
  const start = rest.shift();
  if (start === undefined) return null;
  let [old, now] = [start, start];
  for (const sibling of rest) {
    if (last === 0) return null;
    if (isRight(place) || place === last) {
      [old, now] = [await node(sibling, old), await node(sibling, now)];
      while (place !== 0 && !isRight(place)) [place, last] = [half(place), half(last)];
    } else {
      now = await node(now, sibling);
    }
    [place, last] = [half(place), half(last)];
  }
  return last === 0 ? [old, now] : null;
}
