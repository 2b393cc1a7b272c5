// @ts-check
/**
 * @import { Taken } from '../interview/ended-copy.js'
 * @import { CommandError } from '../../ipc/transport.js'
 * @import { CardView, NoticeView, ReceptionView as Visit, Withdrawn } from '../../ipc/views.js'
 */
import { html, nothing } from 'lit';
import { choiceRecord, choiceWithdraw, interviewClose, interviewFinish, receptionView } from '../../ipc/commands.js';
import { toCommandError } from '../../ipc/transport.js';
import { isoDay } from '../../text/format.js';
import { t } from '../../text/text.js';
import { focusHeading } from '../focus.js';
import { LightElement } from '../light-element.js';
import '../empty-state.js';
import '../error-box.js';
import '../interview/consent-card.js';
import { briefParts } from '../interview/notice-column.js';
import { ShowingKeeper } from '../interview/showing-keeper.js';
import '../interview/taken-back.js';
import './notice-ways.js';
import { saidLine } from './person-choices.js';
import './reception-copy.js';

/** The quick visit: notice, one consent, one taken back, copy, all on one screen. Fires `leave`. */
export class ReceptionView extends LightElement {
  static properties = { view: { attribute: false }, card: { state: true }, beside: { state: true }, taken: { state: true }, error: { state: true }, working: { state: true } };

  /** Keeps what stands beside an open card. */
  #keeper = new ShowingKeeper();

  constructor() {
    super();
    /** @type {NoticeView | null} the section that is told before the card that is open */
    this.beside = null;
    /** @type {Visit} */
    this.view = /** @type {any} */ (null);
    /** @type {CardView | null} the card that is open */
    this.card = null;
    /** @type {Withdrawn | null} */
    this.taken = null;
    /** @type {Taken} what was taken back */
    this.asked = /** @type {any} */ (null);
    /** @type {CommandError | null} */
    this.error = null;
    this.working = false;
  }

  /** @param {() => Promise<unknown>} act */
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

  async #again() {
    this.view = await receptionView({ interview: this.view.interview.id });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    // The window may be going: the core closes what is left open.
    this.#keeper.end().catch(() => {});
  }

  /** Tells the section a card belongs to, then puts the card up beside it. @param {CardView} card */
  #ask(card) {
    this.#try(async () => {
      this.beside = await this.#keeper.putSection(this.view.interview.id, card.section);
      await this.#open(card);
    });
  }

  /** @param {CardView | null} card */
  async #open(card) {
    if (!card) await this.#keeper.end();
    this.card = card;
    this.taken = null;
    await this.updateComplete;
    focusHeading(this);
  }

  /** @param {CustomEvent<{say: 'yes' | 'no' | 'not-now', method: 'own-tap' | 'typed-name' | 'spoken', words: string | null}>} event */
  #said(event) {
    const { card } = this;
    if (!card) return;
    this.#try(async () => {
      await choiceRecord({ interview: this.view.interview.id, card: card.id, ...event.detail });
      await this.#again();
      await this.#open(null);
    });
  }

  /** @param {CardView} card */
  #takeBack(card) {
    this.#try(async () => {
      const { id, person } = this.view.interview;
      this.asked = { person, interview: id, card: card.id };
      this.taken = await choiceWithdraw(this.asked);
      await this.#again();
    });
  }

  #finish() {
    this.#try(async () => {
      const interview = this.view.interview.id;
      // A visit without the notice cannot be finished; it is closed, and what was done in it stays.
      if (this.view.notice.showing) await interviewFinish({ interview });
      else await interviewClose({ interview });
      this.tell('leave');
    });
  }

  /** @param {CardView} card */
  #line(card) {
    const given = card.choice?.state === 'given';
    // A yes to other words than the card has now can be asked for anew, or taken back.
    const asks = !given || (card.changed && this.view.notice.showing !== null);
    return html`
      <li class="row row--tight">
        <div class="row__said">
          <p class="row__title">${card.title}</p>
          ${card.choice ? html`<p class="row__facts">${saidLine(card.choice)}</p>` : html`<p class="row__facts">${t('state-not-asked')}</p>`}
          ${card.changed ? html`<p class="row__facts">${t('iv-agreed-changed')}</p>` : nothing}
        </div>
        <div class="row__ways">
          ${asks ? html`<button type="button" class="govuk-button govuk-button--secondary" ?disabled=${this.working}
            aria-label=${t('reception-card-open-label', { title: card.title })} @click=${() => this.#ask(card)}>${t('reception-card-open')}</button>` : nothing}
          ${given ? html`<button type="button" class="govuk-button govuk-button--secondary" ?disabled=${this.working}
            aria-label=${t('person-choice-take-back-label', { title: card.title })} @click=${() => this.#takeBack(card)}>${t('person-choice-take-back')}</button>` : nothing}
        </div>
      </li>`;
  }

  #consents() {
    const { cards, notice } = this.view;
    /** @returns {unknown} */
    const content = () => {
      if (cards.length === 0) return html`<empty-state .heading=${t('reception-consents-none-title')} .next=${t('reception-consents-none-next')}></empty-state>`;
      // What was agreed before can be taken back at any time, told or not.
      const given = cards.filter((card) => card.choice?.state === 'given');
      const others = notice.showing ? cards.filter((card) => !given.includes(card)) : [];
      return html`
        ${notice.showing ? nothing : html`<p class="soft">${t('reception-consents-wait')}</p>`}
        <ul class="rows">${[...given, ...others].map((card) => this.#line(card))}</ul>`;
    };
    return html`<section class="panel"><h2 class="title-2">${t('reception-consents')}</h2>${content()}</section>`;
  }

  #overview() {
    const { person, interview, notice, sectionNotice, copy } = this.view;
    // A reading counts once it was read to its end.
    const told = [notice, sectionNotice].some(({ showing }) => showing !== null && (showing.how !== 'aloud' || showing.ended));
    return html`
      <h1 class="title-1" tabindex="-1">${t('reception-heading')}: ${person.name || t('person-line-no-name')}</h1>
      <p class="person-line__facts">
        <strong>${person.bornOn ? t('person-line-born', { date: isoDay(person.bornOn) }) : t('person-line-born-unknown')}</strong>
        <strong>${person.postcodePart ? t('person-line-postcode', { part: person.postcodePart }) : t('person-line-postcode-unknown')}</strong>
        <span>${t('person-line-reference', { reference: person.reference })}</span>
      </p>
      <error-box .error=${this.error}></error-box>
      <div class="visit section">
        <div class="visit__stack">
          <section class="panel"><notice-ways .heading=${t('reception-notice')} .interview=${interview.id} .notice=${notice} @changed=${() => this.#try(() => this.#again())}></notice-ways></section>
          <section class="panel"><reception-copy .interview=${interview.id} .copy=${copy} ?told=${told} @changed=${() => this.#try(() => this.#again())}></reception-copy></section>
        </div>
        ${this.#consents()}
      </div>
      <div class="actions">
        <button type="button" class="govuk-button" ?disabled=${this.working} @click=${() => this.#finish()}>${t('reception-done')}</button>
      </div>`;
  }

  render() {
    if (this.taken) return html`<taken-back .result=${this.taken} .taken=${this.asked} @taken-back-read=${() => this.#open(null)}></taken-back>`;
    if (!this.card) return this.#overview();
    return html`
      <error-box .error=${this.error}></error-box>
      <div class="told-beside">
        <div>
          <consent-card .card=${this.card} ready @card-said=${this.#said}></consent-card>
          <div class="actions"><button type="button" class="link-button" @click=${() => this.#try(() => this.#open(null))}>${t('reception-card-close')}</button></div>
        </div>
        ${this.beside ? html`<aside class="notice-column told-beside__notice" aria-labelledby="told-beside" lang=${this.beside.language}>
          <div class="notice-column__head"><h2 class="notice-column__title" id="told-beside">${t('iv-before-we-ask')}</h2></div>
          <div class="notice-column__words">${briefParts(this.beside.brief)}</div></aside>` : nothing}
      </div>`;
  }
}

customElements.define('reception-view', ReceptionView);
