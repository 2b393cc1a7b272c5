// @ts-check
/** A whole number. */
import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { FieldElement } from './field-element.js';

export class NumberField extends FieldElement {
  controls() {
    return html`<input class="${this.inputClass('text')} govuk-input--width-5" id=${this.idOf()} type="text" inputmode="numeric"
      autocomplete="off" aria-describedby=${this.describedBy} .value=${live(this.draft.parts.text ?? '')}
      @input=${(/** @type {InputEvent & {target: HTMLInputElement}} */ event) => this.setPart('text', event.target.value)}>`;
  }
}

customElements.define('number-field', NumberField);
