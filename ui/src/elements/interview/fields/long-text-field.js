// @ts-check
/** Several lines of text, with how many characters are left near the end. */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { t } from '../../../text/text.js';
import { FieldElement } from './field-element.js';

/** From this share of the limit on, the count shows. */
const COUNT_FROM = 0.75;

export class LongTextField extends FieldElement {
  controls() {
    const text = this.draft.parts.text ?? '';
    const max = this.field.max;
    return html`
      <textarea class=${this.inputClass('text', 'govuk-textarea')} id=${this.idOf()} rows="4"
        aria-describedby=${this.describedBy} .value=${live(text)}
        @input=${(/** @type {InputEvent & {target: HTMLTextAreaElement}} */ event) => this.setPart('text', event.target.value)}
      ></textarea>
      ${max !== null && text.length > max * COUNT_FROM
        ? html`<p class="question__count">${text.length > max
            ? t('iv-characters-over', { count: text.length - max })
            : t('iv-characters-left', { count: max - text.length })}</p>` : nothing}`;
  }
}

customElements.define('long-text-field', LongTextField);
