// @ts-check
/**
 * @import { FormProblem } from '../form-parts.js'
 * @import { CommandError } from '../../ipc/transport.js'
 */
import { html, nothing } from 'lit';
import { passphraseChange } from '../../ipc/commands.js';
import { toCommandError } from '../../ipc/transport.js';
import { t } from '../../text/text.js';
import { passphrasePart, problemOf } from '../form-parts.js';
import { newPassphraseProblems } from '../gate/passphrase.js';
import { LightElement } from '../light-element.js';
import '../busy-progress.js';
import '../error-box.js';
import '../error-summary.js';

/** Changes one's own passphrase. */
export class SettingsPassphrase extends LightElement {
  static properties = {
    typed: { state: true }, problems: { state: true }, error: { state: true }, shown: { state: true },
    working: { state: true }, changed: { state: true },
  };

  constructor() {
    super();
    this.typed = { old: '', new: '', again: '' };
    /** @type {FormProblem[]} */
    this.problems = [];
    /** @type {CommandError | null} */
    this.error = null;
    this.shown = false;
    this.working = false;
    this.changed = false;
  }

  /** @param {Event} event */
  async #submit(event) {
    event.preventDefault();
    if (this.working) return;
    this.error = null;
    this.changed = false;
    const missing = this.typed.old ? [] : [{ target: 'settings-old', text: t('form-passphrase-missing') }];
    this.problems = [...missing, ...newPassphraseProblems(this.typed.new, this.typed.again, 'settings-new', 'settings-again')];
    if (this.problems.length) return;
    this.working = true;
    try {
      await passphraseChange({ old: this.typed.old, new: this.typed.new });
      this.typed = { old: '', new: '', again: '' };
      this.shown = false;
      this.changed = true;
    } catch (cause) {
      const error = toCommandError(cause);
      // Only the passphrase is asked for here, so only that can be wrong.
      if (error.code === 'sign_in.wrong_passphrase') this.problems = [{ target: 'settings-old', text: t('form-passphrase-wrong') }];
      else this.error = error;
    }
    this.working = false;
  }

  /** @param {'old' | 'new' | 'again'} key @param {string} hint */
  #secret(key, hint) {
    const id = `settings-${key}`;
    return passphrasePart({
      id, label: t(id), hint, value: this.typed[key], problem: problemOf(this.problems, id), shown: this.shown,
      complete: key === 'old' ? 'current-password' : 'new-password', toggle: () => { this.shown = !this.shown; },
      change: (value) => { this.typed = { ...this.typed, [key]: value }; },
    });
  }

  render() {
    return html`
      <error-summary .problems=${this.problems}></error-summary>
      <error-box .error=${this.error}></error-box>
      <form novalidate @submit=${this.#submit}>
        ${this.#secret('old', '')} ${this.#secret('new', t('settings-new-hint'))} ${this.#secret('again', '')}
        ${this.working ? html`<busy-progress></busy-progress>` : nothing}
        <button class="govuk-button govuk-button--secondary" ?disabled=${this.working}>${t('settings-change')}</button>
        <div role="status">${this.changed ? html`<p class="row__more">${t('settings-changed')}</p>` : nothing}</div>
      </form>`;
  }
}

customElements.define('settings-passphrase', SettingsPassphrase);
