// @ts-check
/**
 * @import { FormProblem } from '../form-parts.js'
 * @import { CommandError } from '../../ipc/transport.js'
 */
import { html, nothing } from 'lit';
import { recoveryConfirm } from '../../ipc/commands.js';
import { toCommandError } from '../../ipc/transport.js';
import { t } from '../../text/text.js';
import { focusHeading } from '../focus.js';
import { problemOf, textPart } from '../form-parts.js';
import { LightElement } from '../light-element.js';
import '../busy-progress.js';
import '../error-box.js';
import '../error-summary.js';

/**
 * A code without what people add or change when they copy it.
 * @param {string} code
 */
export const plainCode = (code) => code.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** Shows a recovery code once. With `confirm`, it has to be typed back before the desk opens. */
export class RecoveryCode extends LightElement {
  static properties = {
    code: { type: String }, confirm: { type: Boolean }, typing: { state: true }, typed: { state: true },
    problems: { state: true }, error: { state: true }, working: { state: true },
  };

  constructor() {
    super();
    this.code = '';
    this.confirm = false;
    this.typing = false;
    this.typed = '';
    /** @type {FormProblem[]} */
    this.problems = [];
    /** @type {CommandError | null} */
    this.error = null;
    this.working = false;
  }

  /** @param {boolean} typing */
  async #turn(typing) {
    this.typing = typing;
    this.problems = [];
    this.error = null;
    await this.updateComplete;
    focusHeading(this);
  }

  /** The gate has no command for printing: the window's own print is enough for a page of one code. */
  #print() {
    window.print();
  }

  /** @param {Event} event */
  async #submit(event) {
    event.preventDefault();
    if (this.working) return;
    this.error = null;
    this.problems = [];
    if (!plainCode(this.typed)) this.problems = [{ target: 'recovery-typed', text: t('form-code-missing') }];
    else if (plainCode(this.typed) !== plainCode(this.code)) this.problems = [{ target: 'recovery-typed', text: t('form-code-differs') }];
    if (this.problems.length) return;
    this.working = true;
    try {
      await recoveryConfirm({ code: this.code });
    } catch (cause) {
      this.error = toCommandError(cause);
      this.working = false;
    }
  }

  #shown() {
    return html`
      ${this.confirm ? html`
        <h1 class="title-1" tabindex="-1">${t('recovery-heading')}</h1>
        <p class="lead">${t('recovery-lead')}</p>` : nothing}
      <error-box .error=${this.error}></error-box>
      <div class="print-only"><h2>${t('recovery-print-title')}</h2><p>${t('recovery-print-explains')}</p></div>
      <p class="code" aria-label=${t('recovery-code-label')}>${this.code}</p>
      <div class="no-print">
        <p>${t('recovery-once')}</p>
        <div class="actions">
          <button type="button" class="govuk-button ${this.confirm ? 'govuk-button--secondary' : ''}" @click=${() => this.#print()}>${t('recovery-print')}</button>
          ${this.confirm ? html`<button type="button" class="govuk-button" @click=${() => this.#turn(true)}>${t('recovery-written')}</button>` : nothing}
        </div>
      </div>`;
  }

  #typing() {
    return html`
      <h1 class="title-1" tabindex="-1">${t('recovery-type-heading')}</h1>
      <p class="lead">${t('recovery-type-lead')}</p>
      <error-summary .problems=${this.problems}></error-summary>
      <error-box .error=${this.error}></error-box>
      <form novalidate @submit=${this.#submit}>
        ${textPart({
          id: 'recovery-typed', label: t('recovery-type-label'), hint: t('recovery-type-hint'), width: '30', value: this.typed,
          problem: problemOf(this.problems, 'recovery-typed'), change: (value) => { this.typed = value; },
        })}
        ${this.working ? html`<busy-progress></busy-progress>` : nothing}
        <div class="actions">
          <button class="govuk-button" ?disabled=${this.working}>${t('recovery-type-submit')}</button>
          <button type="button" class="link-button" @click=${() => this.#turn(false)}>${t('recovery-show-again')}</button>
        </div>
      </form>`;
  }

  render() {
    return this.typing ? this.#typing() : this.#shown();
  }
}

customElements.define('recovery-code', RecoveryCode);
