// @ts-check
/**
 * @import { FormProblem } from '../form-parts.js'
 * @import { CommandError } from '../../ipc/transport.js'
 */
import { html } from 'lit';
import { receptionAdd } from '../../ipc/commands.js';
import { toCommandError } from '../../ipc/transport.js';
import { t } from '../../text/text.js';
import { errorLine, hintLine, inputOf, problemOf, textPart } from '../form-parts.js';
import { LightElement } from '../light-element.js';
import '../error-box.js';
import '../error-summary.js';

/** @typedef {{name: string, bornDay: string, bornMonth: string, bornYear: string, postcode: string}} NewPerson */

/**
 * What is wrong with the three things, before the core looks at them.
 * @param {NewPerson} typed
 * @returns {FormProblem[]}
 */
export function addProblems({ name, bornDay, bornMonth, bornYear }) {
  /** @type {FormProblem[]} */
  const problems = [];
  if (!name.trim()) problems.push({ target: 'add-name', text: t('reception-name-missing') });
  const [day, month, year] = [Number(bornDay), Number(bornMonth), Number(bornYear)];
  if (!bornDay.trim() && !bornMonth.trim() && !bornYear.trim()) {
    problems.push({ target: 'add-bornDay', text: t('reception-born-missing') });
  } else {
    const date = new Date(Date.UTC(year, month - 1, day));
    const real = year >= 1900 && date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
    if (!real) problems.push({ target: 'add-bornDay', text: t('reception-born-not-real') });
  }
  return problems;
}

/** Adds a person at reception, told first. Fires `added` with the reception screen, and `leave`. */
export class ReceptionAdd extends LightElement {
  static properties = { typed: { state: true }, problems: { state: true }, error: { state: true }, working: { state: true } };

  constructor() {
    super();
    /** @type {NewPerson} */
    this.typed = { name: '', bornDay: '', bornMonth: '', bornYear: '', postcode: '' };
    /** @type {FormProblem[]} */
    this.problems = [];
    /** @type {CommandError | null} */
    this.error = null;
    this.working = false;
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
    this.problems = addProblems(this.typed);
    if (this.problems.length) return;
    this.working = true;
    try {
      this.tell('added', await receptionAdd({ ...this.typed }));
    } catch (cause) {
      this.error = toCommandError(cause);
    }
    this.working = false;
  }

  /** @param {'bornDay' | 'bornMonth' | 'bornYear'} key @param {string} label @param {string} width */
  #datePart(key, label, width) {
    const bad = problemOf(this.problems, 'add-bornDay') !== '';
    return html`
      <div class="govuk-date-input__item">
        <label class="govuk-label" for="add-${key}">${label}</label>
        <input class="govuk-input govuk-input--width-${width} ${bad ? 'govuk-input--error' : ''}" id="add-${key}" type="text"
          inputmode="numeric" autocomplete="off" .value=${this.typed[key]}
          @input=${(/** @type {Event} */ event) => this.#set(key)(inputOf(event).value)}>
      </div>`;
  }

  render() {
    const born = problemOf(this.problems, 'add-bornDay');
    return html`
      <h1 class="title-1" tabindex="-1">${t('reception-add-heading')}</h1>
      <p class="lead">${t('reception-add-lead')}</p>
      <section class="told-first" aria-labelledby="told-first">
        <h2 class="title-3" id="told-first">${t('reception-tell-first')}</h2><p>${t('reception-tell-first-words')}</p>
      </section>
      <error-summary .problems=${this.problems}></error-summary>
      <error-box .error=${this.error}></error-box>
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
        ${textPart({
          id: 'add-postcode', label: t('reception-postcode'), hint: t('reception-postcode-hint'), value: this.typed.postcode, width: '10',
          problem: problemOf(this.problems, 'add-postcode'), change: this.#set('postcode'),
        })}
        <div class="actions">
          <button class="govuk-button" ?disabled=${this.working}>${t('reception-add-submit')}</button>
          <button type="button" class="link-button" @click=${() => this.tell('leave')}>${t('cancel')}</button>
        </div>
      </form>`;
  }
}

customElements.define('reception-add', ReceptionAdd);
