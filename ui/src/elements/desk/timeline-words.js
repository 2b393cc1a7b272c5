// @ts-check
/**
 * One line of a person's timeline in words. The core tells the kind of each act, and what it was about in codes.
 *
 * @import { TimelineLine } from '../../ipc/views.js'
 */
import { has, t } from '../../text/text.js';

/** Where the words of a code stand, by the kind of act. */
const DETAILS = Object.freeze({
  'showing.started': 'how', 'choice.made': 'state', 'answer.saved': 'answer', 'answer.erased': 'timeline-because',
  'receipt.handed': 'timeline-handed', 'person.exported': 'timeline-exported',
});

/**
 * What happened.
 * @param {TimelineLine} line
 */
export function happened({ kind, title }) {
  const id = `timeline-${kind.replaceAll('.', '-')}`;
  return has(id) ? t(id, { title }) : title;
}

/**
 * How it happened, or which; empty where there is no more to say.
 * @param {TimelineLine} line
 */
export function howItHappened({ kind, detail }) {
  if (kind === 'interview.started') return detail;
  const words = DETAILS[/** @type {keyof typeof DETAILS} */ (kind)];
  const id = `${words}-${detail}`;
  return words && has(id) ? t(id) : '';
}
