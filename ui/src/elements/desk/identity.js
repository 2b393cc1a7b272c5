// @ts-check
/**
 * @import { PersonLine } from '../../ipc/views.js'
 */
import { html } from 'lit';
import { isoDay } from '../../text/format.js';
import { t } from '../../text/text.js';

/**
 * What tells two people of one name apart, in a line.
 * @param {PersonLine} person
 */
export const identity = (person) => html`
  <p class="person-line__facts">
    <strong>${person.bornOn ? t('person-line-born', { date: isoDay(person.bornOn) }) : t('person-line-born-unknown')}</strong>
    <strong>${person.postcodePart ? t('person-line-postcode', { part: person.postcodePart }) : t('person-line-postcode-unknown')}</strong>
    <span>${t('person-line-reference', { reference: person.reference })}</span>
  </p>`;
