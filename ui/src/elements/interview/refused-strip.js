// @ts-check
/** What the person said no or not now to, and a quiet way to think again. Tells `card-reopen` `{card}`. @import { CardView } from '../../ipc/views.js' */
import { html, nothing } from 'lit';
import { t } from '../../text/text.js';
import { LightElement } from '../light-element.js';

export class RefusedStrip extends LightElement {
  static properties = { cards: { attribute: false }, off: { type: Boolean } };

  constructor() {
    super();
    /** @type {CardView[]} */
    this.cards = [];
    this.off = false;
  }

  render() {
    if (this.cards.length === 0) return nothing;
    return html`<ul class="strip" aria-label=${t('iv-refused-strip')}>
      ${this.cards.map((card) => html`<li class="strip__line">
        <p>${t(`iv-strip-${card.choice?.state === 'deferred' || card.choice?.state === 'withdrawn' ? card.choice.state : 'refused'}`, { title: card.title })}</p>
        <button type="button" class="quiet-button" ?disabled=${this.off} @click=${() => this.tell('card-reopen', { card })}>
          ${t('iv-change-mind')}<span class="govuk-visually-hidden">: ${card.title}</span></button></li>`)}
    </ul>`;
  }
}

customElements.define('refused-strip', RefusedStrip);
