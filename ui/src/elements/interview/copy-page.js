// @ts-check
/**
 * The copy to take home: made, looked at, printed or saved, or left by the person. Tells `finish-wanted`,
 * `work-failed` `{cause}`.
 *
 * @import { CopyView } from '../../ipc/views.js'
 */
import { html, nothing } from 'lit';
import { copyHand, copyMake, copySave, interviewStep } from '../../ipc/commands.js';
import { dayAndClock } from '../../text/format.js';
import { t } from '../../text/text.js';
import { LightElement } from '../light-element.js';
import { clearSheet, printSheet } from './print-sheet.js';
import { receiptNodes } from './receipt-dom.js';
import '../busy-progress.js';

export class CopyPage extends LightElement {
  static properties = { copy: { attribute: false }, interview: { type: String }, busy: { state: true }, saved: { state: true }, asked: { state: true } };

  constructor() {
    super();
    /** @type {CopyView} */
    this.copy = /** @type {any} */ (null);
    this.interview = '';
    this.busy = false;
    /** @type {{folder: string, files: string[]} | null} */
    this.saved = null;
    /** True once the print dialog was opened: whether paper was handed over only a person knows. */
    this.asked = false;
  }

  firstUpdated() {
    if (!this.copy.receipt) this.#work(async () => { this.copy = await copyMake({ interview: this.interview }); });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearSheet();
  }

  /** @param {() => Promise<void>} work */
  async #work(work) {
    this.busy = true;
    try {
      await work();
    } catch (cause) {
      this.tell('work-failed', { cause });
    } finally {
      this.busy = false;
    }
  }

  /** @param {'printed' | 'saved' | 'declined'} how */
  #hand(how) {
    return this.#work(async () => {
      const receipt = /** @type {string} */ (this.copy.receipt);
      if (how === 'saved') {
        // Saving records by itself that it was handed over.
        this.saved = await copySave({ receipt });
        const { step } = await interviewStep({ interview: this.interview });
        if (step.kind === 'copy') this.copy = step.copy;
      } else {
        this.copy = await copyHand({ receipt, how });
      }
      this.asked = false;
    });
  }

  #print() {
    return this.#work(async () => {
      await printSheet(html`<div class="receipt">${receiptNodes(this.copy.html)}</div>`);
      this.asked = true;
    });
  }

  render() {
    const made = this.copy.receipt !== null;
    return html`
      <h1 class="page__title" tabindex="-1">${t('iv-copy-title')}</h1>
      <p class="page__lead">${t('iv-copy-lead')}</p>
      ${made ? this.#ways() : html`<busy-progress label=${t('iv-copy-making')}></busy-progress>`}
      ${this.copy.handed.map((one) => html`<p class="page__note">${t(`iv-copy-${one.how}`, { when: dayAndClock(one.atMs) })}</p>`)}
      ${this.saved ? html`<p class="page__note">${t('iv-copy-where', { folder: this.saved.folder, files: this.saved.files.join(', ') })}</p>` : nothing}
      <div class="page__foot">
        <button type="button" class="govuk-button" ?disabled=${this.busy || !made} @click=${() => this.tell('finish-wanted')}>${t('iv-finish')}</button>
        ${this.copy.handed.length ? nothing : html`<p class="page__aside">${t('iv-copy-not-handed')}</p>`}
      </div>
      ${made ? html`<section class="receipt receipt--preview" aria-label=${t('iv-copy-preview')} tabindex="0">${this.#preview()}</section>` : nothing}`;
  }

  #ways() {
    return html`
      <div class="copy-page__ways">
        <button type="button" class="govuk-button govuk-button--secondary" ?disabled=${this.busy} @click=${() => this.#print()}>${t('iv-copy-print')}</button>
        <button type="button" class="govuk-button govuk-button--secondary" ?disabled=${this.busy} @click=${() => this.#hand('saved')}>${t('iv-copy-save')}</button>
        <button type="button" class="quiet-button" ?disabled=${this.busy} @click=${() => this.#hand('declined')}>${t('iv-copy-decline')}</button>
      </div>
      ${this.asked ? html`<div class="page__note" role="group" aria-label=${t('iv-copy-handed-ask')}><p>${t('iv-copy-handed-ask')}</p>
        <button type="button" class="govuk-button govuk-button--secondary" @click=${() => this.#hand('printed')}>${t('iv-copy-handed-yes')}</button>
        <button type="button" class="quiet-button" @click=${() => { this.asked = false; }}>${t('iv-copy-handed-no')}</button></div>` : nothing}`;
  }

  #shownHtml = '';
  /** @type {Node[]} */
  #nodes = [];

  /** The same nodes as long as the receipt is the same, so that reading is not thrown back to the top. */
  #preview() {
    if (this.#shownHtml !== this.copy.html) {
      this.#shownHtml = this.copy.html;
      this.#nodes = [...receiptNodes(this.copy.html).childNodes];
    }
    return this.#nodes;
  }
}

customElements.define('copy-page', CopyPage);
