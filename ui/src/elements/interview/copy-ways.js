// @ts-check
/**
 * The ways a copy is handed over: printed, saved, or not wanted. Opening the print dialog hands nothing over:
 * whether the person has the paper is asked. Fires `copy-changed` with the copy, `work-failed` `{cause}`.
 *
 * @import { CopyView } from '../../ipc/views.js'
 */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { copyHand, copySave } from '../../ipc/commands.js';
import { dayAndClock } from '../../text/format.js';
import { t } from '../../text/text.js';
import { textPart } from '../form-parts.js';
import { holdFocus } from '../focus.js';
import { LightElement } from '../light-element.js';
import '../checker-save.js';
import { savedWhere } from '../saved-where.js';
import { clearSheet, printSheet } from './print-sheet.js';
import { receiptNodes } from './receipt-dom.js';

export class CopyWays extends LightElement {
  static properties = {
    copy: { attribute: false }, working: { state: true }, saved: { state: true }, asked: { state: true },
    large: { state: true }, noPaper: { state: true }, answers: { state: true }, folder: { state: true },
  };

  constructor() {
    super();
    /** @type {CopyView} */
    this.copy = /** @type {any} */ (null);
    this.working = false;
    /** @type {{folder: string, files: string[]} | null} */
    this.saved = null;
    /** The print dialog was opened, and nobody has said yet what came of it. */
    this.asked = false;
    /** Printed large, and saved large as PDF. */
    this.large = false;
    /** The PDF could not be made when the copy was saved. */
    this.noPaper = false;
    /** Saved with what was answered: only where the person asks for it, and never by itself. */
    this.answers = false;
    /** Where to save; empty for the desk's folder for copies. */
    this.folder = '';
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
      const { answers, large, folder } = this;
      // Saving records by itself that it was handed over.
      const { saved, copy, noPaper } = await copySave({ receipt: this.copy.receipt ?? '', answers, large, folder });
      this.saved = saved;
      this.noPaper = noPaper;
      // Each time it is asked for anew.
      this.answers = false;
      this.tell('copy-changed', copy);
    });
  }

  #print() {
    return this.#work(async () => {
      await printSheet(html`<div class="receipt ${this.large ? 'receipt--large' : ''}">${receiptNodes(this.copy.html)}</div>`);
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

  /** @param {string} id @param {string} label @param {string} hint @param {boolean} ticked @param {(on: boolean) => void} change */
  #tick(id, label, hint, ticked, change) {
    return html`
      <div class="govuk-checkboxes__item">
        <input class="govuk-checkboxes__input" id=${id} type="checkbox" .checked=${live(ticked)} aria-describedby=${hint ? `${id}-hint` : nothing}
          @change=${(/** @type {Event} */ event) => change(/** @type {HTMLInputElement} */ (event.target).checked)}>
        <label class="govuk-label govuk-checkboxes__label" for=${id}>${label}</label>
      </div>
      ${hint ? html`<p class="govuk-hint copy-ways__hint" id="${id}-hint">${hint}</p>` : nothing}`;
  }

  /** Which print, where to, and with what: nobody needs these to hand a copy over. */
  #how() {
    return html`
      <details class="govuk-details copy-ways__how">
        <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${t('iv-copy-how')}</span></summary>
        <div class="govuk-details__text">
          <div class="govuk-checkboxes govuk-form-group">
            ${this.#tick('copy-large', t('iv-copy-large'), t('iv-copy-large-hint'), this.large, (on) => { this.large = on; })}
            ${this.copy.canOpen ? this.#tick('copy-answers', t('iv-copy-answers'), t('iv-copy-answers-hint'), this.answers, (on) => { this.answers = on; }) : nothing}
          </div>
          ${textPart({ id: 'copy-folder', label: t('iv-copy-folder'), hint: t('iv-copy-folder-hint'), value: this.folder, width: '30', change: (value) => { this.folder = value; } })}
        </div>
      </details>`;
  }

  render() {
    return html`
      <div class="copy-ways">
        <button type="button" class="govuk-button govuk-button--secondary" ?disabled=${this.working} @click=${() => this.#print()}>${t(this.large ? 'iv-copy-print-large' : 'iv-copy-print')}</button>
        <button type="button" class="govuk-button govuk-button--secondary" ?disabled=${this.working} @click=${() => holdFocus(this, () => this.#save())}>${t(this.folder.trim() ? 'iv-copy-save-there' : 'iv-copy-save')}</button>
        <button type="button" class="quiet-button" ?disabled=${this.working} @click=${() => holdFocus(this, () => this.#hand('declined'))}>${t('iv-copy-decline')}</button>
      </div>
      ${this.#how()}
      ${this.asked ? this.#ask() : nothing}
      <div role="status">
        ${this.copy.handed.map((one) => html`<p class="page__note">${t(`iv-copy-${one.how}`, { when: dayAndClock(one.atMs) })}</p>`)}
        ${this.saved ? html`<div class="page__note">${savedWhere(this.saved)}</div>` : nothing}
        ${this.saved && this.noPaper ? html`<p class="page__note">${t('iv-copy-no-paper')}</p>` : nothing}
      </div>
      ${this.saved ? html`<checker-save .folder=${this.folder}></checker-save>` : nothing}`;
  }
}

customElements.define('copy-ways', CopyWays);
