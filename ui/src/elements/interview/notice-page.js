// @ts-check
/**
 * The short notice, or what a later version of it changed, in the middle of the screen, big enough to read together.
 * Tells `go-on`.
 *
 * @import { NoticeView } from '../../ipc/views.js'
 */
import { html, nothing } from 'lit';
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
    const changes = this.notice.layer === 'changes';
    // The notice's own first heading is the heading of the page; that of what changed names a part of it only.
    const own = first?.kind === 'heading' && !changes;
    return html`
      <h1 class="page__title" tabindex="-1">
        ${own ? first.text.map((piece) => piece.text).join('') : changes ? t('iv-changes-title') : this.notice.title}</h1>
      ${changes ? html`<p class="page__lead">${t('iv-changes-lead')}</p>` : nothing}
      <div class="words words--notice" lang=${this.notice.language}>${words(own ? rest : this.notice.blocks, 2)}</div>
      <div class="page__foot">
        <button type="button" class="govuk-button" ?disabled=${!this.ready} @click=${() => this.tell('go-on')}>${t('iv-continue')}</button>
        <p class="page__aside">${t('iv-notice-not-agree')}</p>
      </div>`;
  }
}

customElements.define('notice-page', NoticePage);
