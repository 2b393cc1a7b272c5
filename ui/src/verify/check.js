// @ts-check
/**
 * The whole check of a receipt, in the order of the format's description; the first failure decides.
 *
 * @import { Bytes } from './bytes.js'
 * @import { Entry } from './entry.js'
 * @import { Head, Key } from './head.js'
 * @import { Word } from './verdict.js'
 * @import { ChainKey, Content, Opening, Proof, Receipt } from './receipt.js'
 */
import { fromHex, hexOf, joined, same, utf8 } from './bytes.js';
import { sha256 } from './crypto.js';
import { decoded, readEntry } from './entry.js';
import { partsOf } from './file.js';
import { openHead, readKey } from './head.js';
import { readReceipt } from './receipt.js';
import { checkStory } from './story.js';
import { canonical } from './strict-json.js';
import { leafHash, rootFromInclusion, rootsFromConsistency } from './tree.js';
import { altered, CODES, Verdict } from './verdict.js';

/** The steps, as they are shown. */
export const STEPS = /** @type {const} */ (['read', 'signature', 'entries', 'made', 'page', 'story', 'openings', 'key']);

/** @typedef {typeof STEPS[number]} Step */
/**
 * @typedef {object} Found
 * @property {Word} verdict
 * @property {number} code
 * @property {string | null} where the part that failed
 * @property {string} why names the sentence
 * @property {Map<Step, 'held' | 'failed' | 'not-asked'>} steps those that were come to
 * @property {'json' | 'html' | 'pdf' | null} form of the file
 * @property {Content | null} content what the receipt says, once its shape was right; trusted only where it holds
 * @property {Opening[]} openings answers added to the file, once each of them fits
 * @property {string | null} digest of the content
 * @property {Key[]} keys of the desk, oldest first; the last signed the head
 * @property {Head | null} head
 */

/**
 * Checks one file.
 * @param {Bytes} raw its bytes @param {string} [key] the fingerprint the desk's key must have
 * @returns {Promise<Found>}
 */
export async function check(raw, key = '') {
  /** @type {Found} */
  const found = {
    verdict: 'valid', code: 0, where: null, why: 'valid', steps: new Map(),
    form: null, content: null, openings: [], digest: null, keys: [], head: null,
  };
  const work = new Check(found, raw, key.replaceAll(/[\s:]/g, '').toLowerCase());
  try {
    for (const step of STEPS) {
      found.steps.set(step, 'failed');
      found.steps.set(step, (await work[step]()) === false ? 'not-asked' : 'held');
    }
    if (found.content?.practice) throw new Verdict('practice', null, 'practice');
    if (found.steps.get('key') === 'held') found.why = work.newest ? 'named' : 'follows';
  } catch (fault) {
    if (!(fault instanceof Verdict)) throw fault;
    found.verdict = fault.word;
    found.where = fault.where;
    found.why = fault.why;
  }
  found.code = CODES[found.verdict];
  return found;
}

/** One check: each step rests on those before. A step gives `false` where there was nothing to check. */
class Check {
  /** @type {Receipt} */
  #receipt = /** @type {any} */ (null);
  /** @type {Entry[]} */
  #entries = [];
  /** @type {Entry} */
  #made = /** @type {any} */ (null);
  /** @type {Bytes | null} */
  #page = null;
  /** @type {Bytes} */
  #data = new Uint8Array(0);

  /** @param {Found} found @param {Bytes} raw @param {string} key */
  constructor(found, raw, key) {
    this.found = found;
    this.raw = raw;
    this.wanted = key;
  }

  /** True where the key that was named is the one that signed the head. */
  get newest() {
    return this.found.keys.at(-1)?.fingerprint === this.wanted;
  }

  get #proof() {
    return this.#receipt.proof;
  }

  async read() {
    const { form, data, page } = await partsOf(this.raw);
    this.found.form = form;
    this.#page = page;
    this.#data = data;
    this.#receipt = readReceipt(data);
    this.found.content = this.#receipt.content;
    this.found.digest = hexOf(await sha256(utf8(canonical(/** @type {any} */ (this.#receipt.content)))));
  }

  async signature() {
    const { keys, head } = await checkKeys(this.#proof);
    this.found.keys = keys;
    this.found.head = head;
  }

  async entries() {
    const head = /** @type {Head} */ (this.found.head);
    let before = -1;
    for (const { seq, text, path } of this.#proof.entries) {
      const entry = readEntry(text);
      const where = `entry ${seq}`;
      if (!entry || entry.seq !== String(seq) || entry.vault !== this.#proof.vault) throw altered(where, 'entry');
      if (seq <= before) throw altered(where, 'entry');
      if (!same(await rootFromInclusion(await leafHash(utf8(text)), seq, head.size, path.map(fromHex)), head.root)) {
        throw altered(where, 'entry');
      }
      before = seq;
      this.#entries.push(entry);
    }
  }

  async made() {
    const { receipt, interview, vault } = this.#receipt.content;
    const made = this.#entries.filter((entry) => entry.kind === 'receipt.made' && entry.facts.receipt === receipt);
    const facts = made[0]?.facts;
    if (!facts) throw new Verdict('incomplete', 'receipt.made', 'not-made');
    const right = facts.digest === this.found.digest && facts.interview === interview && vault === this.#proof.vault;
    if (!right || made.length > 1) throw altered('content', 'content');
    const stranger = this.#entries.find((entry) => entry.facts.person !== undefined && entry.facts.person !== facts.person);
    if (stranger) throw altered(`entry ${stranger.seq}`, 'person');
    this.#made = /** @type {Entry} */ (made[0]);
  }

  async page() {
    if (this.#page === null) return false;
    // A sign that opens markup in the data would be read as part of the page, whose digest leaves the data out.
    if (this.#data.includes(0x3c)) throw altered('page', 'page');
    if (hexOf(await sha256(this.#page)) !== this.#made.facts.page) throw altered('page', 'page');
    return true;
  }

  async story() {
    const { content } = this.#receipt;
    checkStory(content, this.#entries, this.#made);
    if (BigInt(content.log.size) > BigInt(this.#made.seq)) throw altered('/content/log/size', 'log');
    if (!this.found.keys.some((key) => key.fingerprint === content.log.key)) throw altered('/content/log/key', 'log');
  }

  async openings() {
    const openings = this.#receipt.openings ?? [];
    for (const [place, opening] of openings.entries()) {
      const entry = this.#entries.find((one) => one.seq === String(opening.seq));
      const right = entry && OPENS[opening.fact] === entry.kind && entry.facts[opening.fact] === (await committed(opening));
      if (!right) throw altered(`/openings/${place}`, 'opening');
    }
    this.found.openings = openings;
    return openings.length > 0;
  }

  async key() {
    if (this.wanted === '') return false;
    if (!this.found.keys.some((key) => key.fingerprint === this.wanted)) throw new Verdict('not-from-this-key', null, 'not-from-this-key');
    return true;
  }
}

/** Which entries commit to what can be opened. @type {{[fact: string]: string}} */
const OPENS = { value: 'answer.saved', words: 'choice.made', who: 'interview.who', hurried: 'showing.ended' };

/** The keys, each one's farewell signed by it and by the next, and the head the last one signed. @param {Proof} proof */
async function checkKeys(proof) {
  const keys = [];
  for (const { verifier } of proof.keys) keys.push(await readKey(verifier));
  const [first] = proof.keys;
  const last = keys.at(-1);
  if (!first || !last || keys.some((key) => key.name !== `tell-first/${proof.vault}`)) throw altered('signature', 'key');
  const head = await openHead(proof.head, [last]);
  if (first.farewell !== null || first.entry !== null || first.consistency.length > 0) throw altered('signature', 'key');
  let before = 0;
  for (const [place, given] of proof.keys.entries()) {
    const [old, now] = [keys[place - 1], keys[place]];
    if (!old || !now) continue;
    const farewell = await checkChange(given, old, now, head, proof.vault);
    // Keys follow one another as the log goes on.
    if (farewell.size <= before) throw altered('signature', 'key');
    before = farewell.size;
  }
  return { keys, head };
}

/** @param {ChainKey} given @param {Key} old @param {Key} now @param {Head} head @param {string} vault */
async function checkChange(given, old, now, head, vault) {
  const wrong = altered('signature', 'key');
  if (given.farewell === null || given.entry === null) throw wrong;
  const farewell = await openHead(given.farewell, [old, now]);
  const { seq, text, path } = given.entry;
  const entry = readEntry(text);
  if (entry?.kind !== 'desk-key.changed' || entry.vault !== vault || entry.seq !== String(seq)) throw wrong;
  if (decoded(entry.facts.from ?? '') !== old.verifier || decoded(entry.facts.to ?? '') !== now.verifier) throw wrong;
  const root = await rootFromInclusion(await leafHash(utf8(text)), seq, farewell.size, path.map(fromHex));
  if (!same(root, farewell.root)) throw wrong;
  const roots = await rootsFromConsistency(farewell.size, head.size, farewell.root, given.consistency.map(fromHex));
  if (!roots || !same(roots[0], farewell.root) || !same(roots[1], head.root)) throw wrong;
  return farewell;
}

/** What a value and its salt commit to. @param {Opening} opening */
const committed = async ({ salt, value }) =>
  hexOf(await sha256(joined(utf8('tell-first commitment 1\n'), fromHex(salt), utf8(value))));
