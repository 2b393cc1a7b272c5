// @ts-check
/** One option out of a few (radios) or out of many (a list to open, which takes typed letters). */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { t } from '../../../text/text.js';
import { FieldElement } from './field-element.js';
import { optionRow, ownWords } from './option-row.js';

/** More options than this are a list to open. */
const MOST_RADIOS = 8;

export class ChoiceField extends FieldElement {
  static grouped = true;

  controls() {
    return this.field.options.length > MOST_RADIOS ? this.#list() : this.#radios();
  }

  #radios() {
    return html`<div class="govuk-radios">
      ${this.field.options.map((option, index) => optionRow(this, option, index, 'radios', (code) => this.setCodes([code])))}
    </div>`;
  }

  #list() {
    const chosen = this.field.options.find((option) => option.code === this.draft.codes[0]);
    return html`
      <select class="${this.inputClass('', 'govuk-select')} question__list" id=${this.idOf()} aria-label=${this.field.label}
        .value=${live(chosen?.code ?? '')}
        @change=${(/** @type {Event & {target: HTMLSelectElement}} */ event) =>
          this.setCodes(event.target.value ? [event.target.value] : [])}>
        <option value="" ?selected=${!chosen}>${t('iv-choose-one')}</option>
        ${this.field.options.map((option) =>
          html`<option value=${option.code} ?selected=${option === chosen}>${option.label}</option>`)}
      </select>
      ${chosen?.ownWords ? ownWords(this) : nothing}`;
  }
}

customElements.define('choice-field', ChoiceField);
