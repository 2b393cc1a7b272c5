// @ts-check
/** A postal address, or no fixed one. */
import { html } from 'lit';
import { t } from '../../../text/text.js';
import { FieldElement } from './field-element.js';
import { isNone, noneBox, partInput } from './part-input.js';

export class AddressField extends FieldElement {
  static grouped = true;

  controls() {
    const off = isNone(this);
    return html`
      <div class="question__stack">
        ${partInput(this, { part: 'line1', label: t('iv-line1'), first: true, off })}
        ${partInput(this, { part: 'line2', label: t('iv-line2'), off })}
        ${partInput(this, { part: 'town', label: t('iv-town'), width: '20', off })}
        ${partInput(this, { part: 'postcode', label: t('iv-postcode'), width: '10', off })}
        ${partInput(this, { part: 'country', label: t('iv-country'), width: '20', off })}
      </div>
      ${noneBox(this, t('iv-no-address'))}`;
  }
}

customElements.define('address-field', AddressField);
