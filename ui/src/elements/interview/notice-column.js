// @ts-check
/**
 * The notice beside the questions: always there, never folded away. Its five short parts first, the rest
 * one step away in the same place. Tells `way-wanted` `{way}`: `aloud`, `full`, `print` or,
 * where the core did not take the showing, `again`.
 *
 * @import { NoticeView } from '../../ipc/views.js'
 * @import { InViewClock } from './in-view-clock.js'
 */
import { html, nothing } from 'lit';
import { t } from '../../text/text.js';
import { LightElement } from '../light-element.js';
import { words } from '../word-blocks.js';
import './showing-clock.js';

export class NoticeColumn extends LightElement {
  static properties = { notice: { attribute: false }, clock: { attribute: false }, up: { type: Boolean }, first: { type: Boolean }, failed: { type: Boolean }, more: { state: true } };

  constructor() {
    super();
    /** @type {NoticeView | null} */
    this.notice = null;
    /** @type {InViewClock | null} */
    this.clock = null;
    this.up = false;
    /** Nothing has been told yet: the notice comes next. */
    this.first = false;
    /** The core did not take the showing: without it nothing may be asked. */
    this.failed = false;
    this.more = false;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    const before = /** @type {NoticeView | null | undefined} */ (changed.get('notice'));
    if (changed.has('notice') && before?.digest !== this.notice?.digest) this.more = false;
  }

  render() {
    if (!this.notice) return this.#still();
    const { layer, language, brief, blocks, onScreen } = this.notice;
    return html`
      <aside class="notice-column" aria-labelledby="notice-column-title">
        <div class="notice-column__head">
          <h2 class="notice-column__title" id="notice-column-title">${t(layer === 'section' ? 'iv-before-we-ask' : 'iv-notice-ways')}</h2>
          <p class="notice-column__clock">${this.#standing()}</p>
        </div>
        <div class="notice-column__words" lang=${language} tabindex="0" role="region" aria-labelledby="notice-column-title">
          ${layer === 'section' ? nothing : html`<p>${t('iv-notice-ways-explained')}</p>`}
          ${briefParts(brief)}
          ${layer === 'section' && this.more ? html`<div class="notice-column__more words">${words(rest(blocks), 3)}</div>` : nothing}
        </div>
        <div class="notice-column__foot">
          <div class="notice-column__ways">
            ${layer === 'section' && rest(blocks).length ? html`
              <button type="button" class="quiet-button" aria-expanded=${this.more ? 'true' : 'false'} @click=${() => this.#toggle()}>
                ${t(this.more ? 'iv-less' : 'iv-more')}</button>` : nothing}
            ${['aloud', 'full', 'print'].map((way) => html`
              <button type="button" class="quiet-button" ?disabled=${onScreen && !this.up} @click=${() => this.tell('way-wanted', { way })}>${t(`iv-way-${way}`)}</button>`)}
          </div>
        </div>
      </aside>`;
  }

  async #toggle() {
    this.more = !this.more;
    await this.updateComplete;
    const box = this.querySelector('.notice-column__words');
    const top = this.querySelector('.notice-column__more')?.getBoundingClientRect().top;
    // The rest begins at the upper edge; folded away, the five parts are back.
    if (box) box.scrollTop = top === undefined ? 0 : box.scrollTop + top - box.getBoundingClientRect().top;
  }

  /** Whether the notice counts as told yet; on the screen, for how long. */
  #standing() {
    if (this.notice && !this.notice.onScreen) return t(this.notice.aloudFirst ? 'iv-not-read' : 'iv-read-out');
    if (this.up) return html`${t('iv-shown')} <showing-clock .clock=${this.clock}></showing-clock>`;
    if (!this.failed) return t('iv-putting-up');
    return html`${t('iv-put-failed')} <button type="button" class="quiet-button" @click=${() => this.tell('way-wanted', { way: 'again' })}>${t('iv-put-again')}</button>`;
  }

  /** Pages that ask nothing new still keep the column, with the way to the whole notice. */
  #still() {
    return html`
      <aside class="notice-column" aria-labelledby="notice-column-title">
        <div class="notice-column__head"><h2 class="notice-column__title" id="notice-column-title">${t('iv-before-we-ask')}</h2></div>
        <div class="notice-column__words"><p>${t(this.first ? 'iv-notice-next' : 'iv-nothing-asked')}</p></div>
        <div class="notice-column__foot"><div class="notice-column__ways">
          <button type="button" class="quiet-button" @click=${() => this.tell('way-wanted', { way: 'full' })}>${t('iv-way-full')}</button>
        </div></div>
      </aside>`;
  }
}

/**
 * The five short parts of a section.
 * @param {NoticeView['brief']} brief
 */
export const briefParts = (brief) => brief.map((part) => html`
  <section class="notice-column__part">
    <h3 class="notice-column__key">${t(`iv-brief-${part.key}`)}</h3>
    <div class="words">${words(part.blocks, 4)}</div>
  </section>`);

/** How many level-headed parts the column already shows. */
const BRIEF_PARTS = 5;

/**
 * What comes after the five short parts.
 * @param {NoticeView['blocks']} blocks
 */
export function rest(blocks) {
  const top = Math.min(...blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : [])));
  const starts = blocks.flatMap((block, index) => (block.kind === 'heading' && block.level <= Math.max(top, 2) ? [index] : []));
  // A title above the parts is a heading more.
  const first = blocks[0]?.kind === 'heading' && blocks[0].level === 1 ? 1 : 0;
  const from = starts[BRIEF_PARTS + first];
  return from === undefined ? [] : blocks.slice(from);
}

customElements.define('notice-column', NoticeColumn);
