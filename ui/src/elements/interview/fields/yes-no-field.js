// @ts-check
/** Yes or no. */
import { html } from 'lit';
import { t } from '../../../text/text.js';
import { FieldElement } from './field-element.js';
import { optionRow } from './option-row.js';

export class YesNoField extends FieldElement {
  static grouped = true;

  controls() {
    const options = ['yes', 'no'].map((code) => ({
      code, label: t(`iv-${code}`), ownWords: false, exclusive: true, card: null,
    }));
    return html`<div class="govuk-radios govuk-radios--inline">
      ${options.map((option, index) => optionRow(this, option, index, 'radios', (code) => this.setCodes([code])))}
    </div>`;
  }
}

customElements.define('yes-no-field', YesNoField);
