// @ts-check
/**
 * @import { FormProblem } from '../form-parts.js'
 * @import { NoticeView, Problem } from '../../ipc/views.js'
 * @import { CommandError } from '../../ipc/transport.js'
 */
import { html, nothing } from 'lit';
import { receptionAdd, receptionNotice } from '../../ipc/commands.js';
import { toCommandError } from '../../ipc/transport.js';
import { t } from '../../text/text.js';
import { errorLine, hintLine, inputOf, problemOf, textPart } from '../form-parts.js';
import { briefParts } from '../interview/notice-column.js';
import { problemWords } from '../interview/problem-words.js';
import { LightElement } from '../light-element.js';
import '../busy-progress.js';
import '../error-box.js';
import '../error-summary.js';

/** @typedef {{name: string, bornDay: string, bornMonth: string, bornYear: string}} NewPerson */

/** The control for each question the core can find fault with. */
const CONTROLS = Object.freeze({
  'id.full_name': () => 'add-name',
  dob: (/** @type {string} */ part) => (part === 'month' ? 'add-bornMonth' : part === 'year' ? 'add-bornYear' : 'add-bornDay'),
});

/** @param {Problem} problem @returns {FormProblem} */
function formProblem(problem) {
  const control = CONTROLS[/** @type {keyof typeof CONTROLS} */ (problem.field)];
  const missing = problem.code === 'answer.empty';
  const text = missing ? t(problem.field === 'dob' ? 'reception-born-missing' : 'reception-name-missing') : problemWords(problem, undefined);
  return { target: control?.(problem.part) ?? 'add-name', text };
}

/** Adds a person at reception, told first. Fires `added` with the reception screen, and `leave`. */
export class ReceptionAdd extends LightElement {
  static properties = {
    notice: { state: true }, typed: { state: true }, problems: { state: true }, error: { state: true }, working: { state: true },
  };

  constructor() {
    super();
    /** @type {NewPerson} */
    this.typed = { name: '', bornDay: '', bornMonth: '', bornYear: '' };
    /** @type {FormProblem[]} */
    this.problems = [];
    /** @type {CommandError | null} */
    this.error = null;
    this.working = false;
    /** @type {NoticeView | null} what is told first; nothing can be typed before it is on the screen */
    this.notice = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#tell();
  }

  async #tell() {
    try {
      this.notice = await receptionNotice();
    } catch (cause) {
      this.error = toCommandError(cause);
    }
  }

  /** @param {keyof NewPerson} key */
  #set(key) {
    return (/** @type {string} */ value) => { this.typed = { ...this.typed, [key]: value }; };
  }

  /** @param {Event} event */
  async #submit(event) {
    event.preventDefault();
    if (this.working) return;
    this.error = null;
    this.problems = [];
    this.working = true;
    try {
      const { visit, problems } = await receptionAdd({ ...this.typed });
      if (!visit) {
        this.problems = problems.map(formProblem);
        this.working = false;
        return;
      }
      this.tell('added', visit);
    } catch (cause) {
      this.error = toCommandError(cause);
    }
    this.working = false;
  }

  /** @param {'bornDay' | 'bornMonth' | 'bornYear'} key @param {string} label @param {string} width */
  #datePart(key, label, width) {
    const bad = this.#bornProblem();
    return html`
      <div class="govuk-date-input__item">
        <label class="govuk-label" for="add-${key}">${label}</label>
        <input class="govuk-input govuk-input--width-${width} ${bad ? 'govuk-input--error' : ''}" id="add-${key}" type="text"
          inputmode="numeric" autocomplete="off" .value=${this.typed[key]}
          @input=${(/** @type {Event} */ event) => this.#set(key)(inputOf(event).value)}>
      </div>`;
  }

  render() {
    return html`
      <div class="told-beside">
        <div>
          <h1 class="title-1" tabindex="-1">${t('reception-add-heading')}</h1>
          <p class="lead">${t('reception-add-lead')} ${t('reception-tell-first-how')}</p>
          <error-summary .problems=${this.problems}></error-summary>
          <error-box .error=${this.error}></error-box>
          ${this.notice ? this.#form() : this.error ? nothing : html`<busy-progress></busy-progress>`}
        </div>
        ${this.notice ? this.#told(this.notice) : nothing}
      </div>`;
  }

  /** The very words of the notice, beside what is asked. @param {NoticeView} notice */
  #told(notice) {
    return html`
      <aside class="notice-column told-beside__notice" aria-labelledby="told-first" lang=${notice.language}>
        <div class="notice-column__head"><h2 class="notice-column__title" id="told-first">${t('iv-before-we-ask')}</h2></div>
        <div class="notice-column__words" tabindex="0" role="region" aria-labelledby="told-first">${briefParts(notice.brief)}</div>
      </aside>`;
  }

  /** What is wrong with any part of the date. */
  #bornProblem() {
    return ['add-bornDay', 'add-bornMonth', 'add-bornYear'].map((id) => problemOf(this.problems, id)).find(Boolean) ?? '';
  }

  #form() {
    const born = this.#bornProblem();
    return html`
      <form novalidate @submit=${this.#submit}>
        ${textPart({
          id: 'add-name', label: t('reception-name'), hint: t('reception-name-hint'), value: this.typed.name, width: '30',
          problem: problemOf(this.problems, 'add-name'), change: this.#set('name'),
        })}
        <div class="govuk-form-group ${born ? 'govuk-form-group--error' : ''}">
          <fieldset class="govuk-fieldset" aria-describedby="add-bornDay-hint ${born ? 'add-bornDay-error' : ''}">
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--strong">${t('reception-born')}</legend>
            ${hintLine('add-bornDay', t('reception-born-hint'))} ${errorLine('add-bornDay', born)}
            <div class="date-parts">
              ${this.#datePart('bornDay', t('reception-day'), '2')} ${this.#datePart('bornMonth', t('reception-month'), '2')}
              ${this.#datePart('bornYear', t('reception-year'), '4')}
            </div>
          </fieldset>
        </div>
        <div class="actions">
          <button class="govuk-button" ?disabled=${this.working}>${t('reception-add-submit')}</button>
          <button type="button" class="link-button" @click=${() => this.tell('leave')}>${t('cancel')}</button>
        </div>
      </form>`;
  }
}

customElements.define('reception-add', ReceptionAdd);
