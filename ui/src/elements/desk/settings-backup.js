// @ts-check
/**
 * @import { FormProblem } from '../form-parts.js'
 * @import { BackupRun, BackupView } from '../../ipc/views.js'
 */
import { html, nothing } from 'lit';
import { backupFolder, backupNow, backupStatus, backupStop, backupView } from '../../ipc/commands.js';
import { CommandError, toCommandError } from '../../ipc/transport.js';
import { dayAndClock } from '../../text/format.js';
import { errorWords, t } from '../../text/text.js';
import { problemOf, textPart } from '../form-parts.js';
import { LightElement } from '../light-element.js';
import '../busy-progress.js';
import '../error-box.js';
import '../error-summary.js';

/** How often the panel looks again while a backup runs. */
const EVERY_MS = 500;

/** True while a backup runs. @param {BackupRun} run */
const runs = (run) => run.state === 'copying' || run.state === 'checking';

/** Where backups go, the last good one, those that are kept, and a backup at once. */
export class SettingsBackup extends LightElement {
  static properties = {
    view: { state: true }, folder: { state: true }, error: { state: true }, saved: { state: true }, problems: { state: true }, starting: { state: true },
  };

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  constructor() {
    super();
    /** @type {BackupView | null} */
    this.view = null;
    this.folder = '';
    /** @type {CommandError | null} */
    this.error = null;
    /** @type {FormProblem[]} */
    this.problems = [];
    this.saved = false;
    this.starting = false;
  }

  async connectedCallback() {
    super.connectedCallback();
    await this.#look();
    this.folder = this.view?.folder ?? '';
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    super.disconnectedCallback();
  }

  /** The button that was pressed made way for the other: the keyboard goes to that one. @param {Map<PropertyKey, unknown>} changed */
  updated(changed) {
    /** @type {BackupView | null | undefined} */
    const before = /** @type {any} */ (changed.get('view'));
    if (!before || !this.view || runs(before.run) === runs(this.view.run) || document.activeElement !== document.body) return;
    /** @type {HTMLElement | null} */ (this.querySelector('.settings-backup__act'))?.focus();
  }

  async #look() {
    clearTimeout(this.#timer);
    try {
      const before = this.view;
      // While one runs the folder has enough to do: only how far it is.
      const now = before && runs(before.run) ? await backupStatus() : null;
      const view = now && runs(now) && before ? { ...before, run: now } : await backupView();
      this.view = view;
      const { run } = view;
      // A failure comes up once, where it happened; what was typed stays.
      if (run.state === 'failed' && run.code && before && runs(before.run)) this.error = new CommandError(run.code, '');
      if (runs(run) && this.isConnected) this.#timer = setTimeout(() => this.#look(), EVERY_MS);
    } catch (cause) {
      this.error = toCommandError(cause);
    }
  }

  /** @param {Event} event */
  async #save(event) {
    event.preventDefault();
    this.saved = false;
    this.error = null;
    try {
      this.view = await backupFolder({ folder: this.folder });
      this.folder = this.view.folder;
      this.saved = true;
    } catch (cause) {
      this.error = toCommandError(cause);
    }
  }

  async #now() {
    if (this.starting) return;
    this.starting = true;
    this.error = null;
    this.saved = false;
    try {
      await backupNow();
      if (this.view) this.view = { ...this.view, run: { ...this.view.run, state: 'copying', done: 0, total: 0, code: null } };
      this.#timer = setTimeout(() => this.#look(), EVERY_MS);
    } catch (cause) {
      this.error = toCommandError(cause);
    } finally {
      this.starting = false;
    }
  }

  async #stop() {
    try {
      await backupStop();
    } catch (cause) {
      this.error = toCommandError(cause);
    }
  }

  /** @param {BackupRun} run */
  #running({ state, done, total }) {
    // Until the first step is done its length is not known.
    const label = total ? t(`settings-backup-${state}`, { done, total }) : t('settings-backup-begins');
    return html`
      <busy-progress .label=${label} .done=${done} .of=${total}></busy-progress>
      <p class="small soft">${t('settings-backup-go-on')}</p>
      <div class="actions actions--near">
        <button type="button" class="govuk-button govuk-button--secondary settings-backup__act" @click=${this.#stop}>${t('settings-backup-stop')}</button>
      </div>`;
  }

  /** @param {BackupView} view */
  #last(view) {
    if (view.unreached) {
      // What was asked for last says the same.
      if (this.error) return nothing;
      const words = errorWords(view.unreached);
      return html`<div class="inset inset--caution"><p><strong>${words.title}</strong></p><p>${words.safe} ${words.next}</p></div>`;
    }
    const good = view.made.find(({ findings }) => findings === 0);
    const newest = view.made[0];
    return html`
      ${good
        ? html`<p class="fault__safe">${t('settings-backup-last', { at: dayAndClock(good.atMs), entries: good.entries })}</p>`
        : html`<p class="inset inset--caution">${t('settings-backup-none-yet')}</p>`}
      ${newest && newest.findings > 0 ? html`<p>${t('settings-backup-findings', { at: dayAndClock(newest.atMs), findings: newest.findings })}</p>` : nothing}`;
  }

  /** Why the last one failed, for whoever comes here later: the first screen sends them. @param {BackupView} view */
  #failed({ run, unreached }) {
    // What has just been said is not said twice.
    if (run.state !== 'failed' || !run.code || this.error || this.saved || unreached) return nothing;
    const words = errorWords(run.code);
    return html`
      <div class="inset inset--caution">
        <p><strong>${t('backup-failed', { why: words.title })}</strong></p>
        <p>${words.safe} ${words.next}</p>
      </div>`;
  }

  /** How the backups stand, where they go, and one at once. @param {BackupView} view */
  #stands(view) {
    if (!view.folder) return html`<p class="inset inset--caution">${t('settings-backup-none-set')}</p>`;
    if (runs(view.run)) return this.#running(view.run);
    return html`
      ${this.#last(view)} ${this.#failed(view)}
      <p class="small soft">${t('settings-backup-goes-to')} <span class="mono">${view.folder}</span></p>
      <div class="actions actions--near">
        <button type="button" class="govuk-button settings-backup__act" ?disabled=${this.starting} @click=${this.#now}>${t('settings-backup-now')}</button>
      </div>
      ${this.#kept(view)}`;
  }

  /** @param {BackupView} view */
  #kept(view) {
    if (view.made.length < 2) return nothing;
    return html`
      <details class="govuk-details row__more">
        <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${t('settings-backup-kept', { count: view.made.length })}</span></summary>
        <div class="govuk-details__text">
          <p>${t('settings-backup-keeps')}</p>
          <ul class="words__list">${view.made.map(({ atMs, entries, findings }) => html`
            <li>${t(findings ? 'settings-backup-line-findings' : 'settings-backup-line', { at: dayAndClock(atMs), entries, findings })}</li>`)}</ul>
        </div>
      </details>`;
  }

  /** @param {BackupView} view */
  #panel(view) {
    return html`
      ${this.#stands(view)}
      <form novalidate @submit=${this.#save}>
        ${textPart({
          id: 'settings-backup-folder', label: t('settings-backup-folder'), hint: t('settings-backup-folder-hint'), width: '30',
          value: this.folder, problem: problemOf(this.problems, 'settings-backup-folder'),
          change: (value) => { this.folder = value; this.saved = false; },
        })}
        <div class="actions">
          <button class="govuk-button ${view.folder && this.folder.trim() === view.folder ? 'govuk-button--secondary' : ''}">${t('settings-backup-save')}</button>
          <span role="status">${this.saved ? html`<span class="mark mark--given">${t('settings-backup-saved')}</span>` : nothing}</span>
        </div>
      </form>`;
  }

  render() {
    return html`
      <p>${t('settings-backup-explains')}</p>
      <error-box .error=${this.error}></error-box>
      ${this.view ? this.#panel(this.view) : this.error ? nothing : html`<busy-progress></busy-progress>`}`;
  }
}

customElements.define('settings-backup', SettingsBackup);
