// @ts-check
/**
 * @import { FormProblem } from '../form-parts.js'
 */
import { t } from '../../text/text.js';

/** The fewest characters of a passphrase; the core checks it again. */
export const FEWEST = 12;

/**
 * What is wrong with a new passphrase typed twice.
 *
 * @param {string} first @param {string} again
 * @param {string} firstId @param {string} againId
 * @returns {FormProblem[]}
 */
export function newPassphraseProblems(first, again, firstId, againId) {
  if (!first) return [{ target: firstId, text: t('form-passphrase-missing') }];
  // Characters as people count them, not UTF-16 units.
  if ([...first].length < FEWEST) return [{ target: firstId, text: t('form-passphrase-short') }];
  if (first !== again) return [{ target: againId, text: t('form-passphrase-differs') }];
  return [];
}
