// @ts-check
/**
 * @import { FormProblem } from '../form-parts.js'
 * @import { CommandError } from '../../ipc/transport.js'
 */
import { html } from 'lit';
import { deskFound } from '../../ipc/commands.js';
import { toCommandError } from '../../ipc/transport.js';
import { t } from '../../text/text.js';
import { passphrasePart, problemOf, roleOptions, textPart, ticksPart } from '../form-parts.js';
import { LightElement } from '../light-element.js';
import { newPassphraseProblems } from './passphrase.js';
import '../busy-progress.js';
import '../error-box.js';
import '../error-summary.js';

/** Sets up this desk. Fires `founded` with the recovery code, and `leave`. */
export class FoundForm extends LightElement {
  static properties = {
    typed: { state: true }, roles: { state: true }, problems: { state: true }, error: { state: true },
    shown: { state: true }, working: { state: true },
  };

  constructor() {
    super();
    this.typed = { name: '', deskName: '', signInName: '', passphrase: '', again: '' };
    /** @type {string[]} */
    this.roles = [];
    /** @type {FormProblem[]} */
    this.problems = [];
    /** @type {CommandError | null} */
    this.error = null;
    this.shown = false;
    this.working = false;
  }

  #check() {
    const { name, deskName, signInName, passphrase, again } = this.typed;
    /** @type {FormProblem[]} */
    const problems = [];
    if (!name.trim()) problems.push({ target: 'found-name', text: t('form-name-missing') });
    if (!deskName.trim()) problems.push({ target: 'found-desk-name', text: t('form-desk-name-missing') });
    if (!signInName.trim()) problems.push({ target: 'found-sign-in-name', text: t('form-sign-in-name-missing') });
    problems.push(...newPassphraseProblems(passphrase, again, 'found-passphrase', 'found-passphrase-again'));
    if (this.roles.length === 0) problems.push({ target: 'found-roles', text: t('form-roles-missing') });
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
      const { name, deskName, signInName, passphrase } = this.typed;
      const { recoveryCode } = await deskFound({ name, signInName, passphrase, roles: this.roles, deskName });
      this.typed = { name: '', deskName: '', signInName: '', passphrase: '', again: '' };
      this.tell('founded', { code: recoveryCode });
    } catch (cause) {
      this.error = toCommandError(cause);
    }
    this.working = false;
  }

  /** @param {keyof FoundForm['typed']} key @param {string} id @param {string} [width] */
  #line(key, id, width = '20') {
    return textPart({
      id, label: t(id), hint: t(`${id}-hint`), width, value: this.typed[key], problem: problemOf(this.problems, id),
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
      <h1 class="title-1" tabindex="-1">${t('found-heading')}</h1>
      <p class="lead">${t('found-lead')}</p>
      <error-summary .problems=${this.problems}></error-summary>
      <error-box .error=${this.error}></error-box>
      <form novalidate @submit=${this.#submit}>
        ${this.#line('name', 'found-name')} ${this.#line('deskName', 'found-desk-name')}
        ${this.#line('signInName', 'found-sign-in-name', '10')}
        ${this.#secret('passphrase', 'found-passphrase', t('found-passphrase-hint'))}
        ${this.#secret('again', 'found-passphrase-again', '')}
        ${ticksPart({
          id: 'found-roles', legend: t('found-roles'), hint: t('found-roles-hint'), problem: problemOf(this.problems, 'found-roles'),
          ticked: this.roles, options: roleOptions(), change: (roles) => { this.roles = roles; },
        })}
        ${this.working ? html`<busy-progress .label=${t('found-working')}></busy-progress>` : ''}
        <div class="actions">
          <button class="govuk-button" ?disabled=${this.working}>${t('found-submit')}</button>
          <button type="button" class="link-button" @click=${() => this.tell('leave')}>${t('back')}</button>
        </div>
      </form>`;
  }
}

customElements.define('found-form', FoundForm);
