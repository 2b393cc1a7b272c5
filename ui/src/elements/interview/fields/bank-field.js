// @ts-check
/** Account details, or no account. */
import { html } from 'lit';
import { t } from '../../../text/text.js';
import { FieldElement } from './field-element.js';
import { isNone, noneBox, partInput } from './part-input.js';

export class BankField extends FieldElement {
  static grouped = true;

  controls() {
    const off = isNone(this);
    return html`
      <div class="question__stack">
        ${partInput(this, { part: 'name', label: t('iv-bank-name'), first: true, off })}
        <div class="question__parts">
          ${partInput(this, { part: 'sort', label: t('iv-bank-sort'), width: '5', numeric: true, off })}
          ${partInput(this, { part: 'account', label: t('iv-bank-account'), width: '10', numeric: true, off })}
        </div>
        ${partInput(this, { part: 'roll', label: t('iv-bank-roll'), width: '10', off })}
      </div>
      ${noneBox(this, t('iv-no-account'))}`;
  }
}

customElements.define('bank-field', BankField);
