// @ts-check
/**
 * @import { Found, HomeView as Home, PersonLine } from '../../ipc/views.js'
 * @import { DetailDialog } from './detail-dialog.js'
 */
import { html, nothing } from 'lit';
import { homeView, interviewStep, lettingsView, personFind, personOpen, receptionBegin, receptionView, tellList } from '../../ipc/commands.js';
import { CommandError, toCommandError } from '../../ipc/transport.js';
import { t } from '../../text/text.js';
import { inputOf } from '../form-parts.js';
import { LightElement } from '../light-element.js';
import '../busy-progress.js';
import '../empty-state.js';
import '../error-box.js';
import './backup-banner.js';
import './detail-dialog.js';
import './person-list.js';

/**
 * Home: the search has the keyboard; Enter finds and goes to the first person, Enter again opens.
 * Fires `opened` (a person's page), `received` (the reception screen), `resume`, `start`, `receive`, and `go` with a
 * screen's name.
 */
export class HomeView extends LightElement {
  static properties = {
    home: { state: true }, text: { state: true }, found: { state: true }, foundFor: { state: true },
    error: { state: true }, searching: { state: true }, codeUnconfirmed: { type: Boolean }, placesFailing: { type: Number }, due: { state: true },
  };

  constructor() {
    super();
    /** @type {Home | null} */
    this.home = null;
    this.text = '';
    /** @type {Found | null} */
    this.found = null;
    this.foundFor = '';
    /** @type {CommandError | null} */
    this.error = null;
    this.searching = false;
    this.codeUnconfirmed = false;
    /** Places that did not take the summary of the record, for whoever can see to it. */
    this.placesFailing = 0;
    /** How much other work waits, once it is counted. */
    this.due = { tell: 0, lettings: 0 };
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('keydown', this.#key);
    this.#load();
  }

  disconnectedCallback() {
    window.removeEventListener('keydown', this.#key);
    super.disconnectedCallback();
  }

  firstUpdated() {
    this.#search()?.focus();
  }

  #search() {
    return /** @type {HTMLInputElement | null} */ (this.querySelector('#home-search'));
  }

  /** Typing anywhere on this screen is a search. */
  #key = (/** @type {KeyboardEvent} */ event) => {
    const typing = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.altKey && !event.metaKey;
    const target = /** @type {Element | null} */ (event.target);
    if (!typing || target?.closest('input, textarea, select, dialog')) return;
    this.#search()?.focus();
    // The slash only leads here; any other key is the first letter of the search.
    if (event.key === '/') event.preventDefault();
  };

  async #load() {
    try {
      this.home = await homeView();
      await this.#count(this.home.can);
    } catch (cause) {
      this.error = toCommandError(cause);
    }
  }

  /** Counts the other work that waits, after what can be done at once is there. @param {string[]} can */
  async #count(can) {
    if (can.includes('tell-again')) this.due = { ...this.due, tell: (await tellList({ skip: 0 })).total };
    if (!can.includes('letting')) return;
    const { lines } = await lettingsView();
    this.due = { ...this.due, lettings: lines.filter((line) => line.state === 'due').length };
  }

  #waits() {
    const waits = /** @type {const} */ (['tell', 'lettings']).filter((what) => this.due[what] > 0);
    return html`<ul class="home__waits">${waits.map((what) => html`
      <li>${t(`home-due-${what}`, { count: this.due[what] })}
        <button type="button" class="link-button" @click=${() => this.tell('go', { screen: what })}>${t(`home-due-${what}-open`)}</button></li>`)}</ul>`;
  }

  /** @param {Event} event */
  async #find(event) {
    event.preventDefault();
    const text = this.text.trim();
    if (!text || this.searching) return;
    this.searching = true;
    this.error = null;
    try {
      this.found = await personFind({ text });
      this.foundFor = text;
    } catch (cause) {
      this.error = toCommandError(cause);
    }
    this.searching = false;
    await this.updateComplete;
    await /** @type {LightElement | null} */ (this.querySelector('#found person-list'))?.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector('#found .person-line__name'))?.focus();
  }

  /** @param {CustomEvent<PersonLine>} event */
  #open(event) {
    const dialog = /** @type {DetailDialog | null} */ (this.querySelector('detail-dialog'));
    // A search by date of birth, postcode or reference has given the second detail already.
    const given = this.found?.exactDetail ? this.foundFor : null;
    const person = event.detail.id;
    const page = this.home?.can.includes('page') ?? true;
    dialog?.open(event.detail, given, async (detail) => {
      // Reception does not open the page of a person, which shows what is held.
      if (page) this.tell('opened', await personOpen({ person, detail }));
      else this.tell('received', await receptionBegin({ person, detail }));
    });
  }

  /**
   * Goes on where work stopped. For the work of a colleague the core wants the second detail first.
   * @param {CustomEvent<{interview: string, purpose: string, person: PersonLine}>} event
   */
  #resume(event) {
    event.stopPropagation();
    const { interview, purpose, person } = event.detail;
    const dialog = /** @type {DetailDialog | null} */ (this.querySelector('detail-dialog'));
    dialog?.open(person, null, async (detail) => {
      if (purpose === 'reception') {
        const view = detail ? await receptionBegin({ person: person.id, detail }) : await receptionView({ interview });
        this.tell('received', view);
        return;
      }
      if (detail) await personOpen({ person: person.id, detail });
      else await interviewStep({ interview });
      this.tell('resume', { interview, purpose });
    });
  }

  #results() {
    if (!this.found) return nothing;
    const { people, more } = this.found;
    if (people.length === 0) {
      return html`<empty-state .heading=${t('home-none-title', { text: this.foundFor })} .next=${t('home-none-next')}></empty-state>`;
    }
    return html`
      <person-list .people=${people}></person-list>
      ${more ? html`<p class="soft">${t('home-more')}</p>` : nothing}`;
  }

  /** @param {'waiting' | 'recent'} which @param {Home} home */
  #list(which, home) {
    const people = home[which];
    return html`
      <section aria-labelledby="home-${which}">
        <h2 class="title-2" id="home-${which}">${t(`home-${which}`)}</h2>
        ${people.length
          ? html`<person-list .people=${people} 
            .can=${which === 'waiting' ? home.can : []}></person-list>`
          : html`<empty-state .heading=${t(`home-${which}-none-title`)} .next=${t(`home-${which}-none-next`)}></empty-state>`}
      </section>`;
  }

  /** @param {Home} home */
  #starts(home) {
    const interview = home.can.includes('interview');
    const reception = home.can.includes('reception');
    if (!interview && !reception) return html`<p class="section soft">${t('home-no-start')}</p>`;
    /** @param {string} id @param {string} event */
    const tile = (id, event) => html`
      <button type="button" class="tile" id="home-${id}" @click=${() => this.tell(event)}>
        <span class="tile__title">${t(`home-${id}`)}</span><span class="tile__hint">${t(`home-${id}-hint`)}</span>
      </button>`;
    return html`
      <div class="home__starts">
        ${interview ? tile('start', 'start') : nothing} ${reception ? tile('reception', 'receive') : nothing}
      </div>`;
  }

  /** For whoever looks after the desk and sees nobody: no search that would be refused. */
  #nobody() {
    return html`
      <h1 class="title-1">${t('home-no-find-heading')}</h1>
      <error-box .error=${this.error}></error-box>
      ${this.#notes()}
      <backup-banner></backup-banner>
      <p>${t('home-no-find')}</p>`;
  }

  #notes() {
    return html`
      ${this.codeUnconfirmed ? html`<div class="govuk-inset-text" role="note">${t('home-code-unconfirmed')}</div>` : nothing}
      ${this.placesFailing ? html`<div class="govuk-inset-text" role="note">${t('home-places-failing', { count: this.placesFailing })}</div>` : nothing}`;
  }

  render() {
    if (this.home && !this.home.can.includes('find')) return this.#nobody();
    return html`
      <h1 class="title-1">${t('home-heading')}</h1>
      <error-box .error=${this.error}></error-box>
      ${this.#notes()}
      <backup-banner></backup-banner>
      <form role="search" novalidate @submit=${this.#find}>
        <label class="govuk-label govuk-label--strong" for="home-search">${t('home-search-label')}</label>
        <div class="govuk-hint" id="home-search-hint">${t('home-search-hint')}</div>
        <div class="search">
          <input class="govuk-input search__input" id="home-search" type="text" autocomplete="off" spellcheck="false"
            aria-describedby="home-search-hint home-search-keys" .value=${this.text}
            @input=${(/** @type {Event} */ event) => { this.text = inputOf(event).value; }}>
          <button class="govuk-button">${t('home-search-button')}</button>
        </div>
        <p class="small soft search__keys" id="home-search-keys">${t('home-keys')}</p>
      </form>
      <div class="search__status" role="status">${this.searching ? t('home-searching') : this.found ? t('home-found', { count: this.found.people.length }) : ''}</div>
      <div id="found" @open=${this.#open}>${this.#results()}</div>
      ${this.due.tell || this.due.lettings ? this.#waits() : nothing}
      ${this.home ? this.#starts(this.home) : html`<busy-progress></busy-progress>`}
      <div class="home__grid" @open=${this.#open} @resume=${this.#resume}>${this.home ? [this.#list('waiting', this.home), this.#list('recent', this.home)] : nothing}</div>
      <detail-dialog @failed=${(/** @type {CustomEvent<CommandError>} */ event) => { this.error = event.detail; }}></detail-dialog>`;
  }
}

customElements.define('home-view', HomeView);
