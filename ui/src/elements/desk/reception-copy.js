// @ts-check
/**
 * @import { CommandError } from '../../ipc/transport.js'
 * @import { CopyView } from '../../ipc/views.js'
 */
import { html, nothing } from 'lit';
import { copyHand, copyMake, copySave } from '../../ipc/commands.js';
import { toCommandError } from '../../ipc/transport.js';
import { clock } from '../../text/format.js';
import { t } from '../../text/text.js';
import { clearSheet, printSheet } from '../interview/print-sheet.js';
import { receiptNodes } from '../interview/receipt-dom.js';
import { LightElement } from '../light-element.js';
import '../error-box.js';

/** The copy a person takes home from a quick visit. Fires `changed`. */
export class ReceptionCopy extends LightElement {
  static properties = { interview: { type: String }, copy: { attribute: false }, folder: { state: true }, error: { state: true }, working: { state: true } };

  constructor() {
    super();
    this.interview = '';
    /** @type {CopyView | null} */
    this.copy = null;
    this.folder = '';
    /** @type {CommandError | null} */
    this.error = null;
    this.working = false;
  }

  disconnectedCallback() {
    clearSheet();
    super.disconnectedCallback();
  }

  /** @param {() => Promise<unknown>} act */
  async #try(act) {
    if (this.working) return;
    this.working = true;
    this.error = null;
    try {
      await act();
      this.tell('changed');
    } catch (cause) {
      this.error = toCommandError(cause);
    }
    this.working = false;
  }

  /** @param {string} receipt @param {'printed' | 'saved' | 'declined'} how */
  #hand(receipt, how) {
    return this.#try(async () => {
      if (how === 'printed') await printSheet(html`<div class="receipt">${receiptNodes(this.copy?.html ?? '')}</div>`);
      // Saving records by itself that it was handed over; the visit then looks again.
      if (how === 'saved') this.folder = (await copySave({ receipt })).folder;
      else this.copy = await copyHand({ receipt, how });
    });
  }

  #make() {
    return this.#try(async () => { this.copy = await copyMake({ interview: this.interview }); });
  }

  /** @param {CopyView} copy @param {string} receipt */
  #made(copy, receipt) {
    return html`
      <p>${t('reception-copy-made')}</p>
      <div class="say">
        <button type="button" class="govuk-button" ?disabled=${this.working} @click=${() => this.#hand(receipt, 'printed')}>${t('reception-copy-print')}</button>
        <button type="button" class="govuk-button govuk-button--secondary" ?disabled=${this.working} @click=${() => this.#hand(receipt, 'saved')}>${t('reception-copy-save')}</button>
        <button type="button" class="link-button" ?disabled=${this.working} @click=${() => this.#hand(receipt, 'declined')}>${t('reception-copy-declined')}</button>
      </div>
      <div role="status">
        ${copy.handed.map((one) => html`<p>${t('reception-copy-handed', { how: one.how, time: clock(one.atMs) })}</p>`)}
        ${this.folder ? html`<p>${t('reception-copy-saved', { folder: this.folder })}</p>` : nothing}
      </div>`;
  }

  render() {
    const receipt = this.copy?.receipt;
    return html`
      <h2 class="title-2">${t('reception-copy')}</h2>
      <p class="soft">${t('reception-copy-explains')}</p>
      <error-box .error=${this.error}></error-box>
      ${this.copy && receipt
        ? this.#made(this.copy, receipt)
        : html`<div class="say"><button type="button" class="govuk-button govuk-button--secondary" ?disabled=${this.working} @click=${() => this.#make()}>${t('reception-copy-make')}</button></div>`}`;
  }
}

customElements.define('reception-copy', ReceptionCopy);
