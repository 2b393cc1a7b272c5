// @ts-check
/**
 * @import { FormProblem } from '../form-parts.js'
 * @import { CommandError } from '../../ipc/transport.js'
 */
import { html, nothing } from 'lit';
import { toCommandError } from '../../ipc/transport.js';
import { t } from '../../text/text.js';
import { focusHeading } from '../focus.js';
import { problemOf, textPart } from '../form-parts.js';
import { clearSheet, printSheet } from '../interview/print-sheet.js';
import { LightElement } from '../light-element.js';
import '../busy-progress.js';
import '../error-box.js';
import '../error-summary.js';

/**
 * A code without what people add or change when they copy it: O is 0, I and L are 1, as the core reads it.
 * @param {string} code
 */
export const plainCode = (code) => code.toUpperCase().replace(/[^A-Z0-9]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');

/** What stands on the page: at the gate, and where a new code is made under Settings. */
const WORDS = Object.freeze({
  gate: { heading: 'recovery-heading', lead: 'recovery-lead', submit: 'recovery-type-submit' },
  settings: { heading: 'settings-recovery-new', lead: 'settings-recovery-lead', submit: 'settings-recovery-keep' },
});

/** Shows a recovery code once, and has it typed back: `keep` takes it to the core. */
export class RecoveryCode extends LightElement {
  static properties = {
    code: { type: String }, at: { type: String }, keep: { attribute: false }, typing: { state: true }, typed: { state: true },
    problems: { state: true }, error: { state: true }, working: { state: true },
  };

  constructor() {
    super();
    this.code = '';
    /** @type {keyof typeof WORDS} */
    this.at = 'gate';
    /** @type {(req: {code: string}) => Promise<unknown>} */
    this.keep = async () => {};
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
    if (this.at === 'gate') focusHeading(this);
    else /** @type {HTMLElement | null} */ (this.querySelector('h3'))?.focus();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearSheet();
  }

  /** The gate has no command for printing: the window's own print is enough for a page of one code. */
  async #print() {
    if (this.at === 'gate') {
      window.print();
      return;
    }
    try {
      await printSheet(html`<h1>${t('recovery-print-title')}</h1><p>${t('recovery-print-explains')}</p><p class="code">${this.code}</p>`);
    } catch (cause) {
      this.error = toCommandError(cause);
    }
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
      await this.keep({ code: this.typed });
    } catch (cause) {
      this.error = toCommandError(cause);
      this.working = false;
    }
  }

  /** Under Settings the page has a heading above this one. @param {string} text */
  #heading(text) {
    return this.at === 'gate'
      ? html`<h1 class="title-1" tabindex="-1">${text}</h1>`
      : html`<h3 class="title-3" tabindex="-1">${text}</h3>`;
  }

  #shown() {
    return html`
      ${this.#heading(t(WORDS[this.at].heading))}
      <p class="lead">${t(WORDS[this.at].lead)}</p>
      <error-box .error=${this.error}></error-box>
      <div class="print-only"><h2>${t('recovery-print-title')}</h2><p>${t('recovery-print-explains')}</p></div>
      <p class="code" aria-label=${t('recovery-code-label')}>${this.code}</p>
      <div class="no-print">
        <p>${t('recovery-once')}</p>
        <div class="actions">
          <button type="button" class="govuk-button govuk-button--secondary" @click=${() => this.#print()}>${t('recovery-print')}</button>
          <button type="button" class="govuk-button" @click=${() => this.#turn(true)}>${t('recovery-written')}</button>
        </div>
      </div>`;
  }

  #typing() {
    return html`
      ${this.#heading(t('recovery-type-heading'))}
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
          <button class="govuk-button" ?disabled=${this.working}>${t(WORDS[this.at].submit)}</button>
          <button type="button" class="link-button" @click=${() => this.#turn(false)}>${t('recovery-show-again')}</button>
        </div>
      </form>`;
  }

  render() {
    return this.typing ? this.#typing() : this.#shown();
  }
}

customElements.define('recovery-code', RecoveryCode);
