// @ts-check
import { html, nothing } from 'lit';
import { t } from '../text/text.js';
import { LightElement } from './light-element.js';

/** How often a counted length is said to those who listen: at its start and at each quarter. */
const PARTS = 4;

/** Work that takes a while: words for everyone, a bar beside them, with a length when one is known. */
export class BusyProgress extends LightElement {
  static properties = { label: { type: String }, done: { type: Number }, of: { type: Number } };

  constructor() {
    super();
    this.label = '';
    this.done = 0;
    this.of = 0;
    /** What those who listen hear: not each number, or nothing else could be heard. */
    this.said = '';
    /** The part of the work it was said at. */
    this.saidAt = '';
  }

  willUpdate() {
    const label = this.label || t('working');
    const at = this.of ? `${this.of} ${Math.floor((this.done * PARTS) / this.of)}` : label;
    if (at === this.saidAt) return;
    this.saidAt = at;
    this.said = label;
  }

  render() {
    const label = this.label || t('working');
    return html`
      <div class="busy">
        <progress class="busy__bar" aria-label=${label} max=${this.of || nothing} value=${this.of ? this.done : nothing}></progress>
        <span aria-hidden="true">${label}</span>
        <span class="visually-hidden" role="status">${this.said}</span>
      </div>`;
  }
}

customElements.define('busy-progress', BusyProgress);
