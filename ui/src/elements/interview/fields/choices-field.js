// @ts-check
/** Any number of options; one that rules the others out clears them. */
import { html } from 'lit';
import { t } from '../../../text/text.js';
import { FieldElement } from './field-element.js';
import { optionRow } from './option-row.js';

export class ChoicesField extends FieldElement {
  static grouped = true;

  controls() {
    return html`
      <p class="question__several">${t('iv-choose-several')}</p>
      <div class="govuk-checkboxes">
        ${this.field.options.map((option, index) =>
          optionRow(this, option, index, 'checkboxes', (code, on) => this.#chosen(code, on)))}
      </div>`;
  }

  /** @param {string} code @param {boolean} on */
  #chosen(code, on) {
    const chosen = this.field.options.filter((option) => {
      if (option.code === code) return on;
      if (!this.draft.codes.includes(option.code)) return false;
      const rulesOut = this.field.options.find((other) => other.code === code)?.exclusive || option.exclusive;
      return !(on && rulesOut);
    });
    this.setCodes(chosen.map((option) => option.code));
  }
}

customElements.define('choices-field', ChoicesField);
