// @ts-check
/**
 * @import { FormProblem } from '../form-parts.js'
 * @import { CommandError } from '../../ipc/transport.js'
 * @import { RestoreList, RestoreView, RestoredView } from '../../ipc/views.js'
 */
import { html, nothing } from 'lit';
import { restoreCompare, restoreList, restoreUse } from '../../ipc/commands.js';
import { toCommandError } from '../../ipc/transport.js';
import { dayAndClock } from '../../text/format.js';
import { errorWords, t } from '../../text/text.js';
import { focusHeading } from '../focus.js';
import { passphrasePart, problemOf, textPart } from '../form-parts.js';
import { LightElement } from '../light-element.js';
import '../busy-progress.js';
import '../error-box.js';
import '../error-summary.js';

/**
 * Refusals that one box of the form puts right, with its words here: a folder that is looked into is not one that is
 * backed up to, and a backup opens with no recovery code.
 * @type {Readonly<Record<string, FormProblem>>}
 */
const MENDED = Object.freeze({
  'backup.gone': { target: 'restore-folder', text: 'restore-folder-gone' },
  'backup.folder_not_whole': { target: 'restore-folder', text: 'restore-folder-not-whole' },
  'sign_in.wrong_passphrase': { target: 'restore-name', text: 'restore-wrong-passphrase' },
});

/**
 * Restores a backup: which folder, which backup and whose passphrase, what it lacks, and then, once it was said,
 * puts it in use. Fires `leave`.
 */
export class RestoreForm extends LightElement {
  static properties = {
    folder: { state: true }, list: { state: true }, backup: { state: true }, name: { state: true }, passphrase: { state: true },
    view: { state: true }, problems: { state: true }, error: { state: true }, shown: { state: true }, working: { state: true }, done: { state: true },
  };

  constructor() {
    super();
    this.folder = '';
    /** @type {RestoreList | null} */
    this.list = null;
    this.backup = '';
    this.name = '';
    this.passphrase = '';
    /** @type {RestoreView | null} */
    this.view = null;
    /** @type {FormProblem[]} */
    this.problems = [];
    /** @type {CommandError | null} */
    this.error = null;
    this.shown = false;
    this.working = '';
    /** @type {RestoredView | null} */
    this.done = null;
  }

  /** @param {string} label @param {() => Promise<void>} work */
  async #work(label, work) {
    if (this.working) return;
    this.error = null;
    this.working = label;
    try {
      await work();
      this.working = '';
      await this.updateComplete;
      focusHeading(this);
    } catch (cause) {
      const error = toCommandError(cause);
      const mended = MENDED[error.code];
      // A box that is not on this page puts nothing right.
      if (mended && this.querySelector(`#${mended.target}`)) this.problems = [{ target: mended.target, text: t(mended.text) }];
      else this.error = error;
    } finally {
      this.working = '';
    }
  }

  /** @param {Event} event */
  #find(event) {
    event.preventDefault();
    this.problems = this.folder.trim() ? [] : [{ target: 'restore-folder', text: t('restore-folder-missing') }];
    if (this.problems.length) return;
    this.#work(t('restore-looking'), async () => {
      const list = await restoreList({ folder: this.folder });
      this.list = list;
      this.backup = list.backups[0]?.path ?? '';
    });
  }

  #asked() {
    return { backup: this.backup, signInName: this.name, passphrase: this.passphrase };
  }

  /** @param {Event} event */
  #compare(event) {
    event.preventDefault();
    /** @type {FormProblem[]} */
    const problems = [];
    if (!this.name.trim()) problems.push({ target: 'restore-name', text: t('form-sign-in-name-missing') });
    if (!this.passphrase) problems.push({ target: 'restore-passphrase', text: t('form-passphrase-missing') });
    this.problems = problems;
    if (problems.length) return;
    this.#work(t('restore-comparing'), async () => { this.view = await restoreCompare(this.#asked()); });
  }

  #use() {
    this.#work(t('restore-working'), async () => {
      const done = await restoreUse(this.#asked());
      this.passphrase = '';
      this.done = done;
    });
  }

  #back() {
    if (this.view) this.view = null;
    else if (this.list) this.list = null;
    else this.tell('leave');
    this.error = null;
    this.problems = [];
  }

  #busy() {
    return this.working ? html`<busy-progress .label=${this.working}></busy-progress>` : nothing;
  }

  #leave() {
    return html`<button type="button" class="link-button" ?disabled=${Boolean(this.working)} @click=${this.#back}>${t('back')}</button>`;
  }

  #folderPage() {
    return html`
      <p class="lead">${t('restore-lead')}</p>
      <form novalidate @submit=${this.#find}>
        ${textPart({
          id: 'restore-folder', label: t('restore-folder'), hint: t('restore-folder-hint'), width: '30', value: this.folder,
          problem: problemOf(this.problems, 'restore-folder'), change: (value) => { this.folder = value; },
        })}
        ${this.#busy()}
        <div class="actions"><button class="govuk-button" ?disabled=${Boolean(this.working)}>${t('restore-find')}</button>${this.#leave()}</div>
      </form>`;
  }

  /** @param {RestoreList} list */
  #choosePage(list) {
    if (list.backups.length === 0) {
      return html`
        <p><strong>${t('restore-none')}</strong></p>
        <p class="mono">${this.folder.trim()}</p>
        <p>${list.practice ? t('restore-none-practice') : t('restore-none-next')}</p>
        <div class="actions"><button type="button" class="govuk-button" @click=${this.#back}>${t('restore-none-again')}</button></div>`;
    }
    return html`
      <form novalidate @submit=${this.#compare}>
        <fieldset class="govuk-fieldset govuk-form-group">
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--strong">${t('restore-which')}</legend>
          <div class="govuk-radios">${list.backups.map(({ path, atMs, entries, findings }, at) => html`
            <div class="govuk-radios__item">
              <input class="govuk-radios__input" type="radio" name="restore-backup" id="restore-backup-${at}"
                .checked=${path === this.backup} @change=${() => { this.backup = path; }}>
              <label class="govuk-label govuk-radios__label" for="restore-backup-${at}">
                ${t(findings ? 'settings-backup-line-findings' : 'settings-backup-line', { at: dayAndClock(atMs), entries, findings })}
              </label>
            </div>`)}</div>
        </fieldset>
        ${textPart({
          id: 'restore-name', label: t('sign-in-name'), hint: t('restore-name-hint'), width: '20', complete: 'username', value: this.name,
          problem: problemOf(this.problems, 'restore-name'), change: (value) => { this.name = value; },
        })}
        ${passphrasePart({
          id: 'restore-passphrase', label: t('sign-in-passphrase'), complete: 'current-password', value: this.passphrase,
          problem: problemOf(this.problems, 'restore-passphrase'), shown: this.shown,
          toggle: () => { this.shown = !this.shown; }, change: (value) => { this.passphrase = value; },
        })}
        ${this.#busy()}
        <div class="actions"><button class="govuk-button" ?disabled=${Boolean(this.working)}>${t('restore-compare')}</button>${this.#leave()}</div>
      </form>`;
  }

  /** @param {RestoreView} view */
  #facts(view) {
    const span = view.fromMs !== null && view.toMs !== null ? { from: dayAndClock(view.fromMs), to: dayAndClock(view.toMs) } : { from: '', to: '' };
    const unknown = view.live === 'missing' || view.live === 'unknown' || view.live === 'other';
    const gone = view.answers + view.ended + view.staff > 0;
    return html`
      <p>${t('restore-of', { at: dayAndClock(view.atMs), entries: view.entries })}</p>
      ${view.findings ? html`<p>${t('restore-findings', { findings: view.findings })}</p>` : nothing}
      <h2 class="title-3">${t('restore-lacks')}</h2>
      <p>${t(`restore-live-${view.live}`, { differ: view.differ, ...span })}</p>
      ${view.fault ? html`<p>${t('restore-live-fault', { why: errorWords(view.fault).title })}</p>` : nothing}
      ${unknown ? html`<p>${t('restore-cannot-know')}</p>` : nothing}
      ${gone ? html`
        <h2 class="title-3">${t('restore-gone')}</h2>
        <ul class="words__list">
          ${view.answers ? html`<li>${t('restore-gone-answers', { answers: view.answers, people: view.people })}</li>` : nothing}
          ${view.ended ? html`<li>${t('restore-gone-ended', { ended: view.ended })}</li>` : nothing}
          ${view.staff ? html`<li>${t('restore-gone-staff', { staff: view.staff })}</li>` : nothing}
        </ul>` : nothing}
      ${view.live === 'missing' ? nothing : html`<p class="fault__safe">${t('restore-safe')}</p>`}`;
  }

  /** @param {RestoreView} view */
  #confirmPage(view) {
    return html`
      ${this.#facts(view)}
      ${this.#busy()}
      <div class="actions">
        <button type="button" class="govuk-button" ?disabled=${Boolean(this.working)} @click=${this.#use}>${t('restore-use')}</button>
        ${this.#leave()}
      </div>`;
  }

  #page() {
    if (this.done) {
      return html`
        <p class="fault__safe">${t('restore-done')}</p>
        ${this.done.left ? html`<p>${t('restore-done-left')}</p><p class="mono">${this.done.left}</p>` : nothing}
        <p>${t('restore-done-next')}</p>
        <div class="actions"><button type="button" class="govuk-button" @click=${() => this.tell('leave')}>${t('restore-to-sign-in')}</button></div>`;
    }
    if (this.view) return this.#confirmPage(this.view);
    return this.list ? this.#choosePage(this.list) : this.#folderPage();
  }

  render() {
    const heading = this.done ? 'restore-done-heading' : this.view ? 'restore-view-heading' : 'restore-heading';
    return html`
      <h1 class="title-1" tabindex="-1">${t(heading)}</h1>
      <error-summary .problems=${this.problems}></error-summary>
      <error-box .error=${this.error}></error-box>
      ${this.#page()}`;
  }
}

customElements.define('restore-form', RestoreForm);
