// @ts-check
/**
 * @import { CommandError } from '../ipc/transport.js'
 */
import { html, nothing } from 'lit';
import { errorWords, t } from '../text/text.js';
import { LightElement } from './light-element.js';

/**
 * A refused command, in words: what happened, what is safe, what to do next. It takes the focus; what
 * was typed below it stays.
 */
export class ErrorBox extends LightElement {
  static properties = { error: { attribute: false } };

  constructor() {
    super();
    /** @type {CommandError | null} */
    this.error = null;
  }

  /** @param {Map<PropertyKey, unknown>} changed */
  updated(changed) {
    if (!changed.has('error') || !this.error) return;
    /** @type {HTMLElement | null} */
    const box = this.querySelector('.fault');
    box?.scrollIntoView({ block: 'center' });
    box?.focus({ preventScroll: true });
  }

  render() {
    if (!this.error) return nothing;
    const words = errorWords(this.error.code);
    return html`
      <div class="fault fault--box" tabindex="-1" role="alert" data-code=${this.error.code}>
        <h2 class="title-3">${words.title}</h2>
        <p class="fault__safe">${words.safe}</p>
        <p>${words.next}</p>
        ${this.error.incident ? html`<p class="fault__incident">${t('incident-number', { incident: this.error.incident })}</p>` : nothing}
      </div>`;
  }
}

customElements.define('error-box', ErrorBox);
