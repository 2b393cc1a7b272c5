// @ts-check
/**
 * What this page rests on, each with one step to take it back; one whose words have changed since can be asked again.
 * Tells `take-back` `{card}`, `card-reopen` `{card}`.
 *
 * @import { CardView } from '../../ipc/views.js'
 */
import { html, nothing } from 'lit';
import { dayAndClock } from '../../text/format.js';
import { t } from '../../text/text.js';
import { LightElement } from '../light-element.js';

export class AgreedStrip extends LightElement {
  static properties = { cards: { attribute: false }, off: { type: Boolean } };

  constructor() {
    super();
    /** @type {CardView[]} */
    this.cards = [];
    this.off = false;
  }

  render() {
    if (this.cards.length === 0) return nothing;
    return html`<ul class="strip strip--agreed" aria-label=${t('iv-agreed-strip')}>
      ${this.cards.map((card) => html`<li class="strip__line">
        <p><span aria-hidden="true">✓ </span>${t('iv-agreed', { title: card.title })}
          ${card.choice ? html`<span class="strip__when">${dayAndClock(card.choice.atMs)}</span>` : nothing}
          ${card.changed ? html`<span class="strip__when">${t('iv-agreed-changed')}</span>` : nothing}</p>
        <span class="strip__ways">
          ${card.changed ? html`<button type="button" class="quiet-button" ?disabled=${this.off} @click=${() => this.tell('card-reopen', { card })}>
            ${t('iv-new-words')}<span class="govuk-visually-hidden">: ${card.title}</span></button>` : nothing}
          <button type="button" class="quiet-button" ?disabled=${this.off} @click=${() => this.tell('take-back', { card: card.id })}>
            ${t('iv-take-back')}<span class="govuk-visually-hidden">: ${card.title}</span></button>
        </span></li>`)}
    </ul>`;
  }
}

customElements.define('agreed-strip', AgreedStrip);
