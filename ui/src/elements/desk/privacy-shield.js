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
      // Escape would close the cover as if it were any dialog, and Ctrl+P would print a blank page.
      const kept = event.key === 'Escape' || (event.ctrlKey && event.key.toLowerCase() === 'p');
      if (this.up && kept) event.preventDefault();
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
    // Modal, so that it also stands above a dialog that is open, and that dialog's keys go nowhere.
    this.updateComplete.then(() => this.querySelector('dialog')?.showModal());
  }

  /** Whatever closed the cover, F9 and its button aside, it goes up again. */
  #closed() {
    if (this.up) this.querySelector('dialog')?.showModal();
  }

  #uncover() {
    delete document.documentElement.dataset.hidden;
    document.title = this.#title;
    this.up = false;
    this.querySelector('dialog')?.close();
    if (this.#before instanceof HTMLElement) this.#before.focus({ preventScroll: true });
    this.#before = null;
  }

  render() {
    if (!this.up) return nothing;
    return html`
      <dialog class="shield" aria-labelledby="shield-heading" @cancel=${(/** @type {Event} */ event) => event.preventDefault()} @close=${() => this.#closed()}>
        <div class="shield__text">
          <h1 class="title-1" id="shield-heading">${t('hidden-heading')}</h1>
          <p>${t('hidden-explains')}</p>
          <button type="button" class="govuk-button" @click=${() => this.toggle()}>${t('hidden-return-button')}</button>
        </div>
      </dialog>`;
  }
}

customElements.define('privacy-shield', PrivacyShield);
