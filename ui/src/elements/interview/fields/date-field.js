// @ts-check
/** A date in three boxes; the month may be a name. */
import { html } from 'lit';
import { t } from '../../../text/text.js';
import { FieldElement } from './field-element.js';
import { partInput } from './part-input.js';

export class DateField extends FieldElement {
  static grouped = true;

  controls() {
    return html`
      <p class="question__several">${t(this.field.partial ? 'iv-date-partial' : 'iv-date-example')}</p>
      <div class="question__parts">
        ${partInput(this, { part: 'day', label: t('iv-day'), width: '2', numeric: true, first: true })}
        ${partInput(this, { part: 'month', label: t('iv-month'), width: '5' })}
        ${partInput(this, { part: 'year', label: t('iv-year'), width: '4', numeric: true })}
      </div>`;
  }
}

customElements.define('date-field', DateField);
