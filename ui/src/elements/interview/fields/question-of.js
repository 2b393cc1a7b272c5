// @ts-check
/**
 * The element for a question, by its kind.
 *
 * @import { FieldView, Problem } from '../../../ipc/views.js'
 * @import { SaveMark } from './field-element.js'
 */
import { html } from 'lit';
import './address-field.js';
import './bank-field.js';
import './choice-field.js';
import './choices-field.js';
import './date-field.js';
import './email-field.js';
import './long-text-field.js';
import './money-field.js';
import './national-insurance-field.js';
import './number-field.js';
import './phone-field.js';
import './text-field.js';
import './yes-no-field.js';

/** @typedef {{problems: Problem[], notes: Problem[], mark: SaveMark | null}} Standing */

/** @param {FieldView} field @param {Standing} at */
export function questionOf(field, at) {
  const { problems, notes, mark } = at;
  switch (field.kind) {
    case 'long-text': return html`<long-text-field data-question .field=${field} .problems=${problems} .notes=${notes} .mark=${mark}></long-text-field>`;
    case 'choice': return html`<choice-field data-question .field=${field} .problems=${problems} .notes=${notes} .mark=${mark}></choice-field>`;
    case 'choices': return html`<choices-field data-question .field=${field} .problems=${problems} .notes=${notes} .mark=${mark}></choices-field>`;
    case 'yes-no': return html`<yes-no-field data-question .field=${field} .problems=${problems} .notes=${notes} .mark=${mark}></yes-no-field>`;
    case 'date': return html`<date-field data-question .field=${field} .problems=${problems} .notes=${notes} .mark=${mark}></date-field>`;
    case 'number': return html`<number-field data-question .field=${field} .problems=${problems} .notes=${notes} .mark=${mark}></number-field>`;
    case 'money': return html`<money-field data-question .field=${field} .problems=${problems} .notes=${notes} .mark=${mark}></money-field>`;
    case 'address': return html`<address-field data-question .field=${field} .problems=${problems} .notes=${notes} .mark=${mark}></address-field>`;
    case 'phone': return html`<phone-field data-question .field=${field} .problems=${problems} .notes=${notes} .mark=${mark}></phone-field>`;
    case 'email': return html`<email-field data-question .field=${field} .problems=${problems} .notes=${notes} .mark=${mark}></email-field>`;
    case 'national-insurance': return html`<national-insurance-field data-question .field=${field} .problems=${problems} .notes=${notes} .mark=${mark}></national-insurance-field>`;
    case 'bank': return html`<bank-field data-question .field=${field} .problems=${problems} .notes=${notes} .mark=${mark}></bank-field>`;
    default: return html`<text-field data-question .field=${field} .problems=${problems} .notes=${notes} .mark=${mark}></text-field>`;
  }
}
