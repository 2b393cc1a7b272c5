// @ts-check
/** An e-mail address, or none. */
import { html } from 'lit';
import { t } from '../../../text/text.js';
import { FieldElement } from './field-element.js';
import { isNone, noneBox, partInput } from './part-input.js';

export class EmailField extends FieldElement {
  static grouped = true;

  controls() {
    return html`
      ${partInput(this, { part: 'text', label: t('iv-email'), width: '', first: true, off: isNone(this) })}
      ${noneBox(this, t('iv-no-email'))}`;
  }
}

customElements.define('email-field', EmailField);
