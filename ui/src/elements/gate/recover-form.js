// @ts-check
/**
 * @import { FormProblem } from '../form-parts.js'
 * @import { CommandError } from '../../ipc/transport.js'
 */
import { html, nothing } from 'lit';
import { recoverySignIn } from '../../ipc/commands.js';
import { toCommandError } from '../../ipc/transport.js';
import { t } from '../../text/text.js';
import { passphrasePart, problemOf, textPart } from '../form-parts.js';
import { LightElement } from '../light-element.js';
import { newPassphraseProblems } from './passphrase.js';
import { needsScreen } from './vault-faults.js';
import '../busy-progress.js';
import '../error-box.js';
import '../error-summary.js';

/** Signs in with the recovery code and sets a new passphrase. Fires `leave`, `fault`, and `held` where the desk waits. */
export class RecoverForm extends LightElement {
  static properties = {
    typed: { state: true }, problems: { state: true }, error: { state: true }, shown: { state: true }, working: { state: true },
  };

  constructor() {
    super();
    this.typed = { code: '', name: '', passphrase: '', again: '' };
    /** @type {FormProblem[]} */
    this.problems = [];
    /** @type {CommandError | null} */
    this.error = null;
    this.shown = false;
    this.working = false;
  }

  #check() {
    const { code, name, passphrase, again } = this.typed;
    /** @type {FormProblem[]} */
    const problems = [];
    if (!code.trim()) problems.push({ target: 'recover-code', text: t('form-code-missing') });
    if (!name.trim()) problems.push({ target: 'recover-sign-in-name', text: t('form-sign-in-name-missing') });
    problems.push(...newPassphraseProblems(passphrase, again, 'recover-new', 'recover-again'));
    return problems;
  }

  /** @param {Event} event */
  async #submit(event) {
    event.preventDefault();
    if (this.working) return;
    this.error = null;
    this.problems = this.#check();
    if (this.problems.length) return;
    this.working = true;
    try {
      const { code, name, passphrase } = this.typed;
      const { history } = await recoverySignIn({ code, newPassphrase: passphrase, signInName: name });
      if (history) this.tell('held', history);
    } catch (cause) {
      const error = toCommandError(cause);
      if (needsScreen(error.code)) this.tell('fault', { code: error.code });
      else this.error = error;
      this.working = false;
    }
  }

  /** @param {'code' | 'name'} key @param {string} id @param {string} width @param {string} hint */
  #line(key, id, width, hint) {
    return textPart({
      id, label: t(id), hint, width, value: this.typed[key], problem: problemOf(this.problems, id),
      change: (value) => { this.typed = { ...this.typed, [key]: value }; },
    });
  }

  /** @param {'passphrase' | 'again'} key @param {string} id @param {string} hint */
  #secret(key, id, hint) {
    return passphrasePart({
      id, label: t(id), hint, value: this.typed[key], problem: problemOf(this.problems, id), shown: this.shown,
      complete: 'new-password', toggle: () => { this.shown = !this.shown; },
      change: (value) => { this.typed = { ...this.typed, [key]: value }; },
    });
  }

  render() {
    return html`
      <h1 class="title-1" tabindex="-1">${t('recover-heading')}</h1>
      <p class="lead">${t('recover-lead')}</p>
      <error-summary .problems=${this.problems}></error-summary>
      <error-box .error=${this.error}></error-box>
      <form novalidate @submit=${this.#submit}>
        ${this.#line('code', 'recover-code', '30', t('recovery-type-hint'))}
        ${this.#line('name', 'recover-sign-in-name', '20', '')}
        ${this.#secret('passphrase', 'recover-new', t('found-passphrase-hint'))}
        ${this.#secret('again', 'recover-again', '')}
        ${this.working ? html`<busy-progress .label=${t('recover-working')}></busy-progress>` : nothing}
        <div class="actions">
          <button class="govuk-button" ?disabled=${this.working}>${t('recover-submit')}</button>
          <button type="button" class="link-button" @click=${() => this.tell('leave')}>${t('back')}</button>
        </div>
      </form>`;
  }
}

customElements.define('recover-form', RecoverForm);
