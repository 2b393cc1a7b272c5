// @ts-check
/**
 * @import { CommandError } from '../../../ipc/transport.js'
 * @import { DraftTextView, TextLine, VersionView as Version } from '../../../ipc/views.js'
 * @import { Saved } from '../../saved-where.js'
 */
import { html, nothing } from 'lit';
import { versionExport, versionText } from '../../../ipc/commands.js';
import { toCommandError } from '../../../ipc/transport.js';
import { day, dayAndClock, howLong, isoDay, shortDigest } from '../../../text/format.js';
import { t } from '../../../text/text.js';
import { LightElement } from '../../light-element.js';
import '../../error-box.js';
import './draft-check.js';
import { seenAs } from './draft-seen.js';
import './notice-changes.js';
import { materialWords } from './notices-list.js';
import { savedWhere } from '../../saved-where.js';
import { textName } from './text-names.js';
import { textsTables } from './texts-table.js';

/** The pages of a version, in order. */
const PAGES = Object.freeze(/** @type {const} */ (['texts', 'published', 'changed', 'check']));

/** One version, word for word: it never changes. Fires `leave` and `begin-draft`. */
export class VersionView extends LightElement {
  static properties = {
    view: { attribute: false }, page: { state: true }, line: { state: true }, text: { state: true }, saved: { state: true }, error: { state: true }, working: { state: true },
  };

  constructor() {
    super();
    /** @type {Version} */
    this.view = /** @type {any} */ (null);
    /** @type {(typeof PAGES)[number]} */
    this.page = 'texts';
    /** @type {TextLine | null} the text that is open */
    this.line = null;
    /** @type {DraftTextView | null} */
    this.text = null;
    /** @type {Saved | null} */
    this.saved = null;
    /** @type {CommandError | null} */
    this.error = null;
    this.working = false;
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

  /** @param {TextLine | null} line */
  #read(line) {
    return this.#try(async () => {
      this.text = line && (await versionText({ version: this.view.line.digest, path: line.path }));
      this.line = line;
      await this.updateComplete;
      window.scrollTo(0, 0);
      /** @type {HTMLElement | null} */ (this.querySelector('#version-page'))?.focus({ preventScroll: true });
    });
  }

  /** @param {(typeof PAGES)[number]} page */
  async #open(page) {
    this.page = page;
    this.line = null;
    this.text = null;
    await this.updateComplete;
    window.scrollTo(0, 0);
    /** @type {HTMLElement | null} */ (this.querySelector('.version-page h2'))?.focus({ preventScroll: true });
  }

  #texts() {
    const { line, text } = this;
    if (line && text) {
      const name = textName(line);
      return html`
        <p><button type="button" class="link-button" @click=${() => this.#read(null)}>${t('text-back')}</button></p>
        <h2 class="title-2" id="version-page" tabindex="-1">${name}</h2>
        <p class="row__facts"><span>${t('text-length', { words: text.words, time: howLong(text.seconds * 1000) })}</span></p>
        <div class="panel panel--text">${seenAs(text, name)}</div>`;
    }
    return html`
      <h2 class="title-2" id="version-page" tabindex="-1">${t('version-page-texts')}</h2>
      <p class="soft">${t('version-texts-explain')}</p>
      ${textsTables(this.view.texts, 'read', (one) => { this.#read(one); })}`;
  }

  #published() {
    const { line } = this.view;
    return html`
      <h2 class="title-2" tabindex="-1">${t('version-page-published')}</h2>
      <dl class="facts">
        <dt>${t('version-first-day')}</dt><dd>${isoDay(line.effective)}</dd>
        <dt>${t('version-listed')}</dt><dd>${t('version-listed-at', { day: isoDay(line.listedOn), address: line.publishedAddress })}</dd>
        <dt>${t('version-published')}</dt><dd>${line.first ? t('version-came-with', { when: day(line.publishedAtMs) }) : t('version-published-by', { when: dayAndClock(line.publishedAtMs), name: line.by })}</dd>
        ${line.first ? nothing : html`<dt>${t('version-material')}</dt><dd>${materialWords(line)}</dd>`}
        ${line.reason ? html`<dt>${t('version-reason')}</dt><dd>${line.reason}</dd>` : nothing}
        <dt>${t('version-people')}</dt><dd>${t('version-people-count', { count: line.people })}</dd>
        <dt>${t('version-digest')}</dt><dd class="mono" title=${line.digest}>${shortDigest(line.digest)}</dd>
      </dl>`;
  }

  #page() {
    switch (this.page) {
      case 'published': return this.#published();
      case 'changed': return html`<notice-changes .comparison=${this.view.comparison} past></notice-changes>`;
      case 'check': return html`<draft-check .lint=${this.view.lint}></draft-check>`;
      default: return this.#texts();
    }
  }

  /** @param {boolean} folder */
  #save(folder) {
    return this.#try(async () => {
      this.saved = null;
      this.saved = await versionExport({ version: this.view.line.digest, folder });
    });
  }

  render() {
    const { line, title } = this.view;
    return html`
      <p><button type="button" class="link-button" @click=${() => this.tell('leave')}>${t('draft-back')}</button></p>
      <h1 class="title-1" tabindex="-1">${t('version-heading', { title, version: line.version })}</h1>
      <p class="row__facts"><span class="mark ${line.state === 'in-force' ? 'mark--given' : ''}">${t(`version-state-${line.state}`)}</span><span>${t('version-first-day-is', { day: isoDay(line.effective) })}</span></p>
      <error-box .error=${this.error}></error-box>
      <nav class="pages" aria-label=${t('version-pages')}>
        ${PAGES.map((one) => html`<button type="button" class="pages__page" aria-current=${one === this.page ? 'page' : nothing} @click=${() => this.#open(one)}>${t(`version-page-${one}`)}</button>`)}
      </nav>
      <div class="version-page">${this.#page()}</div>
      <div class="draft-foot">
        <div class="actions">
          <button type="button" class="link-button" ?disabled=${this.working} @click=${() => this.tell('begin-draft', line.digest)}>${t('version-begin')}</button>
          <button type="button" class="link-button" ?disabled=${this.working} @click=${() => this.#save(false)}>${t('version-zip')}</button>
          <button type="button" class="link-button" ?disabled=${this.working} @click=${() => this.#save(true)}>${t('version-folder')}</button>
        </div>
        <div role="status">${savedWhere(this.saved)}</div>
      </div>`;
  }
}

customElements.define('version-view', VersionView);
