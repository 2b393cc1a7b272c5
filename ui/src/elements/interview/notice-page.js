// @ts-check
/**
 * The short notice, in the middle of the screen, big enough to read together. Tells `go-on`.
 *
 * @import { NoticeView } from '../../ipc/views.js'
 */
import { html } from 'lit';
import { t } from '../../text/text.js';
import { LightElement } from '../light-element.js';
import { words } from '../word-blocks.js';

export class NoticePage extends LightElement {
  static properties = { notice: { attribute: false }, ready: { type: Boolean } };

  constructor() {
    super();
    /** @type {NoticeView} */
    this.notice = /** @type {any} */ (null);
    this.ready = false;
  }

  render() {
    const [first, ...rest] = this.notice.blocks;
    // The notice's own first heading is the heading of the page.
    const own = first?.kind === 'heading';
    return html`
      <h1 class="page__title" tabindex="-1">
        ${own ? first.text.map((piece) => piece.text).join('') : this.notice.title}</h1>
      <div class="words words--notice" lang=${this.notice.language}>${words(own ? rest : this.notice.blocks, 2)}</div>
      <div class="page__foot">
        <button type="button" class="govuk-button" ?disabled=${!this.ready} @click=${() => this.tell('go-on')}>${t('iv-continue')}</button>
        <p class="page__aside">${t('iv-notice-not-agree')}</p>
      </div>`;
  }
}

customElements.define('notice-page', NoticePage);
