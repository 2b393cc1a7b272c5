// @ts-check
/**
 * The question for one consent: seven parts in one order, the sentence, three equal answers. Nothing is
 * chosen beforehand, the heading has the focus, and there is no form, so that Enter alone agrees to nothing.
 *
 * Tells `card-said` `{say, method, words}`.
 *
 * @import { CardView } from '../../ipc/views.js'
 */
import { html, nothing } from 'lit';
import { dayAndClock } from '../../text/format.js';
import { t } from '../../text/text.js';
import { areaPart, textPart } from '../form-parts.js';
import { LightElement } from '../light-element.js';
import { words } from '../word-blocks.js';

/** What stands on a card before it is answered, in order. */
export const CARD_ORDER = ['what', 'why', 'who', 'howLong', 'ifNo', 'notACondition', 'takeBack'];

export class ConsentCard extends LightElement {
  static properties = {
    card: { attribute: false }, ready: { type: Boolean }, because: { type: String },
    method: { state: true }, said: { state: true }, problem: { state: true },
  };

  constructor() {
    super();
    /** @type {CardView} */
    this.card = /** @type {any} */ (null);
    this.ready = false;
    /** A line above the card: why it comes up now. */
    this.because = '';
    /** @type {'own-tap' | 'typed-name' | 'spoken'} */
    this.method = 'own-tap';
    this.said = '';
    this.problem = '';
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    const before = /** @type {CardView | null | undefined} */ (changed.get('card'));
    if (!changed.has('card') || before?.id === this.card.id) return;
    this.#by(this.#written ? 'typed-name' : 'own-tap');
  }

  get #written() {
    return this.card.strength === 'explicit-written';
  }

  /** @param {'own-tap' | 'typed-name' | 'spoken'} method */
  #by(method) {
    this.method = method;
    this.said = '';
    this.problem = '';
  }

  /** @param {'yes' | 'no' | 'not-now'} say */
  #say(say) {
    // A "no" is as good as spoken: only a "yes" needs the words or the name that prove it.
    const method = say === 'yes' || this.method === 'spoken' ? this.method : 'own-tap';
    const said = this.said.trim();
    if (say === 'yes' && method !== 'own-tap' && !said) {
      this.problem = t(method === 'spoken' ? 'iv-spoken-missing' : 'iv-typed-missing');
      /** @type {HTMLElement | null} */ (this.querySelector('#card-said'))?.focus();
      return;
    }
    this.tell('card-said', { say, method, words: method !== 'own-tap' && said ? said : null });
  }

  render() {
    const { card } = this;
    const parts = CARD_ORDER.flatMap((key) => card.parts.filter((part) => part.key === key));
    return html`
      <section class="consent-card" aria-labelledby="consent-card-title">
        <p class="consent-card__kind">${t('iv-card-kind')}</p>
        <h1 class="page__title" id="consent-card-title" tabindex="-1">${card.title}</h1>
        ${this.because ? html`<p class="page__lead">${this.because}</p>` : nothing}
        ${card.changed ? html`<p class="page__note">${t('iv-card-changed')}</p>` : nothing}
        ${card.choice && card.choice.state !== 'requested' ? html`<p class="consent-card__before">${t('iv-card-before', {
          state: t(`iv-choice-${card.choice.state}`), when: dayAndClock(card.choice.atMs) })}</p>` : nothing}
        <dl class="consent-card__parts">
          ${parts.map((part) => html`<div class="consent-card__part consent-card__part--${part.key}">
            <dt>${t(`iv-card-${part.key}`)}</dt><dd class="words">${words(part.blocks, 4)}</dd></div>`)}
        </dl>
        <blockquote class="consent-card__statement"><p>${card.statement}</p></blockquote>
        ${this.#how()}
        <div class="consent-card__answers" role="group" aria-label=${t('iv-card-answers')}>
          ${/** @type {const} */ (['yes', 'no', 'not-now']).map((say) => html`
            <button type="button" class="consent-card__answer" ?disabled=${!this.ready} @click=${() => this.#say(say)}>${t(`iv-card-say-${say}`)}</button>`)}
        </div>
        <p class="page__aside">${t('iv-card-equal')}</p>
        ${this.#ways()}
      </section>`;
  }

  /** How a yes is given: a tap is enough for most cards. */
  #how() {
    const change = (/** @type {string} */ text) => { this.said = text; };
    return html`
      <div class="consent-card__how">
        ${this.method === 'own-tap' ? html`<p>${t('iv-how-own-tap')}</p>` : nothing}
        ${this.method === 'spoken' ? areaPart({
          id: 'card-said', label: t('iv-how-spoken-words'), hint: t('iv-how-spoken-hint'), value: this.said, problem: this.problem, change }) : nothing}
        ${this.method === 'typed-name' ? textPart({
          id: 'card-said', label: t('iv-how-typed-name'), hint: t(this.#written ? 'iv-how-written-hint' : 'iv-how-typed-hint'),
          value: this.said, problem: this.problem, width: '20', change }) : nothing}
      </div>`;
  }

  /** @param {'own-tap' | 'typed-name' | 'spoken'} method */
  async #open(method) {
    this.#by(method);
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector('#card-said, .consent-card__answer'))?.focus();
  }

  /** The officer can open two other ways. */
  #ways() {
    if (this.#written) return nothing;
    return html`<div class="consent-card__ways">
      ${/** @type {const} */ (['own-tap', 'spoken', 'typed-name']).filter((method) => method !== this.method).map((method) => html`
        <button type="button" class="quiet-button" @click=${() => this.#open(method)}>${t(`iv-how-${method}-open`)}</button>`)}
    </div>`;
  }
}

customElements.define('consent-card', ConsentCard);
