// @ts-check
/**
 * The page of choices: nothing is ticked, and leaving it all blank is an answer. Tells
 * `choices-said` `{ticked}`, `take-back` `{card}`.
 *
 * @import { CardView, Step } from '../../ipc/views.js'
 */
import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { dayAndClock } from '../../text/format.js';
import { t } from '../../text/text.js';
import { LightElement } from '../light-element.js';
import { words } from '../word-blocks.js';

const ORDER = ['what', 'why', 'who', 'howLong', 'ifNo', 'notACondition', 'takeBack'];

export class ChoicesPage extends LightElement {
  static properties = { step: { attribute: false }, ready: { type: Boolean }, ticked: { state: true } };

  constructor() {
    super();
    /** @type {Extract<Step, {kind: 'choices'}>} */
    this.step = /** @type {any} */ (null);
    this.ready = false;
    /** @type {Set<string>} */
    this.ticked = new Set();
  }

  render() {
    return html`
      <h1 class="page__title" tabindex="-1">${t('iv-choices-title')}</h1>
      <p class="page__lead">${t('iv-choices-lead')}</p>
      ${this.step.headings.map(({ under, cards }) => html`
        <fieldset class="choices" ?disabled=${!this.ready}>
          <legend class="choices__title">${under}</legend>
          <div class="govuk-checkboxes">${cards.map((card) => this.#card(card))}</div>
        </fieldset>`)}
      <div class="page__foot">
        <button type="button" class="govuk-button" ?disabled=${!this.ready}
          @click=${() => this.tell('choices-said', { ticked: [...this.ticked] })}>${t('iv-continue')}</button>
        <p class="page__aside">${t('iv-choices-blank')}</p>
      </div>`;
  }

  /** A yes to other words stands beside the box for a yes to these. @param {CardView} card */
  #card(card) {
    if (card.choice?.state !== 'given') return this.#tick(card);
    if (!card.changed) return this.#agreed(card);
    return html`${this.#agreed(card)}<p class="choices__changed">${t('iv-choices-changed')}</p>${this.#tick(card)}`;
  }

  /** @param {CardView} card */
  #tick(card) {
    const id = `choice-${card.id}`;
    return html`<div class="choices__card">
      <div class="govuk-checkboxes__item">
        <input class="govuk-checkboxes__input" type="checkbox" id=${id} .checked=${live(this.ticked.has(card.id))}
          @change=${(/** @type {Event & {target: HTMLInputElement}} */ event) => this.#set(card.id, event.target.checked)}>
        <label class="govuk-label govuk-checkboxes__label" for=${id}><strong>${card.title}</strong>
          <span class="choices__statement">${card.statement}</span></label>
      </div>
      ${this.#parts(card)}
    </div>`;
  }

  /** Agreed to before: taken back here in one step, never by leaving a box blank. @param {CardView} card */
  #agreed(card) {
    return html`<div class="choices__card strip__line">
      <p><span aria-hidden="true">✓ </span>${t('iv-agreed', { title: card.title })}
        <span class="strip__when">${card.choice ? dayAndClock(card.choice.atMs) : ''}</span></p>
      <button type="button" class="quiet-button" @click=${() => this.tell('take-back', { card: card.id })}>${t('iv-take-back')}
        <span class="govuk-visually-hidden">: ${card.title}</span></button>
    </div>`;
  }

  /** @param {CardView} card */
  #parts(card) {
    const parts = ORDER.flatMap((key) => card.parts.filter((part) => part.key === key));
    return html`<details class="choices__more"><summary>${t('iv-choices-more')}<span class="govuk-visually-hidden">: ${card.title}</span></summary>
      <dl class="consent-card__parts">${parts.map((part) => html`<div class="consent-card__part">
        <dt>${t(`iv-card-${part.key}`)}</dt><dd class="words">${words(part.blocks, 4)}</dd></div>`)}</dl></details>`;
  }

  /** @param {string} card @param {boolean} on */
  #set(card, on) {
    const ticked = new Set(this.ticked);
    if (on) ticked.add(card);
    else ticked.delete(card);
    this.ticked = ticked;
  }
}

customElements.define('choices-page', ChoicesPage);
