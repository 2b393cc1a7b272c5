// @ts-check
/**
 * @import { FormProblem } from '../form-parts.js'
 * @import { CommandError } from '../../ipc/transport.js'
 * @import { SettingsView } from '../../ipc/views.js'
 */
import { html, nothing } from 'lit';
import { settingsSave, settingsView } from '../../ipc/commands.js';
import { toCommandError } from '../../ipc/transport.js';
import { t } from '../../text/text.js';
import { problemOf, textPart } from '../form-parts.js';
import { LightElement } from '../light-element.js';
import '../busy-progress.js';
import '../error-box.js';
import '../error-summary.js';

/** The name of the desk, its idle time, its folder for copies. Fires `changed` when saved. */
export class SettingsDesk extends LightElement {
  static properties = { settings: { state: true }, typed: { state: true }, problems: { state: true }, error: { state: true }, saved: { state: true } };

  constructor() {
    super();
    /** @type {SettingsView | null} */
    this.settings = null;
    this.typed = { idle: '', deskName: '', copies: '' };
    /** @type {FormProblem[]} */
    this.problems = [];
    /** @type {CommandError | null} */
    this.error = null;
    this.saved = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  async #load() {
    try {
      const settings = await settingsView();
      this.settings = settings;
      this.typed = { idle: String(settings.idleMinutes), deskName: settings.deskName, copies: settings.copiesFolder };
    } catch (cause) {
      this.error = toCommandError(cause);
    }
  }

  /** @param {Event} event @param {SettingsView} settings */
  async #submit(event, settings) {
    event.preventDefault();
    this.saved = false;
    this.error = null;
    const { lowestIdle: lowest, highestIdle: highest } = settings;
    const idleMinutes = Number(this.typed.idle);
    /** @type {FormProblem[]} */
    const problems = [];
    if (!this.typed.deskName.trim()) problems.push({ target: 'settings-desk-name', text: t('form-desk-name-missing') });
    if (!Number.isInteger(idleMinutes) || idleMinutes < lowest || idleMinutes > highest) {
      problems.push({ target: 'settings-idle', text: t('settings-idle-wrong', { lowest, highest }) });
    }
    this.problems = problems;
    if (problems.length) return;
    try {
      await settingsSave({ idleMinutes, deskName: this.typed.deskName, copiesFolder: this.typed.copies });
      this.saved = true;
      this.tell('changed');
    } catch (cause) {
      this.error = toCommandError(cause);
    }
  }

  /** @param {keyof SettingsDesk['typed']} key @param {string} id @param {string} hint @param {string} width */
  #line(key, id, hint, width) {
    return textPart({
      id, label: t(id), hint, width, mode: key === 'idle' ? 'numeric' : 'text', value: this.typed[key], problem: problemOf(this.problems, id),
      change: (value) => { this.typed = { ...this.typed, [key]: value }; this.saved = false; },
    });
  }

  /** @param {SettingsView} settings */
  #form(settings) {
    return html`
      <form novalidate @submit=${(/** @type {Event} */ event) => this.#submit(event, settings)}>
        ${this.#line('deskName', 'settings-desk-name', '', '20')}
        ${this.#line('idle', 'settings-idle', t('settings-idle-hint', { lowest: settings.lowestIdle, highest: settings.highestIdle }), '3')}
        ${this.#line('copies', 'settings-copies', t('settings-copies-hint'), '30')}
        <div class="actions">
          <button class="govuk-button">${t('settings-save')}</button>
          <span role="status">${this.saved ? html`<span class="mark mark--given">${t('settings-saved')}</span>` : nothing}</span>
        </div>
      </form>`;
  }

  /** @param {SettingsView} settings */
  #read(settings) {
    return html`
      <p class="soft">${t('settings-cannot-change')}</p>
      <dl class="facts">
        <dt>${t('settings-desk-name')}</dt><dd>${settings.deskName}</dd>
        <dt>${t('settings-idle')}</dt><dd>${settings.idleMinutes}</dd>
        <dt>${t('settings-copies')}</dt><dd class="mono">${settings.copiesFolder || t('none-given')}</dd>
      </dl>`;
  }

  render() {
    const { settings } = this;
    return html`
      <error-summary .problems=${this.problems}></error-summary>
      <error-box .error=${this.error}></error-box>
      ${settings ? (settings.canChange ? this.#form(settings) : this.#read(settings)) : this.error ? nothing : html`<busy-progress></busy-progress>`}`;
  }
}

customElements.define('settings-desk', SettingsDesk);
