// @ts-check
/** A telephone number, or none. */
import { html } from 'lit';
import { t } from '../../../text/text.js';
import { FieldElement } from './field-element.js';
import { isNone, noneBox, partInput } from './part-input.js';

export class PhoneField extends FieldElement {
  static grouped = true;

  controls() {
    return html`
      ${partInput(this, { part: 'text', label: t('iv-phone'), width: '20', first: true, off: isNone(this) })}
      ${noneBox(this, t('iv-no-phone'))}`;
  }
}

customElements.define('phone-field', PhoneField);
