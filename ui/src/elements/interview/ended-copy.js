// @ts-check
/**
 * After a yes was taken back: offers a copy that says what ended, and hands it over.
 *
 * @import { CommandError } from '../../ipc/transport.js'
 * @import { CopyView } from '../../ipc/views.js'
 * @typedef {{person: string, interview: string | null, card: string}} Taken what was taken back, as it was asked for
 */
import { html } from 'lit';
import { copyEnded } from '../../ipc/commands.js';
import { toCommandError } from '../../ipc/transport.js';
import { t } from '../../text/text.js';
import { LightElement } from '../light-element.js';
import '../error-box.js';
import './copy-ways.js';
import { receiptNodes } from './receipt-dom.js';

export class EndedCopy extends LightElement {
  static properties = { taken: { attribute: false }, copy: { state: true }, error: { state: true }, working: { state: true } };

  constructor() {
    super();
    /** @type {Taken} */
    this.taken = /** @type {any} */ (null);
    /** @type {CopyView | null} */
    this.copy = null;
    /** @type {CommandError | null} */
    this.error = null;
    this.working = false;
    /** @type {Node[]} */
    this.nodes = [];
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    // Another yes was taken back: its copy is another.
    if (changed.has('taken') && changed.get('taken')) this.copy = null;
  }

  async #make() {
    if (this.working) return;
    this.working = true;
    this.error = null;
    try {
      this.copy = await copyEnded(this.taken);
      this.nodes = [...receiptNodes(this.copy.html).childNodes];
    } catch (cause) {
      this.error = toCommandError(cause);
    }
    this.working = false;
  }

  /** @param {CustomEvent<CopyView | null>} event */
  #changed(event) {
    event.stopPropagation();
    this.error = null;
    if (event.detail) this.copy = event.detail;
  }

  /** @param {CustomEvent<{cause: unknown}>} event */
  #failed(event) {
    event.stopPropagation();
    this.error = toCommandError(event.detail.cause);
  }

  render() {
    return html`
      <h2 class="page__subtitle">${t('ended-copy-title')}</h2>
      <error-box .error=${this.error}></error-box>
      ${this.copy
        ? html`<p>${t('ended-copy-made')}</p>
          <copy-ways .copy=${this.copy} @copy-changed=${this.#changed} @work-failed=${this.#failed}></copy-ways>
          <section class="receipt receipt--preview" aria-label=${t('iv-copy-preview')} tabindex="0">${this.nodes}</section>`
        : html`<p>${t('ended-copy-explains')}</p>
          <button type="button" class="govuk-button govuk-button--secondary" ?disabled=${this.working} @click=${() => this.#make()}>${t('ended-copy-make')}</button>`}`;
  }
}

customElements.define('ended-copy', EndedCopy);
