// @ts-check
/** A National Insurance number, or none. */
import { html } from 'lit';
import { t } from '../../../text/text.js';
import { FieldElement } from './field-element.js';
import { isNone, noneBox, partInput } from './part-input.js';

export class NationalInsuranceField extends FieldElement {
  static grouped = true;

  controls() {
    return html`
      ${partInput(this, { part: 'text', label: t('iv-national-insurance'), width: '10', first: true, off: isNone(this) })}
      ${noneBox(this, t('iv-no-national-insurance'))}`;
  }
}

customElements.define('national-insurance-field', NationalInsuranceField);
