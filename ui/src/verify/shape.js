// @ts-check
/**
 * What a receipt must look like: every name, and nothing else. `SHAPE` reads as the format does.
 *
 * @import { Json } from './strict-json.js'
 */
import { altered } from './verdict.js';

export const FORMAT = 'tell-first receipt 2';
export const CONTENT = 'tell-first receipt content 2';

/** @param {string} key as a part of a JSON pointer */
const pointed = (key) => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** @typedef {(value: Json, pointer: string) => void} Check throws where the value is not of its kind */

/** @param {(value: Json) => boolean} holds @returns {Check} */
const rule = (holds) => (value, pointer) => {
  if (!holds(value)) throw altered(pointer, 'shape');
};
/** @param {RegExp} form */
const form = (form) => rule((value) => typeof value === 'string' && form.test(value));
/** @param {string[]} words */
const oneOf = (...words) => rule((value) => typeof value === 'string' && words.includes(value));
/** @param {Check} inner @returns {Check} */
const maybe = (inner) => (value, pointer) => value === null || inner(value, pointer);
/** @param {Check} inner @returns {Check} */
const many = (inner) => (value, pointer) => {
  if (!Array.isArray(value)) throw altered(pointer, 'shape');
  value.forEach((item, place) => inner(item, `${pointer}/${place}`));
};
/** @param {{[name: string]: Check}} parts @param {string[]} [optional] @returns {Check} */
const record = (parts, optional = []) => (value, pointer) => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw altered(pointer, 'shape');
  // The first fault is named: what does not belong here, then each part in the order of its letters.
  const [strange] = Object.keys(value).filter((key) => !Object.hasOwn(parts, key)).sort();
  if (strange !== undefined) throw altered(`${pointer}/${pointed(strange)}`, 'shape');
  for (const [key, check] of Object.entries(parts).sort()) {
    const inside = value[key];
    if (inside !== undefined) check(inside, `${pointer}/${key}`);
    else if (!optional.includes(key)) throw altered(`${pointer}/${key}`, 'shape');
  }
};

const text = rule((value) => typeof value === 'string');
const number = rule((value) => typeof value === 'number');
const yesNo = rule((value) => typeof value === 'boolean');
const id = form(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const digest = form(/^[0-9a-f]{64}$/);
const time = form(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
const date = form(/^\d{4}-\d\d-\d\d$/);
const notice = record({ id: text, version: text, digest });

const ORGANISATION = record({
  controllers: many(record({ name: text, role: text })),
  officer: record({ title: text, address: many(text), email: text }),
  regulator: record({ name: text, website: text, phone: text, verified_on: date }),
  unsubscribe: maybe(record({ email: text, subject: text })),
  notice: record({ id: text, version: text, title: text, effective: date, published_address: text, digest }),
});

const TOLD = record({
  showing: id, layer: text, section: maybe(text), title: text, layer_words: text, notice, language: text,
  language_words: text, how: text, how_words: text, at: time, text: digest,
});

const CHOICE = record({
  choice: id, card: text, showing: id, title: text, state: text, heading: text, notice, statement: maybe(digest),
  words: maybe(text), method: maybe(text), method_words: maybe(text), at: time, then: text, take_back: maybe(text),
});

const ENDED = record({
  card: text, title: text, agreed_at: time, ended_at: time, stops: maybe(text), continues: maybe(text), erased: number,
});

const ENTRY = record({ seq: number, text, path: many(digest) });

/** The whole file. */
export const SHAPE = record({
  format: oneOf(FORMAT),
  content: record({
    format: oneOf(CONTENT), practice: yesNo, watermark: maybe(text), kind: oneOf('copy', 'ended'),
    receipt: id, vault: id, interview: id, reference: text, title: text, intro: text,
    meeting: record({ purpose: text, channel: maybe(text), words: text }),
    started: time, made: time, language: text, organisation: ORGANISATION,
    told: many(TOLD), choices: many(CHOICE),
    not_asked: many(record({ card: text, title: text, why: text })), unanswered: many(text), ended: maybe(ENDED),
    rights: many(record({ name: text, means: text })), how_to_use_rights: text, change_of_mind: many(text), complain: many(text),
    log: record({ size: number, root: digest, key: digest }),
  }),
  proof: record({
    vault: id, entries: many(ENTRY), head: text,
    keys: many(record({ verifier: text, farewell: maybe(text), entry: maybe(ENTRY), consistency: many(digest) })),
  }),
  openings: many(record({ seq: number, fact: oneOf('value', 'words', 'who', 'hurried'), salt: digest, value: text })),
}, ['openings']);
