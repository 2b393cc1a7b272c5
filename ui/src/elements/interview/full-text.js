// @ts-check
/** The whole notice, in the middle. Shown, it counts as a showing of its own. Tells `full-done`, `full-failed` `{cause}`. */
import { html, nothing } from 'lit';
import { noticeRead } from '../../ipc/commands.js';
import { t } from '../../text/text.js';
import { focusHeading } from '../focus.js';
import { LightElement } from '../light-element.js';
import { words } from '../word-blocks.js';
import { printSheet } from './print-sheet.js';
import { ShowingKeeper } from './showing-keeper.js';
import '../busy-progress.js';

export class FullText extends LightElement {
  static properties = { interview: { type: String }, notice: { state: true }, failed: { state: true } };

  #keeper = new ShowingKeeper();

  constructor() {
    super();
    this.interview = '';
    /** @type {import('../../ipc/views.js').NoticeView | null} */
    this.notice = null;
    this.failed = false;
  }

  firstUpdated() {
    this.#load();
  }

  #load() {
    this.failed = false;
    return this.#tried(async () => {
      const notice = this.notice ?? (await noticeRead({ interview: this.interview, section: null }));
      this.notice = notice;
      await this.updateComplete;
      focusHeading(this);
      // Whoever does not see the screen is not told by it.
      if (notice.onScreen) await this.#keeper.put(this.interview, notice);
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    // The page may be going; the core closes what is left open.
    this.#keeper.end().catch(() => {});
  }

  /** @param {() => Promise<void>} work */
  async #tried(work) {
    try {
      await work();
    } catch (cause) {
      this.failed = this.notice === null;
      this.tell('full-failed', { cause });
    }
  }

  render() {
    const { notice } = this;
    const back = html`<button type="button" class="govuk-button" @click=${() => this.tell('full-done')}>${t('iv-back-to-page')}</button>`;
    if (!notice) {
      return html`
        <h1 class="page__title" tabindex="-1">${t('iv-full-title')}</h1>
        ${this.failed ? nothing : html`<busy-progress></busy-progress>`}
        <div class="page__foot">${back}
          ${this.failed ? html`<button type="button" class="quiet-button" @click=${() => this.#load()}>${t('try-again')}</button>` : nothing}
        </div>`;
    }
    return html`
      <h1 class="page__title" tabindex="-1">${notice.title || t('iv-full-title')}</h1>
      <div class="page__foot page__foot--top">${back}
        <button type="button" class="quiet-button" @click=${() => this.#tried(() => printSheet(html`<div class="words">${words(notice.blocks, 1)}</div>`))}>${t('iv-way-print')}</button>
      </div>
      <div class="words words--notice" lang=${notice.language}>${words(notice.blocks, 2)}</div>
      <div class="page__foot">${notice.blocks.length > 12 ? back : nothing}</div>`;
  }
}

customElements.define('full-text', FullText);
