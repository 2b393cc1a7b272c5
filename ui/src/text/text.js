// @ts-check
/**
 * Every word of the interface comes from a Fluent file through {@link t}.
 */
import { FluentBundle, FluentResource } from '@fluent/bundle';

/** @type {FluentBundle | null} */
let bundle = null;

/**
 * Takes the words of one language into use. Each page calls this once, before anything is drawn.
 *
 * @param {string} source content of a Fluent file
 * @param {string} [language] BCP 47 tag; decides plurals, numbers and dates
 * @returns {string[]} what is wrong with the file; empty when it is sound
 */
export function useWords(source, language = 'en-GB') {
  // Isolation marks (U+2068) would end up in copied and printed text; names are shown on their own.
  bundle = new FluentBundle(language, { useIsolating: false });
  return bundle.addResource(new FluentResource(source)).map(String);
}

/**
 * The words for one thing. A missing text shows its id: ugly, but nobody is left with a blank.
 *
 * @param {string} id
 * @param {Record<string, string | number>} [args]
 * @returns {string}
 */
export function t(id, args) {
  const pattern = bundle?.getMessage(id)?.value;
  if (!bundle || !pattern) return id;
  return bundle.formatPattern(pattern, args ?? null, []);
}

/**
 * Whether there are words for this id.
 *
 * @param {string} id
 * @returns {boolean}
 */
export function has(id) {
  return Boolean(bundle?.getMessage(id)?.value);
}

/**
 * The words for an error code `area.reason`: what happened, what is safe, what to do next.
 *
 * @param {string} code
 * @returns {{title: string, safe: string, next: string}}
 */
export function errorWords(code) {
  const known = has(idOfCode(code)) ? code : 'app.unexpected';
  const id = idOfCode(known);
  return { title: t(id), safe: t(`${id}-safe`), next: t(`${id}-next`) };
}

/**
 * The Fluent id of a code: `vault.wrong_passphrase` is `error-vault-wrong-passphrase`.
 *
 * @param {string} code
 * @returns {string}
 */
export function idOfCode(code) {
  return `error-${code.replaceAll('.', '-').replaceAll('_', '-')}`;
}
