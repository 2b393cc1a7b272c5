// @ts-check
/**
 * @import { CommandError } from '../../ipc/transport.js'
 * @import { PersonPage as Page, TimelineLine } from '../../ipc/views.js'
 * @import { TextDialog } from '../text-dialog.js'
 */
import { html, nothing } from 'lit';
import { personPage } from '../../ipc/commands.js';
import { toCommandError } from '../../ipc/transport.js';
import { dayAndClock, isoDay } from '../../text/format.js';
import { t } from '../../text/text.js';
import { LightElement } from '../light-element.js';
import '../empty-state.js';
import '../error-box.js';
import '../text-dialog.js';
import './person-choices.js';
import './person-changed.js';
import './person-export.js';
import './person-held.js';
import './person-lettings.js';
import './person-told.js';
import { happened, howItHappened } from './timeline-words.js';

/** The parts of the page, in order; each is a section and a line of the contents. */
const PARTS = Object.freeze(['told', 'choices', 'held', 'lettings', 'interviews', 'export', 'timeline']);

/**
 * One person: who, what they were told, what they agreed to and refused, what is held and why, and all of
 * it in order. Fires `start`, `receive`, `resume`, `telling`, `letting`, `leave`.
 */
export class PersonPage extends LightElement {
  static properties = { page: { attribute: false }, error: { state: true } };

  constructor() {
    super();
    /** @type {Page} */
    this.page = /** @type {any} */ (null);
    /** @type {CommandError | null} */
    this.error = null;
  }

  /** Reads the page anew. What was pressed stays where it is on the screen, though lines come in above it. @param {Event} event */
  async #again(event) {
    const here = /** @type {HTMLElement} */ (event.currentTarget);
    try {
      const page = await personPage({ person: this.page.person.id });
      const before = here.getBoundingClientRect().top;
      this.page = page;
      // Every part is drawn by then, and nothing is painted yet.
      await new Promise((then) => requestAnimationFrame(then));
      window.scrollBy(0, here.getBoundingClientRect().top - before);
    } catch (cause) {
      this.error = toCommandError(cause);
    }
  }

  /** @param {CustomEvent<{digest: string, about: string}>} event */
  #words(event) {
    /** @type {TextDialog | null} */ (this.querySelector('text-dialog'))?.show(event.detail.digest, event.detail.about);
  }

  /** @param {Event} event @param {string} part */
  #jump(event, part) {
    event.preventDefault();
    /** @type {HTMLElement | null} */
    const heading = this.querySelector(`#person-${part}`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }

  #facts() {
    const { person } = this.page;
    /** @param {string} id @param {string | null} value */
    const fact = (id, value) => html`<div class="person__fact"><dt>${t(id)}</dt><dd>${value || t('none-given')}</dd></div>`;
    return html`
      <dl class="person__facts">
        ${fact('person-born', person.bornOn && isoDay(person.bornOn))} ${fact('person-postcode', person.postcode)}
        ${person.knownAs ? fact('person-known-as', person.knownAs) : nothing} ${fact('person-reference', person.reference)}
      </dl>`;
  }

  #actions() {
    const { person, interviews, can } = this.page;
    const waiting = interviews.find((one) => one.purpose === 'interview' && (one.status === 'open' || one.status === 'paused'));
    return html`
      <div class="actions">
        ${!can.includes('interview') ? nothing : waiting
          ? html`<button type="button" class="govuk-button" @click=${() => this.tell('resume', { interview: waiting.id, purpose: waiting.purpose })}>${t('person-resume')}</button>`
          : html`<button type="button" class="govuk-button" @click=${() => this.tell('start', { person: person.id })}>${t('person-start')}</button>`}
        ${can.includes('reception') ? html`<button type="button" class="govuk-button govuk-button--secondary" @click=${() => this.tell('receive', { person: person.id })}>${t('person-reception')}</button>` : nothing}
        <button type="button" class="link-button" @click=${() => this.tell('leave')}>${t('back')}</button>
      </div>`;
  }

  /** @param {TimelineLine} line */
  #moment(line) {
    const when = dayAndClock(line.atMs);
    const { digest } = line;
    const [title, detail] = [happened(line), howItHappened(line)];
    return html`
      <li class="timeline__item">
        <p class="timeline__when"><time>${when}</time>${line.by ? html` · ${t('person-told-by', { name: line.by })}` : nothing}</p>
        <p class="timeline__title">${title}</p>
        ${detail ? html`<p>${detail}</p>` : nothing}
        ${digest ? html`<button type="button" class="link-button" aria-label=${t('person-told-open-label', { title, when })}
          @click=${() => this.tell('words', { digest, about: `${title}, ${when}` })}>${t('person-told-open')}</button>` : nothing}
      </li>`;
  }

  #visits() {
    const { interviews } = this.page;
    if (interviews.length === 0) {
      return html`<empty-state .heading=${t('person-interviews-none-title')} .next=${t('person-interviews-none-next')}></empty-state>`;
    }
    return html`
      <ul class="rows">
        ${interviews.map((one) => html`
          <li class="row">
            <div class="row__head"><p class="row__title">${t(`purpose-${one.purpose}`)}</p><span class="mark mark--${one.status}">${t(`status-${one.status}`)}</span></div>
            <p class="row__facts">
              <time>${dayAndClock(one.startedAtMs)}</time><span>${t('person-told-by', { name: one.staff })}</span>
              <span>${t('person-interviews-reference', { reference: one.reference })}</span>
              <span>${t('person-interviews-notice', { title: one.notice.title, version: one.notice.version })}</span>
            </p>
          </li>`)}
      </ul>`;
  }

  #timeline() {
    const lines = [...this.page.timeline].sort((a, b) => b.atMs - a.atMs);
    if (lines.length === 0) {
      return html`<empty-state .heading=${t('person-timeline-none-title')} .next=${t('person-timeline-none-next')}></empty-state>`;
    }
    return html`<ol class="timeline" reversed>${lines.map((line) => this.#moment(line))}</ol>`;
  }

  /** @param {string} part @param {unknown} content */
  #part(part, content) {
    return html`
      <section class="section" aria-labelledby="person-${part}">
        <h2 class="title-2" id="person-${part}" tabindex="-1">${t(`person-${part}`)}</h2>${content}
      </section>`;
  }

  render() {
    const { page } = this;
    const lets = page.can.includes('letting');
    return html`
      <h1 class="title-1" tabindex="-1">${page.person.name || t('person-line-no-name')}</h1>
      <error-box .error=${this.error}></error-box>
      ${this.#facts()} ${this.#actions()}
      ${page.changed ? html`<person-changed .person=${page.person.id} .changed=${page.changed} ?can=${page.can.includes('tell-again')}></person-changed>` : nothing}
      <nav class="person__contents" aria-label=${t('person-contents')}>
        ${PARTS.filter((part) => part !== 'lettings' || lets).map((part) => html`<a class="govuk-link" href="#person-${part}" @click=${(/** @type {Event} */ event) => this.#jump(event, part)}>${t(`person-${part}`)}</a>`)}
      </nav>
      <div @words=${this.#words}>
        ${this.#part('told', html`<person-told .told=${page.told}></person-told>`)}
        ${this.#part('choices', html`<person-choices .person=${page.person.id} .choices=${page.choices} ?fixed=${!page.can.includes('choose')} @changed=${this.#again}></person-choices>`)}
        ${this.#part('held', html`<person-held .held=${page.held}></person-held>`)}
        ${lets ? this.#part('lettings', html`<person-lettings .person=${page.person.id} .lettings=${page.lettings}></person-lettings>`) : nothing}
        ${this.#part('interviews', this.#visits())}
        ${this.#part('export', html`<person-export .person=${page.person.id} ?answers=${page.can.includes('answers')} @changed=${this.#again}></person-export>`)}
        ${this.#part('timeline', this.#timeline())}
      </div>
      <text-dialog></text-dialog>`;
  }
}

customElements.define('person-page', PersonPage);
