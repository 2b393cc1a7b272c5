// @ts-check
/**
 * What a check comes to. A check ends by throwing one of these; `why` names the sentence in `words.js`.
 *
 * @typedef {'valid' | 'practice' | 'not-from-this-key' | 'incomplete' | 'altered' | 'unknown-format'} Word
 */

/** The exit codes of the console program, so that all checkers say the same. @type {Record<Word, number>} */
export const CODES = { valid: 0, practice: 10, 'not-from-this-key': 11, incomplete: 12, altered: 13, 'unknown-format': 14 };

export class Verdict extends Error {
  /** @param {Word} word @param {string | null} where the part that failed @param {string} why */
  constructor(word, where, why) {
    super(why);
    this.word = word;
    this.where = where;
    this.why = why;
  }
}

/** @param {string} where @param {string} why */
export const altered = (where, why) => new Verdict('altered', where, why);
