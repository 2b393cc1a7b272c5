// @ts-check
/**
 * The copy to take home: made, looked at, printed or saved, or left by the person. Tells `finish-wanted`,
 * `work-failed` `{cause}`.
 *
 * @import { CopyView } from '../../ipc/views.js'
 */
import { html, nothing } from 'lit';
import { copyMake, interviewStep } from '../../ipc/commands.js';
import { t } from '../../text/text.js';
import { LightElement } from '../light-element.js';
import { receiptNodes } from './receipt-dom.js';
import './copy-ways.js';
import '../busy-progress.js';

export class CopyPage extends LightElement {
  static properties = { copy: { attribute: false }, interview: { type: String }, now: { state: true }, failed: { state: true } };

  constructor() {
    super();
    /** @type {CopyView} as the step has it */
    this.copy = /** @type {any} */ (null);
    /** @type {CopyView} as it stands after what was done here; the step knows nothing of that */
    this.now = /** @type {any} */ (null);
    this.interview = '';
    /** The copy could not be made: the button to try again is up. */
    this.failed = false;
  }

  /** A copy that still says all there is to say. */
  get #isMade() {
    return this.now.receipt !== null && !this.now.stale;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('copy')) this.now = this.copy;
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    // What was said or told since goes on the copy: whoever takes it home takes the newest.
    if (changed.has('now') && !this.#isMade && !this.failed) this.#make();
  }

  async #make() {
    this.failed = false;
    try {
      this.now = await copyMake({ interview: this.interview });
    } catch (cause) {
      this.failed = true;
      this.tell('work-failed', { cause });
    }
  }

  /** @param {() => Promise<CopyView>} work */
  async #look(work) {
    try {
      this.now = await work();
    } catch (cause) {
      this.tell('work-failed', { cause });
    }
  }

  /** @param {CustomEvent<CopyView | null>} event */
  #changed(event) {
    event.stopPropagation();
    this.#look(async () => {
      if (event.detail) return event.detail;
      const { step } = await interviewStep({ interview: this.interview });
      return step.kind === 'copy' ? step.copy : this.now;
    });
  }

  render() {
    const made = this.#isMade;
    return html`
      <h1 class="page__title" tabindex="-1">${t('iv-copy-title')}</h1>
      <p class="page__lead">${t('iv-copy-lead')}</p>
      ${made
        ? html`<copy-ways .copy=${this.now} @copy-changed=${this.#changed}></copy-ways>`
        : this.failed
          ? html`<button type="button" class="govuk-button govuk-button--secondary" @click=${() => this.#make()}>${t('try-again')}</button>`
          : html`<busy-progress label=${t('iv-copy-making')}></busy-progress>`}
      <div class="page__foot">
        <button type="button" class="govuk-button" ?disabled=${!made} @click=${() => this.tell('finish-wanted')}>${t('iv-finish')}</button>
        ${this.now.handed.length ? nothing : html`<p class="page__aside">${t('iv-copy-not-handed')}</p>`}
      </div>
      ${made ? html`<section class="receipt receipt--preview" aria-label=${t('iv-copy-preview')} tabindex="0">${this.#preview()}</section>` : nothing}`;
  }

  #shownHtml = '';
  /** @type {Node[]} */
  #nodes = [];

  /** The same nodes as long as the receipt is the same, so that reading is not thrown back to the top. */
  #preview() {
    if (this.#shownHtml !== this.now.html) {
      this.#shownHtml = this.now.html;
      this.#nodes = [...receiptNodes(this.now.html).childNodes];
    }
    return this.#nodes;
  }
}

customElements.define('copy-page', CopyPage);
