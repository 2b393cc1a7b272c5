// @ts-check
/** One line of text. */
import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { FieldElement } from './field-element.js';

export class TextField extends FieldElement {
  controls() {
    const short = this.field.max !== null && this.field.max <= 12;
    return html`<input class="${this.inputClass('text')} ${short ? 'govuk-input--width-10' : ''}" id=${this.idOf()}
      type="text" autocomplete="off" spellcheck="false" aria-describedby=${this.describedBy}
      .value=${live(this.draft.parts.text ?? '')}
      @input=${(/** @type {InputEvent & {target: HTMLInputElement}} */ event) => this.setPart('text', event.target.value)}>`;
  }
}

customElements.define('text-field', TextField);
