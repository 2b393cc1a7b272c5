// @ts-check
/**
 * @import { CommandError } from '../../../ipc/transport.js'
 * @import { DraftSaved, DraftTextView, DraftView, TextLine } from '../../../ipc/views.js'
 */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { draftText, draftTextSet } from '../../../ipc/commands.js';
import { toCommandError } from '../../../ipc/transport.js';
import { howLong } from '../../../text/format.js';
import { t } from '../../../text/text.js';
import { errorLine, hintLine, inputOf } from '../../form-parts.js';
import { LightElement } from '../../light-element.js';
import '../../busy-progress.js';
import '../../empty-state.js';
import '../../error-box.js';
import { seenAs } from './draft-seen.js';
import { flawsList, sentence } from './flaws-list.js';
import { textName } from './text-names.js';
import { textsTables } from './texts-table.js';

/** How long the view waits for the next key before it follows. */
const FOLLOW_AFTER_MS = 400;

/** The texts of a draft: the list, and one with its view beside it. Fires `unsaved` with whether words wait to be saved. */
export class DraftTexts extends LightElement {
  static properties = {
    draft: { attribute: false }, change: { attribute: false }, ask: { attribute: false }, line: { state: true }, view: { state: true },
    written: { state: true }, kept: { state: true }, problem: { state: true }, error: { state: true }, saving: { state: true }, saved: { state: true },
  };

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #following;
  /** Which look is the newest: an older answer that comes late is not shown. */
  #look = 0;

  constructor() {
    super();
    /** @type {DraftView} */
    this.draft = /** @type {any} */ (null);
    /** @type {(make: (content: string) => Promise<DraftSaved>) => Promise<DraftSaved>} */
    this.change = /** @type {any} */ (null);
    /** Whether the words can be left now; asks where they are not saved. @type {(go: () => void) => boolean} */
    this.ask = () => true;
    /** @type {TextLine | null} the text that is open */
    this.line = null;
    /** @type {DraftTextView | null} as it will be seen */
    this.view = null;
    /** What stands in the editor. */
    this.written = '';
    /** What is on the disk. */
    this.kept = '';
    this.problem = '';
    /** @type {CommandError | null} */
    this.error = null;
    this.saving = false;
    this.saved = false;
  }

  disconnectedCallback() {
    clearTimeout(this.#following);
    super.disconnectedCallback();
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has('written') || changed.has('kept')) this.tell('unsaved', this.written !== this.kept);
  }

  /**
   * Opens a text, at a line where one is given. Words that are not saved are asked about first.
   * @param {string} path
   * @param {number} [at] line, from 1
   */
  async open(path, at = 0) {
    if (this.line?.path === path) {
      await this.#toLine(at);
      return;
    }
    const line = this.draft.texts.find((one) => one.path === path);
    if (!line || (this.#unsaved && !this.ask(() => { this.#forget(); this.open(path, at); }))) return;
    this.#forget();
    this.line = line;
    try {
      const view = await draftText({ draft: this.draft.line.id, path, markdown: null });
      this.view = view;
      this.written = view.markdown;
      this.kept = view.markdown;
    } catch (cause) {
      this.error = toCommandError(cause);
      this.line = null;
    }
    await this.#toLine(at);
  }

  get #unsaved() {
    return this.line !== null && this.written !== this.kept;
  }

  #forget() {
    clearTimeout(this.#following);
    this.#look += 1;
    this.line = null;
    this.view = null;
    this.written = '';
    this.kept = '';
    this.problem = '';
    this.error = null;
    this.saved = false;
  }

  /** @param {number} at */
  async #toLine(at) {
    await this.updateComplete;
    const area = this.querySelector('textarea');
    const heading = /** @type {HTMLElement | null} */ (this.querySelector('#text-open'));
    window.scrollTo(0, 0);
    if (!area || at < 1) {
      heading?.focus({ preventScroll: true });
      return;
    }
    const lines = this.written.split('\n');
    const start = lines.slice(0, at - 1).reduce((sum, line) => sum + line.length + 1, 0);
    area.focus({ preventScroll: true });
    area.setSelectionRange(start, start + (lines[at - 1]?.length ?? 0));
    area.scrollTop = (area.scrollHeight * (at - 1)) / Math.max(1, lines.length) - area.clientHeight / 3;
  }

  /** @param {string} markdown */
  #write(markdown) {
    this.written = markdown;
    this.saved = false;
    this.problem = '';
    clearTimeout(this.#following);
    this.#following = setTimeout(() => this.#follow(), FOLLOW_AFTER_MS);
  }

  async #follow() {
    const { line } = this;
    if (!line) return;
    this.#look += 1;
    const look = this.#look;
    try {
      const view = await draftText({ draft: this.draft.line.id, path: line.path, markdown: this.written });
      if (look === this.#look) this.view = view;
    } catch (cause) {
      if (look === this.#look) this.error = toCommandError(cause);
    }
  }

  /** Saves what stands in the editor. @returns {Promise<boolean>} whether it is on the disk */
  async save() {
    const { line, written } = this;
    if (!line || this.saving) return false;
    this.saving = true;
    this.error = null;
    this.problem = '';
    let done = false;
    try {
      const { saved, refused } = await this.change((content) => draftTextSet({ draft: this.draft.line.id, content, path: line.path, markdown: written }));
      if (refused) this.problem = t('text-refused', { reason: sentence(refused.reason) });
      if (saved) {
        this.kept = written;
        this.saved = true;
        done = true;
      }
    } catch (cause) {
      this.error = toCommandError(cause);
    }
    this.saving = false;
    await this.updateComplete;
    return done;
  }

  #back = () => {
    const back = () => { this.#forget(); this.updateComplete.then(() => { /** @type {HTMLElement | null} */ (this.querySelector('h2'))?.focus(); }); };
    if (!this.#unsaved || this.ask(back)) back();
  };

  #standing() {
    if (this.saving) return html`<span>${t('fact-saving')}</span>`;
    if (this.#unsaved) return html`<span class="mark mark--deferred">${t('not-saved')}</span>`;
    return this.saved ? html`<span class="mark mark--given">${t('saved')}</span>` : nothing;
  }

  /** @param {TextLine} line @param {DraftTextView} view */
  #editor(line, view) {
    const name = textName(line);
    return html`
      <p><button type="button" class="link-button" @click=${this.#back}>${t('text-back')}</button></p>
      <h2 class="title-2" id="text-open" tabindex="-1">${name}</h2>
      <p class="row__facts"><span>${t('text-length', { words: view.words, time: howLong(view.seconds * 1000) })}</span>
        ${line.readingAge ? html`<span>${t('text-age-is', { age: line.readingAge })}</span>` : nothing}</p>
      <error-box .error=${this.error}></error-box>
      <div class="editor">
        <div>
          <div class="govuk-form-group ${this.problem ? 'govuk-form-group--error' : ''}">
            <label class="govuk-label govuk-label--strong" for="text-editor">${t('text-editor')}</label>
            ${hintLine('text-editor', t('text-editor-hint'))} ${errorLine('text-editor', this.problem)}
            <textarea class="govuk-textarea editor__area" id="text-editor" rows="20" spellcheck="true"
              aria-describedby="text-editor-hint${this.problem ? ' text-editor-error' : ''}"
              .value=${live(this.written)} @input=${(/** @type {Event} */ event) => this.#write(inputOf(event).value)}></textarea>
          </div>
          <div class="actions editor__actions">
            <button type="button" class="govuk-button" ?disabled=${this.saving} @click=${() => this.save()}>${t('text-save')}</button>
            ${this.#unsaved ? html`<button type="button" class="link-button" @click=${() => { this.#write(this.kept); }}>${t('text-undo')}</button>` : nothing}
            <span role="status">${this.#standing()}</span>
          </div>
          ${this.#unsaved ? html`<p class="soft">${t('text-unsaved-note')}</p>` : nothing}
        </div>
        <div class="editor__seen" role="region" aria-labelledby="text-seen" tabindex="0">
          <p class="editor__seen-title" id="text-seen">${t('text-seen')}</p>
          <div role="status">${view.flaws.length ? html`<div class="inset inset--caution"><h3 class="title-3">${t('text-flaws')}</h3>${flawsList(view.flaws)}</div>` : nothing}</div>
          ${seenAs(view, name)}
        </div>
      </div>`;
  }

  render() {
    const { draft, line, view } = this;
    if (line) return view ? this.#editor(line, view) : html`<busy-progress></busy-progress>`;
    return html`
      <h2 class="title-2" tabindex="-1">${t('draft-page-texts')}</h2>
      <p class="soft">${t('texts-explain')}</p>
      <error-box .error=${this.error}></error-box>
      ${draft.texts.length === 0 ? html`<empty-state .heading=${t('texts-none-title')} .next=${t('texts-none-next')}></empty-state>`
        : textsTables(draft.texts, 'edit', (one) => { this.open(one.path); })}`;
  }
}

customElements.define('draft-texts', DraftTexts);
