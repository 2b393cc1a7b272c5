// @ts-check
/**
 * @import { CommandError } from '../../ipc/transport.js'
 * @import { CopyView } from '../../ipc/views.js'
 */
import { html, nothing } from 'lit';
import { copyMake } from '../../ipc/commands.js';
import { toCommandError } from '../../ipc/transport.js';
import { t } from '../../text/text.js';
import { LightElement } from '../light-element.js';
import '../error-box.js';
import '../interview/copy-ways.js';

/** The copy a person takes home from a quick visit. Fires `changed`. */
export class ReceptionCopy extends LightElement {
  static properties = { interview: { type: String }, copy: { attribute: false }, told: { type: Boolean }, error: { state: true }, working: { state: true } };

  constructor() {
    super();
    this.interview = '';
    /** @type {CopyView | null} */
    this.copy = null;
    /** Something was told in this visit: without it there is nothing to take home. */
    this.told = false;
    /** @type {CommandError | null} */
    this.error = null;
    this.working = false;
  }

  async #make() {
    if (this.working) return;
    this.working = true;
    this.error = null;
    try {
      this.copy = await copyMake({ interview: this.interview });
      this.tell('changed');
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
    this.tell('changed');
  }

  /** @param {CustomEvent<{cause: unknown}>} event */
  #failed(event) {
    event.stopPropagation();
    this.error = toCommandError(event.detail.cause);
  }

  render() {
    const { copy } = this;
    return html`
      <h2 class="title-2">${t('reception-copy')}</h2>
      <p class="soft">${t('reception-copy-explains')}</p>
      <error-box .error=${this.error}></error-box>
      ${copy?.receipt && !copy.stale
        ? html`<p>${t('reception-copy-made')}</p>
          <copy-ways .copy=${copy} @copy-changed=${this.#changed} @work-failed=${this.#failed}></copy-ways>`
        : !this.told ? html`<p class="soft">${t('reception-copy-wait')}</p>`
        : html`${copy?.receipt ? html`<p>${t('reception-copy-stale')}</p>` : nothing}
          <div class="say"><button type="button" class="govuk-button govuk-button--secondary" ?disabled=${this.working} @click=${() => this.#make()}>${t(copy?.receipt ? 'reception-copy-make-new' : 'reception-copy-make')}</button></div>`}`;
  }
}

customElements.define('reception-copy', ReceptionCopy);
