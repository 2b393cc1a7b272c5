// @ts-check
/**
 * The ways a copy is handed over: printed, saved, or not wanted. Opening the print dialog hands nothing over:
 * whether the person has the paper is asked. Fires `copy-changed` with the copy, `work-failed` `{cause}`.
 *
 * @import { CopyView } from '../../ipc/views.js'
 */
import { html, nothing } from 'lit';
import { copyHand, copySave } from '../../ipc/commands.js';
import { dayAndClock } from '../../text/format.js';
import { t } from '../../text/text.js';
import { LightElement } from '../light-element.js';
import { clearSheet, printSheet } from './print-sheet.js';
import { receiptNodes } from './receipt-dom.js';

export class CopyWays extends LightElement {
  static properties = { copy: { attribute: false }, working: { state: true }, saved: { state: true }, asked: { state: true } };

  constructor() {
    super();
    /** @type {CopyView} */
    this.copy = /** @type {any} */ (null);
    this.working = false;
    /** @type {{folder: string, files: string[]} | null} */
    this.saved = null;
    /** The print dialog was opened, and nobody has said yet what came of it. */
    this.asked = false;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearSheet();
  }

  /** @param {() => Promise<void>} work */
  async #work(work) {
    if (this.working) return;
    this.working = true;
    try {
      await work();
    } catch (cause) {
      this.tell('work-failed', { cause });
    } finally {
      this.working = false;
    }
  }

  /** @param {'printed' | 'declined'} how */
  #hand(how) {
    return this.#work(async () => {
      const copy = await copyHand({ receipt: this.copy.receipt ?? '', how });
      this.asked = false;
      this.tell('copy-changed', copy);
    });
  }

  #save() {
    return this.#work(async () => {
      // Saving records by itself that it was handed over.
      this.saved = await copySave({ receipt: this.copy.receipt ?? '' });
      this.tell('copy-changed', null);
    });
  }

  #print() {
    return this.#work(async () => {
      await printSheet(html`<div class="receipt">${receiptNodes(this.copy.html)}</div>`);
      this.asked = true;
      await this.updateComplete;
      /** @type {HTMLElement | null} */ (this.querySelector('.copy-ways__ask button'))?.focus();
    });
  }

  #ask() {
    return html`<div class="page__note copy-ways__ask" role="group" aria-label=${t('iv-copy-handed-ask')}><p>${t('iv-copy-handed-ask')}</p>
      <button type="button" class="govuk-button govuk-button--secondary" @click=${() => this.#hand('printed')}>${t('iv-copy-handed-yes')}</button>
      <button type="button" class="quiet-button" @click=${() => { this.asked = false; }}>${t('iv-copy-handed-no')}</button></div>`;
  }

  render() {
    return html`
      <div class="copy-ways">
        <button type="button" class="govuk-button govuk-button--secondary" ?disabled=${this.working} @click=${() => this.#print()}>${t('iv-copy-print')}</button>
        <button type="button" class="govuk-button govuk-button--secondary" ?disabled=${this.working} @click=${() => this.#save()}>${t('iv-copy-save')}</button>
        <button type="button" class="quiet-button" ?disabled=${this.working} @click=${() => this.#hand('declined')}>${t('iv-copy-decline')}</button>
      </div>
      ${this.asked ? this.#ask() : nothing}
      <div role="status">
        ${this.copy.handed.map((one) => html`<p class="page__note">${t(`iv-copy-${one.how}`, { when: dayAndClock(one.atMs) })}</p>`)}
        ${this.saved ? html`<p class="page__note">${t('iv-copy-where', { folder: this.saved.folder, files: this.saved.files.join(', ') })}</p>` : nothing}
      </div>`;
  }
}

customElements.define('copy-ways', CopyWays);
