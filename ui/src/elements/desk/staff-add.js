// @ts-check
/**
 * @import { FormProblem } from '../form-parts.js'
 * @import { CommandError } from '../../ipc/transport.js'
 */
import { html } from 'lit';
import { staffAdd } from '../../ipc/commands.js';
import { toCommandError } from '../../ipc/transport.js';
import { t } from '../../text/text.js';
import { passphrasePart, problemOf, roleOptions, textPart, ticksPart } from '../form-parts.js';
import { newPassphraseProblems } from '../gate/passphrase.js';
import { LightElement } from '../light-element.js';
import '../error-box.js';
import '../error-summary.js';

const NOTHING_TYPED = Object.freeze({ name: '', signInName: '', passphrase: '', again: '' });

/** Gives somebody a way to sign in. Fires `added` with the name. */
export class StaffAdd extends LightElement {
  static properties = {
    typed: { state: true }, roles: { state: true }, problems: { state: true }, error: { state: true },
    shown: { state: true }, working: { state: true },
  };

  constructor() {
    super();
    /** @type {{name: string, signInName: string, passphrase: string, again: string}} */
    this.typed = { ...NOTHING_TYPED };
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
    const { name, signInName, passphrase, again } = this.typed;
    /** @type {FormProblem[]} */
    const problems = [];
    if (!name.trim()) problems.push({ target: 'staff-add-name', text: t('staff-name-missing') });
    if (!signInName.trim()) problems.push({ target: 'staff-add-sign-in-name', text: t('form-sign-in-name-missing') });
    problems.push(...newPassphraseProblems(passphrase, again, 'staff-add-passphrase', 'staff-add-again'));
    if (this.roles.length === 0) problems.push({ target: 'staff-add-roles', text: t('staff-roles-missing') });
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
      const { name, signInName, passphrase } = this.typed;
      await staffAdd({ name, signInName, passphrase, roles: this.roles });
      this.typed = { ...NOTHING_TYPED };
      this.roles = [];
      this.shown = false;
      this.tell('added', { name });
    } catch (cause) {
      this.error = toCommandError(cause);
    }
    this.working = false;
  }

  /** @param {keyof StaffAdd['typed']} key */
  #set(key) {
    return (/** @type {string} */ value) => { this.typed = { ...this.typed, [key]: value }; };
  }

  /** @param {'name' | 'signInName'} key @param {string} id */
  #line(key, id) {
    return textPart({ id, label: t(id), value: this.typed[key], problem: problemOf(this.problems, id), change: this.#set(key) });
  }

  /** @param {'passphrase' | 'again'} key @param {string} id @param {string} hint */
  #secret(key, id, hint) {
    return passphrasePart({
      id, label: t(id), hint, value: this.typed[key], problem: problemOf(this.problems, id), shown: this.shown,
      complete: 'new-password', toggle: () => { this.shown = !this.shown; }, change: this.#set(key),
    });
  }

  render() {
    return html`
      <h2 class="title-2" id="staff-add">${t('staff-add-heading')}</h2>
      <error-summary .problems=${this.problems}></error-summary>
      <error-box .error=${this.error}></error-box>
      <form novalidate @submit=${this.#submit}>
        ${this.#line('name', 'staff-add-name')} ${this.#line('signInName', 'staff-add-sign-in-name')}
        ${this.#secret('passphrase', 'staff-add-passphrase', t('staff-add-passphrase-hint'))}
        ${this.#secret('again', 'staff-add-again', '')}
        ${ticksPart({
          id: 'staff-add-roles', legend: t('staff-add-roles'), problem: problemOf(this.problems, 'staff-add-roles'),
          ticked: this.roles, options: roleOptions(), change: (roles) => { this.roles = roles; },
        })}
        <button class="govuk-button" ?disabled=${this.working}>${t('staff-add-submit')}</button>
      </form>`;
  }
}

customElements.define('staff-add', StaffAdd);
