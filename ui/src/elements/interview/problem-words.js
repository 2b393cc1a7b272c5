// @ts-check
/**
 * What is wrong with an answer, in words.
 *
 * @import { FieldView, Problem } from '../../ipc/views.js'
 */
import { has, t } from '../../text/text.js';

/**
 * @param {Problem} problem
 * @param {FieldView | undefined} field the question it is about, named in the words where that helps
 * @returns {string}
 */
export function problemWords(problem, field) {
  const id = `problem-${(problem.code.split('.')[1] ?? problem.code).replaceAll('_', '-')}`;
  const params = { ...problem.params, label: field?.label ?? '' };
  return has(id) ? t(id, params) : t('problem-other', params);
}
