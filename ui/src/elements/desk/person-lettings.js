// @ts-check
/**
 * @import { FormProblem } from '../form-parts.js'
 * @import { CommandError } from '../../ipc/transport.js'
 * @import { LettingLine } from '../../ipc/views.js'
 */
import { html } from 'lit';
import { lettingAgree, lettingOpen } from '../../ipc/commands.js';
import { toCommandError } from '../../ipc/transport.js';
import { t } from '../../text/text.js';
import { problemOf, textPart } from '../form-parts.js';
import { LightElement } from '../light-element.js';
import '../empty-state.js';
import '../error-box.js';
import '../error-summary.js';
import { lettingFacts, lettingMark } from './lettings/letting-state.js';

/** The lettings of one person, and noting a new one. Fires `letting` with the one that was noted or opened. */
export class PersonLettings extends LightElement {
  static properties = {
    person: { type: String }, lettings: { attribute: false }, tenancy: { state: true }, problems: { state: true },
    error: { state: true }, working: { state: true },
  };

  constructor() {
    super();
    this.person = '';
    /** @type {LettingLine[]} */
    this.lettings = [];
    this.tenancy = '';
    /** @type {FormProblem[]} */
    this.problems = [];
    /** @type {CommandError | null} */
    this.error = null;
    this.working = false;
  }

  /** @param {() => Promise<unknown>} act */
  async #try(act) {
    if (this.working) return;
    this.working = true;
    this.error = null;
    try {
      this.tell('letting', await act());
    } catch (cause) {
      this.error = toCommandError(cause);
    }
    this.working = false;
  }

  /** @param {Event} event */
  #submit(event) {
    event.preventDefault();
    const tenancy = this.tenancy.trim();
    this.problems = tenancy ? [] : [{ target: 'tenancy', text: t('letting-tenancy-missing') }];
    if (tenancy) this.#try(() => lettingAgree({ person: this.person, tenancy }));
  }

  /** @param {LettingLine} line */
  #line(line) {
    return html`
      <li class="row">
        <div class="row__head">
          <button type="button" class="link-button row__title" aria-label=${t('letting-open', { tenancy: line.tenancy, name: line.name })}
            @click=${() => this.#try(() => lettingOpen({ letting: line.id, detail: null }))}>${line.tenancy}</button>
          ${lettingMark(line)}
        </div>
        ${lettingFacts(line)}
      </li>`;
  }

  render() {
    return html`
      <error-summary .problems=${this.problems}></error-summary>
      <error-box .error=${this.error}></error-box>
      ${this.lettings.length
        ? html`<ul class="rows">${this.lettings.map((line) => this.#line(line))}</ul>`
        : html`<empty-state .heading=${t('person-lettings-none-title')} .next=${t('person-lettings-none-next')}></empty-state>`}
      <form novalidate class="section--near" @submit=${this.#submit}>
        ${textPart({
          id: 'tenancy', label: t('letting-tenancy'), hint: t('letting-tenancy-hint'), value: this.tenancy,
          problem: problemOf(this.problems, 'tenancy'), change: (value) => { this.tenancy = value; },
        })}
        <button class="govuk-button govuk-button--secondary" ?disabled=${this.working}>${t('letting-agree')}</button>
      </form>`;
  }
}

customElements.define('person-lettings', PersonLettings);
