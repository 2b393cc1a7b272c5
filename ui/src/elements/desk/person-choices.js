// @ts-check
/**
 * @import { Taken } from '../interview/ended-copy.js'
 * @import { CommandError } from '../../ipc/transport.js'
 * @import { CardView, ChoiceLine, Withdrawn } from '../../ipc/views.js'
 */
import { html, nothing } from 'lit';
import { choiceWithdraw } from '../../ipc/commands.js';
import { toCommandError } from '../../ipc/transport.js';
import { dayAndClock } from '../../text/format.js';
import { has, t } from '../../text/text.js';
import { LightElement } from '../light-element.js';
import { words } from '../word-blocks.js';
import '../empty-state.js';
import '../error-box.js';
import '../interview/ended-copy.js';

/**
 * What was said to a card, how and when, in one line.
 * @param {{state: string, method: string | null, atMs: number}} choice
 */
export function saidLine({ state, method, atMs }) {
  const args = { state: t(`state-${state}`), when: dayAndClock(atMs) };
  if (!method || !has(`method-${method}`)) return t('choice-said', args);
  return t('choice-said-how', { ...args, method: t(`method-${method}`) });
}

/**
 * The choices of a person, each to be taken back in one step. Fires `changed` once one was.
 */
export class PersonChoices extends LightElement {
  static properties = { person: { type: String }, choices: { attribute: false }, fixed: { type: Boolean }, taken: { state: true }, error: { state: true }, working: { state: true } };

  constructor() {
    super();
    this.person = '';
    /** @type {ChoiceLine[]} */
    this.choices = [];
    /** This role may look, and change nothing. */
    this.fixed = false;
    /** @type {{card: CardView, asked: Taken, result: Withdrawn} | null} */
    this.taken = null;
    /** @type {CommandError | null} */
    this.error = null;
    this.working = false;
  }

  /** @param {CardView} card */
  async #takeBack(card) {
    if (this.working) return;
    this.working = true;
    this.error = null;
    try {
      const asked = { person: this.person, interview: null, card: card.id };
      this.taken = { card, asked, result: await choiceWithdraw(asked) };
      this.tell('changed');
      await this.updateComplete;
      /** @type {HTMLElement | null} */ (this.querySelector('#taken-back'))?.focus();
    } catch (cause) {
      this.error = toCommandError(cause);
    }
    this.working = false;
  }

  #taken() {
    if (!this.taken) return nothing;
    const { card, asked, result } = this.taken;
    return html`
      <div class="panel" role="status">
        <h3 class="title-3" id="taken-back" tabindex="-1">${t('person-taken-back-title', { title: card.title })}</h3>
        <h4 class="card-parts__title">${t('person-taken-back-erased')}</h4>
        ${result.erased.length
          ? html`<ul class="words__list">${result.erased.map((label) => html`<li>${label}</li>`)}</ul>`
          : html`<p>${t('person-taken-back-erased-none')}</p>`}
        <h4 class="card-parts__title">${t('person-taken-back-stops')}</h4><div class="words">${words(result.stops, 5)}</div>
        <h4 class="card-parts__title">${t('person-taken-back-goes-on')}</h4><div class="words">${words(result.goesOn, 5)}</div>
        ${result.kept.length ? html`
          <h4 class="card-parts__title">${t('person-taken-back-kept')}</h4>
          <ul class="words__list">${result.kept.map((one) => html`<li>${one.label}: ${one.purposes.join('; ')}</li>`)}</ul>` : nothing}
        ${result.copy ? html`<ended-copy .taken=${asked}></ended-copy>` : nothing}
      </div>`;
  }

  /** @param {ChoiceLine} line */
  #line(line) {
    const { card } = line;
    const before = line.history.slice(0, -1);
    return html`
      <li class="row">
        <div class="row__head">
          <p class="row__title">${card.title}</p><span class="mark mark--${line.state}">${t(`state-${line.state}`)}</span>
        </div>
        <p class="row__facts">${saidLine(line)}</p>
        ${card.changed ? html`<p class="row__facts">${t('iv-agreed-changed')}</p>` : nothing}
        ${line.state === 'given' ? html`
          ${line.statement ? html`<blockquote class="quote">${line.statement}</blockquote>` : nothing}
          <details class="govuk-details row__more">
            <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${t('person-choice-stops')}</span></summary>
            <div class="govuk-details__text">
              <div class="words">${words(card.stops, 4)}</div>
              <p><strong>${t('person-choice-goes-on')}</strong></p><div class="words">${words(card.goesOn, 4)}</div>
            </div>
          </details>
          ${this.fixed ? nothing : html`<button type="button" class="govuk-button govuk-button--secondary" ?disabled=${this.working}
            aria-label=${t('person-choice-take-back-label', { title: card.title })} @click=${() => this.#takeBack(card)}>${t('person-choice-take-back')}</button>`}` : nothing}
        ${before.length ? html`
          <details class="govuk-details row__more">
            <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${t('person-choice-changed')}</span></summary>
            <ul class="govuk-details__text">${before.map((one) => html`<li>${saidLine(one)}</li>`)}</ul>
          </details>` : nothing}
      </li>`;
  }

  render() {
    return html`
      <error-box .error=${this.error}></error-box>
      ${this.#taken()}
      ${this.choices.length
        ? html`<ul class="rows">${this.choices.map((line) => this.#line(line))}</ul>`
        : html`<empty-state .heading=${t('person-choices-none-title')} .next=${t('person-choices-none-next')}></empty-state>`}`;
  }
}

customElements.define('person-choices', PersonChoices);
