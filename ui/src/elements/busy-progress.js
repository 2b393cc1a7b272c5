// @ts-check
import { html, nothing } from 'lit';
import { t } from '../text/text.js';
import { LightElement } from './light-element.js';

/** Work that takes a while: words for everyone, a bar beside them, with a length when one is known. */
export class BusyProgress extends LightElement {
  static properties = { label: { type: String }, done: { type: Number }, of: { type: Number } };

  constructor() {
    super();
    this.label = '';
    this.done = 0;
    this.of = 0;
  }

  render() {
    const label = this.label || t('working');
    return html`
      <div class="busy" role="status">
        <progress class="busy__bar" aria-label=${label} max=${this.of || nothing} value=${this.of ? this.done : nothing}></progress>
        <span>${label}</span>
      </div>`;
  }
}

customElements.define('busy-progress', BusyProgress);
