// @ts-check
import { html, nothing } from 'lit';
import { t } from '../../text/text.js';
import { LightElement } from '../light-element.js';

/**
 * F9 covers everything at once, and F9 takes the cover away. While it is up nothing else is drawn,
 * printed, read out, or reached by a key; what was typed stays where it was.
 */
export class PrivacyShield extends LightElement {
  static properties = { up: { state: true } };

  /** @type {Element | null} */
  #before = null;
  #title = '';

  constructor() {
    super();
    this.up = false;
  }

  connectedCallback() {
    super.connectedCallback();
    // On the way down, before any element sees the key.
    window.addEventListener('keydown', this.#key, { capture: true });
  }

  disconnectedCallback() {
    window.removeEventListener('keydown', this.#key, { capture: true });
    super.disconnectedCallback();
  }

  #key = (/** @type {KeyboardEvent} */ event) => {
    if (event.key !== 'F9') {
      if (this.up && event.ctrlKey && event.key.toLowerCase() === 'p') event.preventDefault();
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!event.repeat) this.toggle();
  };

  /** Covers, or takes the cover away. */
  toggle() {
    if (this.up) this.#uncover();
    else this.#cover();
  }

  #cover() {
    this.#before = document.activeElement;
    this.#title = document.title;
    // The attribute hides everything in this very frame, before the cover itself is drawn.
    document.documentElement.dataset.hidden = '';
    document.title = t('hidden-title');
    this.up = true;
    this.updateComplete.then(() => this.querySelector('button')?.focus());
  }

  #uncover() {
    delete document.documentElement.dataset.hidden;
    document.title = this.#title;
    this.up = false;
    if (this.#before instanceof HTMLElement) this.#before.focus({ preventScroll: true });
    this.#before = null;
  }

  render() {
    if (!this.up) return nothing;
    return html`
      <main class="shield">
        <div class="shield__text">
          <h1 class="title-1">${t('hidden-heading')}</h1>
          <p>${t('hidden-explains')}</p>
          <button type="button" class="govuk-button" @click=${() => this.toggle()}>${t('hidden-return-button')}</button>
        </div>
      </main>`;
  }
}

customElements.define('privacy-shield', PrivacyShield);
