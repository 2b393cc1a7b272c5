// @ts-check
/**
 * @import { FormProblem } from '../form-parts.js'
 * @import { PersonLine } from '../../ipc/views.js'
 */
import { html } from 'lit';
import { CommandError, toCommandError } from '../../ipc/transport.js';
import { t } from '../../text/text.js';
import { problemOf, textPart } from '../form-parts.js';
import { LightElement } from '../light-element.js';
import '../error-box.js';
import '../error-summary.js';

/**
 * Opens a person, asking for a second detail when the core wants one, so that two people with the same
 * name are never mixed up. Fires `failed` with any other error.
 */
export class DetailDialog extends LightElement {
  static properties = { person: { state: true }, detail: { state: true }, problems: { state: true }, error: { state: true } };

  constructor() {
    super();
    /** @type {PersonLine | null} */
    this.person = null;
    this.detail = '';
    /** @type {FormProblem[]} */
    this.problems = [];
    /** @type {CommandError | null} */
    this.error = null;
    /** @type {(detail: string | null) => Promise<void>} */
    this.act = async () => {};
  }

  /**
   * @param {PersonLine} person
   * @param {string | null} detail the words searched for, when they hold a second detail already
   * @param {(detail: string | null) => Promise<void>} act opens the person, given the detail
   */
  async open(person, detail, act) {
    this.person = person;
    this.act = act;
    this.detail = '';
    this.problems = [];
    this.error = null;
    await this.#ask(detail, true);
  }

  /** @param {string | null} detail @param {boolean} first */
  async #ask(detail, first) {
    if (!this.person) return;
    try {
      await this.act(detail);
      this.querySelector('dialog')?.close();
    } catch (cause) {
      const error = toCommandError(cause);
      const wantsDetail = error.code === 'person.detail_needed' || error.code === 'person.detail_differs';
      if (!wantsDetail) {
        this.querySelector('dialog')?.close();
        this.dispatchEvent(new CustomEvent('failed', { detail: error }));
        return;
      }
      this.error = first ? null : error;
      await this.updateComplete;
      const dialog = this.querySelector('dialog');
      if (dialog && !dialog.open) dialog.showModal();
      if (first) this.querySelector('input')?.focus();
    }
  }

  /** @param {Event} event */
  #submit(event) {
    event.preventDefault();
    this.error = null;
    this.problems = this.detail.trim() ? [] : [{ target: 'second-detail', text: t('detail-missing') }];
    if (this.problems.length === 0) this.#ask(this.detail.trim(), false);
  }

  render() {
    return html`
      <dialog class="dialog" aria-labelledby="detail-heading">
        <h2 class="title-2" id="detail-heading">${t('detail-heading', { name: this.person?.name ?? '' })}</h2>
        <p class="lead">${t('detail-lead')}</p>
        <error-summary .problems=${this.problems}></error-summary>
        <error-box .error=${this.error}></error-box>
        <form novalidate @submit=${this.#submit}>
          ${textPart({
            id: 'second-detail', label: t('detail-label'), hint: t('detail-hint'), value: this.detail, width: '20',
            problem: problemOf(this.problems, 'second-detail'), change: (value) => { this.detail = value; },
          })}
          <div class="actions">
            <button class="govuk-button">${t('detail-submit')}</button>
            <button type="button" class="link-button" @click=${() => this.querySelector('dialog')?.close()}>${t('cancel')}</button>
          </div>
        </form>
      </dialog>`;
  }
}

customElements.define('detail-dialog', DetailDialog);
