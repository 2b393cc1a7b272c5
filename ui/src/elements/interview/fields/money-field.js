// @ts-check
/** An amount in pounds and, where it comes again and again, how often. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { t } from '../../../text/text.js';
import { FieldElement } from './field-element.js';
import { partInput } from './part-input.js';

const HOW_OFTEN = ['weekly', 'fortnightly', 'four-weekly', 'monthly', 'yearly'];

export class MoneyField extends FieldElement {
  static grouped = true;

  controls() {
    return html`<div class="question__parts">
      ${partInput(this, { part: 'amount', label: t('iv-amount'), width: '10', numeric: true, prefix: '£', first: true })}
      ${this.field.frequency ? this.#howOften() : nothing}
    </div>`;
  }

  #howOften() {
    const often = this.draft.parts.frequency ?? '';
    return html`<div class="question__part">
      <label class="govuk-label" for=${this.idOf('frequency')}>${t('iv-how-often')}</label>
      <select class=${this.inputClass('frequency', 'govuk-select')} id=${this.idOf('frequency')} .value=${live(often)}
        @change=${(/** @type {Event & {target: HTMLSelectElement}} */ event) => this.setPart('frequency', event.target.value)}>
        <option value="" ?selected=${often === ''}>${t('iv-choose-one')}</option>
        ${HOW_OFTEN.map((code) => html`<option value=${code} ?selected=${often === code}>${t(`iv-often-${code}`)}</option>`)}
      </select>
    </div>`;
  }
}

customElements.define('money-field', MoneyField);
