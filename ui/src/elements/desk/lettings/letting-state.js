// @ts-check
/**
 * @import { LettingLine } from '../../../ipc/views.js'
 */
import { html, nothing } from 'lit';
import { day, dayAndClock } from '../../../text/format.js';
import { t } from '../../../text/text.js';

/** The colour that says how a letting stands; the words beside it say it too. */
const LOOK = Object.freeze({ due: 'deferred', shown: 'given', supported: 'given', unsupported: 'wrong', dropped: '' });

/** How a letting stands, in a word or two. @param {LettingLine} line */
export const lettingMark = ({ state }) => html`<span class="mark mark--${LOOK[state]}">${t(`letting-state-${state}`)}</span>`;

/** When it was agreed, told and logged, in a line. @param {LettingLine} line */
export const lettingFacts = ({ agreedAtMs, by, shown, leaflets, loggedAtMs }) => html`
  <p class="row__facts">
    <span>${t('letting-agreed-on', { date: day(agreedAtMs), name: by })}</span>
    ${shown
      ? html`<span>${t('letting-shown-line', { how: t(`how-${shown.how}`), when: dayAndClock(shown.atMs), name: shown.by, version: shown.version })}</span>`
      : html`<span>${t('letting-not-shown')}</span>`}
    ${leaflets ? html`<span>${t('letting-leaflets-line', { count: leaflets })}</span>` : nothing}
    ${loggedAtMs === null ? nothing : html`<span>${t('letting-logged-on', { date: day(loggedAtMs) })}</span>`}
  </p>`;

/** A person as the question for a second detail needs them. @param {LettingLine} line */
export const personOf = ({ person, name, reference }) => ({ id: person, name, reference, bornOn: null, postcodePart: null, waiting: null });
