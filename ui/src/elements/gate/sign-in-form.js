// @ts-check
/**
 * @import { FormProblem } from '../form-parts.js'
 * @import { CommandError } from '../../ipc/transport.js'
 */
import { html, nothing } from 'lit';
import { signIn } from '../../ipc/commands.js';
import { toCommandError } from '../../ipc/transport.js';
import { t } from '../../text/text.js';
import { passphrasePart, problemOf, textPart } from '../form-parts.js';
import { LightElement } from '../light-element.js';
import { needsScreen } from './vault-faults.js';
import '../busy-progress.js';
import '../error-box.js';
import '../error-summary.js';

/** Signs in. Fires `leave`, `forgotten`, `fault` for a fault that needs its own screen, and `held` where the desk waits. */
export class SignInForm extends LightElement {
  static properties = {
    name: { state: true }, passphrase: { state: true }, problems: { state: true }, error: { state: true },
    shown: { state: true }, working: { state: true },
  };

  constructor() {
    super();
    this.name = '';
    this.passphrase = '';
    /** @type {FormProblem[]} */
    this.problems = [];
    /** @type {CommandError | null} */
    this.error = null;
    this.shown = false;
    this.working = false;
  }

  /** @param {Event} event */
  async #submit(event) {
    event.preventDefault();
    if (this.working) return;
    this.error = null;
    /** @type {FormProblem[]} */
    const problems = [];
    if (!this.name.trim()) problems.push({ target: 'sign-in-name', text: t('form-sign-in-name-missing') });
    if (!this.passphrase) problems.push({ target: 'sign-in-passphrase', text: t('form-passphrase-missing') });
    this.problems = problems;
    if (problems.length) return;
    this.working = true;
    try {
      const { history } = await signIn({ signInName: this.name, passphrase: this.passphrase });
      if (history) this.tell('held', history);
    } catch (cause) {
      const error = toCommandError(cause);
      if (needsScreen(error.code)) this.tell('fault', { code: error.code });
      else this.error = error;
      this.working = false;
    }
  }

  render() {
    return html`
      <h1 class="title-1" tabindex="-1">${t('sign-in-heading')}</h1>
      <error-summary .problems=${this.problems}></error-summary>
      <error-box .error=${this.error}></error-box>
      <form novalidate @submit=${this.#submit}>
        ${textPart({
          id: 'sign-in-name', label: t('sign-in-name'), width: '20', complete: 'username', value: this.name,
          problem: problemOf(this.problems, 'sign-in-name'), change: (value) => { this.name = value; },
        })}
        ${passphrasePart({
          id: 'sign-in-passphrase', label: t('sign-in-passphrase'), complete: 'current-password', value: this.passphrase,
          problem: problemOf(this.problems, 'sign-in-passphrase'), shown: this.shown,
          toggle: () => { this.shown = !this.shown; }, change: (value) => { this.passphrase = value; },
        })}
        ${this.working ? html`<busy-progress .label=${t('sign-in-working')}></busy-progress>` : nothing}
        <div class="actions">
          <button class="govuk-button" ?disabled=${this.working}>${t('sign-in-submit')}</button>
          <button type="button" class="link-button" @click=${() => this.tell('forgotten')}>${t('sign-in-forgot')}</button>
          <button type="button" class="link-button" @click=${() => this.tell('leave')}>${t('back')}</button>
        </div>
      </form>`;
  }
}

customElements.define('sign-in-form', SignInForm);
