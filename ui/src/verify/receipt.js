// @ts-check
/**
 * A receipt as the checker reads it, once its shape was checked.
 *
 * @typedef {{id: string, version: string, digest: string}} Notice
 * @typedef {{showing: string, layer: string, section: string | null, title: string, layer_words: string, notice: Notice,
 *   language: string, language_words: string, how: string, how_words: string, at: string, text: string}} Told
 * @typedef {{choice: string, card: string, showing: string, title: string, state: string, heading: string, notice: Notice,
 *   statement: string | null, words: string | null, method: string | null, method_words: string | null, at: string,
 *   then: string, take_back: string | null}} Choice
 * @typedef {{card: string, title: string, agreed_at: string, ended_at: string, stops: string | null, continues: string | null, erased: number}} Ended
 * @typedef {{controllers: {name: string, role: string}[], officer: {title: string, address: string[], email: string},
 *   regulator: {name: string, website: string, phone: string, verified_on: string},
 *   unsubscribe: {email: string, subject: string} | null,
 *   notice: Notice & {title: string, effective: string, published_address: string}}} Organisation
 * @typedef {{format: string, practice: boolean, watermark: string | null, kind: 'copy' | 'ended', receipt: string, vault: string,
 *   interview: string, reference: string, title: string, intro: string,
 *   meeting: {purpose: string, channel: string | null, words: string}, started: string, made: string, language: string,
 *   organisation: Organisation, told: Told[], choices: Choice[], not_asked: {card: string, title: string, why: string}[],
 *   unanswered: string[], ended: Ended | null, rights: {name: string, means: string}[], how_to_use_rights: string,
 *   change_of_mind: string[], complain: string[], log: {size: number, root: string, key: string}}} Content
 * @typedef {{seq: number, text: string, path: string[]}} Proved
 * @typedef {{verifier: string, farewell: string | null, entry: Proved | null, consistency: string[]}} ChainKey
 * @typedef {{vault: string, entries: Proved[], head: string, keys: ChainKey[]}} Proof
 * @typedef {{seq: number, fact: string, salt: string, value: string}} Opening
 * @typedef {{format: string, content: Content, proof: Proof, openings?: Opening[]}} Receipt
 *
 * @import { Bytes } from './bytes.js'
 */
import { textOf } from './bytes.js';
import { LARGEST, names } from './file.js';
import { CONTENT, FORMAT, SHAPE } from './shape.js';
import { NotStrict, readJson } from './strict-json.js';
import { altered, Verdict } from './verdict.js';

/** What an earlier version wrote. */
const EARLIER = 'tell-first receipt 1';

/** Reads the data strictly. @param {Bytes} data @returns {Receipt} */
export function readReceipt(data) {
  const value = readStrictly(data);
  const format = value !== null && typeof value === 'object' && !Array.isArray(value) ? value.format : null;
  if (format === EARLIER) throw new Verdict('unknown-format', null, 'earlier');
  if (format !== FORMAT) throw new Verdict('unknown-format', null, 'not-ours');
  SHAPE(value, '');
  return /** @type {any} */ (value);
}

/** What cannot be read but names our format was one of ours. @param {Bytes} data */
function readStrictly(data) {
  const text = data.length > LARGEST ? null : textOf(data);
  try {
    if (text !== null) return readJson(text);
  } catch (fault) {
    if (!(fault instanceof NotStrict)) throw fault;
  }
  if (names(data, FORMAT) || names(data, CONTENT)) throw altered('', 'shape');
  throw new Verdict('unknown-format', null, names(data, EARLIER) ? 'earlier' : 'not-ours');
}
