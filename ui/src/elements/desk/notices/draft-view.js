// @ts-check
/**
 * @import { CommandError } from '../../../ipc/transport.js'
 * @import { DraftSaved, DraftView as Draft, FindingLine } from '../../../ipc/views.js'
 * @import { Saved } from '../../saved-where.js'
 * @import { DraftFacts } from './draft-facts.js'
 * @import { DraftTexts } from './draft-texts.js'
 */
import { html, nothing } from 'lit';
import { draftDrop, draftExport } from '../../../ipc/commands.js';
import { toCommandError } from '../../../ipc/transport.js';
import { dayAndClock } from '../../../text/format.js';
import { t } from '../../../text/text.js';
import { LightElement } from '../../light-element.js';
import '../../error-box.js';
import './draft-check.js';
import './draft-facts.js';
import './draft-publish.js';
import './draft-texts.js';
import { flawsList } from './flaws-list.js';
import './notice-changes.js';
import { savedWhere } from '../../saved-where.js';

/** The pages of a draft, in the order the work goes. */
const PAGES = Object.freeze(/** @type {const} */ (['facts', 'texts', 'check', 'changes', 'publish']));

/** @typedef {(typeof PAGES)[number]} Page */

/**
 * One draft: its facts, its texts, the check, what it changes, and publishing it. Fires `leave` with what was done, if
 * anything, and `published`.
 */
export class DraftView extends LightElement {
  static properties = {
    opened: { attribute: false }, draft: { state: true }, page: { state: true }, error: { state: true }, saved: { state: true },
    unsaved: { state: true }, working: { state: true },
  };

  /** Changes go one after the other, each from what the one before left: two fields left quickly are both kept. */
  #changes = Promise.resolve();
  /** Where to go once it is settled what becomes of words that are not saved. */
  #then = () => {};

  constructor() {
    super();
    /** @type {Draft} the draft as it was when it was opened */
    this.opened = /** @type {any} */ (null);
    /** @type {Draft} the draft as it is on the disk */
    this.draft = /** @type {any} */ (null);
    /** @type {Page} */
    this.page = 'facts';
    /** @type {CommandError | null} */
    this.error = null;
    /** @type {Saved | null} */
    this.saved = null;
    /** Words stand in the editor that are not saved. */
    this.unsaved = false;
    this.working = false;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('opened')) this.draft = this.opened;
  }

  /**
   * Makes one change, after those that are still under way.
   * @param {(content: string) => Promise<DraftSaved>} make given what the draft holds now
   * @returns {Promise<DraftSaved>}
   */
  change = (make) => {
    const made = this.#changes.then(() => make(this.draft.content)).then((answer) => {
      if (answer.saved) this.draft = answer.saved;
      return answer;
    });
    this.#changes = made.then(() => {}, () => {});
    return made;
  };

  /**
   * Whether this draft can be left now. Where words are not saved it asks, and goes on afterwards.
   * @param {() => void} go
   */
  mayLeave(go) {
    if (!this.unsaved) return true;
    this.#then = go;
    /** @type {HTMLDialogElement | null} */ (this.querySelector('#draft-unsaved-dialog'))?.showModal();
    return false;
  }

  /** @param {boolean} save */
  async #settle(save) {
    /** @type {HTMLDialogElement | null} */ (this.querySelector('#draft-unsaved-dialog'))?.close();
    const texts = /** @type {DraftTexts | null} */ (this.querySelector('draft-texts'));
    if (save && texts && !(await texts.save())) {
      this.#open('texts');
      return;
    }
    this.unsaved = false;
    this.#then();
  }

  /** @param {Page} page */
  async #open(page) {
    this.page = page;
    this.error = null;
    // What was just left goes to the disk first: the pages that follow speak of the draft as it is there.
    await this.#changes;
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector(`#draft-page-${page} h2`))?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }

  /** @param {() => Promise<void>} act */
  async #try(act) {
    if (this.working) return;
    this.working = true;
    this.error = null;
    try {
      await act();
    } catch (cause) {
      this.error = toCommandError(cause);
    }
    this.working = false;
  }

  /** @param {boolean} folder */
  #export(folder) {
    return this.#try(async () => {
      this.saved = null;
      await this.#changes;
      this.saved = await draftExport({ draft: this.draft.line.id, folder });
    });
  }

  #drop() {
    /** @type {HTMLDialogElement | null} */ (this.querySelector('#draft-drop-dialog'))?.close();
    return this.#try(async () => {
      await draftDrop({ draft: this.draft.line.id });
      this.unsaved = false;
      this.tell('leave', t('draft-dropped'));
    });
  }

  /** Goes to the text or the fact a finding is about. @param {CustomEvent<FindingLine>} event */
  async #toFinding(event) {
    const finding = event.detail;
    if (finding.file.startsWith('text/')) {
      await this.#open('texts');
      await /** @type {DraftTexts | null} */ (this.querySelector('draft-texts'))?.open(finding.file, finding.line);
    } else {
      await this.#open('facts');
      await /** @type {DraftFacts | null} */ (this.querySelector('draft-facts'))?.openFor(finding);
    }
  }

  /** @param {Page} page */
  #mark(page) {
    const { lint } = this.draft;
    if (page === 'check' && lint.mustFix) return html` <span class="pages__mark">${lint.mustFix}<span class="visually-hidden"> ${t('check-to-mend')}</span></span>`;
    if (page === 'texts' && this.unsaved) return html` <span class="pages__mark">${t('not-saved')}</span>`;
    return nothing;
  }

  #head() {
    const { line } = this.draft;
    return html`
      <p><button type="button" class="link-button" @click=${() => { if (this.mayLeave(() => this.tell('leave', ''))) this.tell('leave', ''); }}>${t('draft-back')}</button></p>
      <h1 class="title-1" tabindex="-1">${t('draft-heading', { title: line.title || line.notice })}</h1>
      <p class="row__facts">
        <span class="mark ${line.state === 'approved' ? 'mark--given' : ''}">${t(`draft-state-${line.state}`)}</span>
        ${line.version ? html`<span>${t('version-name', { version: line.version })}</span>` : nothing}
        ${line.basedOn ? html`<span>${t('draft-based-on', { version: line.basedOn })}</span>` : nothing}
        <span>${t('draft-changed-by', { when: dayAndClock(line.changedAtMs), name: line.author })}</span>
      </p>
      ${line.state === 'approved' ? html`<p class="inset">${t('draft-approved-note', { name: line.approver ?? '' })}</p>` : nothing}`;
  }

  #foot() {
    return html`
      <div class="draft-foot">
        <div class="actions">
          <button type="button" class="link-button" ?disabled=${this.working} @click=${() => this.#export(false)}>${t('draft-zip')}</button>
          <button type="button" class="link-button" ?disabled=${this.working} @click=${() => this.#export(true)}>${t('draft-folder')}</button>
          <button type="button" class="link-button" ?disabled=${this.working}
            @click=${() => /** @type {HTMLDialogElement | null} */ (this.querySelector('#draft-drop-dialog'))?.showModal()}>${t('draft-drop')}</button>
        </div>
        <div role="status">${savedWhere(this.saved)}</div>
      </div>
      <dialog class="dialog" id="draft-drop-dialog" aria-labelledby="draft-drop-heading">
        <h2 class="title-2" id="draft-drop-heading">${t('draft-drop-heading')}</h2>
        <p>${t('draft-drop-explains')}</p>
        <div class="actions">
          <button type="button" class="govuk-button govuk-button--warning" @click=${() => this.#drop()}>${t('draft-drop-confirm')}</button>
          <button type="button" class="link-button" autofocus @click=${this.#shut}>${t('draft-keep')}</button>
        </div>
      </dialog>
      <dialog class="dialog" id="draft-unsaved-dialog" aria-labelledby="draft-unsaved-heading">
        <h2 class="title-2" id="draft-unsaved-heading">${t('draft-unsaved-heading')}</h2>
        <p>${t('draft-unsaved-explains')}</p>
        <div class="actions">
          <button type="button" class="govuk-button" autofocus @click=${() => this.#settle(true)}>${t('draft-unsaved-save')}</button>
          <button type="button" class="govuk-button govuk-button--secondary" @click=${() => this.#settle(false)}>${t('draft-unsaved-leave')}</button>
          <button type="button" class="link-button" @click=${this.#shut}>${t('draft-unsaved-stay')}</button>
        </div>
      </dialog>`;
  }

  /** @param {Event} event */
  #shut = (event) => /** @type {HTMLElement} */ (event.currentTarget).closest('dialog')?.close();

  #broken() {
    const { broken } = this.draft;
    if (broken.length === 0) return nothing;
    return html`
      <div class="fault fault--box">
        <h2 class="title-3">${t('draft-broken')}</h2>
        ${flawsList(broken)}
        <p>${t('draft-broken-next')}</p>
      </div>`;
  }

  render() {
    const { draft, page } = this;
    return html`
      ${this.#head()}
      <error-box .error=${this.error}></error-box>
      ${this.#broken()}
      <nav class="pages" aria-label=${t('draft-pages')}>
        ${PAGES.map((one) => html`<button type="button" class="pages__page" aria-current=${one === page ? 'page' : nothing}
          @click=${() => this.#open(one)}>${t(`draft-page-${one}`)}${this.#mark(one)}</button>`)}
      </nav>
      <div id="draft-page-facts" ?hidden=${page !== 'facts'}><draft-facts .draft=${draft} .change=${this.change}></draft-facts></div>
      <div id="draft-page-texts" ?hidden=${page !== 'texts'}><draft-texts .draft=${draft} .change=${this.change} .ask=${(/** @type {() => void} */ go) => this.mayLeave(go)}
        @unsaved=${(/** @type {CustomEvent<boolean>} */ event) => { this.unsaved = event.detail; }}></draft-texts></div>
      <div id="draft-page-check" ?hidden=${page !== 'check'}><draft-check .lint=${draft.lint} .editable=${true} @to-finding=${this.#toFinding}></draft-check></div>
      <div id="draft-page-changes" ?hidden=${page !== 'changes'}>${page === 'changes'
        ? html`<notice-changes .comparison=${draft.comparison} .dropped=${draft.dropped} .askedAgain=${draft.askedAgain} .broken=${draft.broken.length > 0 || draft.lint.mustFix > 0}></notice-changes>` : nothing}</div>
      <div id="draft-page-publish" ?hidden=${page !== 'publish'}><draft-publish .draft=${draft} ?unsaved=${this.unsaved}
        @open-page=${(/** @type {CustomEvent<Page>} */ event) => this.#open(event.detail)}
        @open-part=${async (/** @type {CustomEvent<string>} */ event) => { await this.#open('facts'); await /** @type {DraftFacts | null} */ (this.querySelector('draft-facts'))?.openPart(event.detail); }}
        @approved=${(/** @type {CustomEvent<Draft>} */ event) => { this.draft = event.detail; }}></draft-publish></div>
      ${this.#foot()}`;
  }
}

customElements.define('draft-view', DraftView);
