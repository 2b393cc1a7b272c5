// @ts-check
/**
 * The interview: outline, page, and the notice that is always beside it. The core says what is due; this
 * draws it. Tells `interview-head` with the head, `leave` when the
 * officer goes home, and `person` `{person}` when they go to the person's page.
 *
 * @import { QuestionGroup } from './question-group.js'
 */
import { html, nothing } from 'lit';
import { t } from '../../text/text.js';
import { focusHeading } from '../focus.js';
import { LightElement } from '../light-element.js';
import { words } from '../word-blocks.js';
import { InterviewWork } from './interview-work.js';
import { asidePage } from './aside-page.js';
import { laterBanner } from './later-banner.js';
import { clearSheet, printSheet } from './print-sheet.js';
import { stepPage } from './step-page.js';
import './interview-outline.js';
import './notice-column.js';
import '../busy-progress.js';
import '../error-box.js';

/** Pages that may be gone back to. */
const REACHED = new Set(['done', 'skipped', 'said-no']);

export class InterviewView extends LightElement {
  static properties = { interview: { type: String } };

  work = new InterviewWork(() => this.requestUpdate());
  /** @type {ResizeObserver | undefined} */
  #headerWatch;
  /** Set after a sensitive option was not agreed to, to say that other options are there. */
  declined = false;
  /** What the focus was last moved for. */
  #at = '';

  constructor() {
    super();
    this.interview = '';
    /** @type {[string, (detail: any) => unknown][]} */
    const heard = [
      ['place-wanted', ({ place }) => this.#flushed(() => this.work.go(place))],
      ['who-said', (who) => this.work.who(who)],
      ['go-on', () => this.work.goOn()],
      ['page-done', () => this.work.goOn()],
      ['back-wanted', () => this.#flushed(() => this.work.go(this.#placeBefore ?? 'who'))],
      ['skip-wanted', () => this.#flushed(() => this.work.skip())],
      ['step-arrived', ({ step }) => this.work.arrive(step)],
      ['work-failed', ({ cause }) => this.work.failed(cause)],
      ['aloud-failed', ({ cause }) => this.work.failed(cause)],
      ['full-failed', ({ cause }) => this.work.failed(cause)],
      ['aloud-done', ({ read }) => this.work.aloudDone(read)],
      ['full-done', () => this.work.fullDone()],
      ['taken-back-read', () => this.work.setAside(null)],
      ['card-needed', ({ card, ...answer }) => this.work.openCard(card, answer)],
      ['card-reopen', ({ card }) => this.#flushed(() => this.work.openCard(card, null))],
      ['card-said', (said) => this.#cardSaid(said)],
      ['take-back', ({ card }) => this.#flushed(() => this.work.takeBack(card))],
      ['row-add', ({ field }) => this.#rows(() => this.work.addRow(field))],
      ['row-remove', ({ field, row }) => this.#rows(() => this.work.removeRow(field, row))],
      ['way-wanted', ({ way }) => this.#way(way)],
      ['check-done', () => this.work.checked()],
      ['choices-said', ({ ticked }) => this.work.choices(ticked)],
      ['finish-wanted', () => this.work.finish()],
      ['leave-wanted', () => this.tell('leave')],
      ['person-wanted', () => this.tell('person', { person: this.work.view?.interview.person })],
    ];
    for (const [name, hear] of heard) {
      this.addEventListener(name, (event) => hear(/** @type {CustomEvent} */ (event).detail));
    }
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('interview') && this.interview) queueMicrotask(() => this.work.load(this.interview));
  }

  connectedCallback() {
    super.connectedCallback();
    // The header is as high as its words and the text size make it; the columns stand below it.
    const header = document.querySelector('.frame__top');
    this.#headerWatch = new ResizeObserver(() => {
      this.style.setProperty('--interview-top', `${header?.getBoundingClientRect().height ?? 0}px`);
    });
    if (header) this.#headerWatch.observe(header);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#headerWatch?.disconnect();
    clearSheet();
    // The window may be going: the core closes what is left open.
    this.work.keeper.end().catch(() => {});
  }

  updated() {
    const { view, aside } = this.work;
    if (!view) return;
    this.work.tell();
    // What is told as a page of its own stands in the page; every section in the column, which nothing covers.
    this.work.keeper.clock.covered = aside !== null && this.work.notice?.layer !== 'section';
    const card = view.step.kind === 'card' ? view.step.card.id : '';
    const at = [view.place, view.step.kind, card, aside?.kind, aside?.kind === 'card' ? aside.card.id : ''].join('\n');
    if (at === this.#at) return;
    const moved = this.#at;
    this.#at = at;
    if (!moved.startsWith(`${view.place}\n`)) this.declined = false;
    this.tell('interview-head', view.interview);
    const back = !aside && moved.startsWith(`${view.place}\n${view.step.kind}\n${card}\n`);
    const part = this.querySelector(aside ? '.interview__aside' : '.interview__step');
    // Children draw in their own turn; the way back from beside the page leaves the focus to the page.
    if (part && !back) setTimeout(() => focusHeading(part));
    else if (part) setTimeout(() => this.#settle(part));
  }

  /** After a return to the page, the keyboard goes to its heading unless the page took it itself. @param {Element} part */
  #settle(part) {
    if (!part.contains(document.activeElement)) focusHeading(part);
  }

  /** @returns {QuestionGroup | null} */
  get #group() {
    return this.querySelector('question-group');
  }

  /** The page before this one. */
  get #placeBefore() {
    const lines = this.work.view?.outline ?? [];
    const here = lines.findIndex((line) => line.place === this.work.view?.place);
    return lines.slice(0, Math.max(0, here)).filter((line) => REACHED.has(line.mark)).at(-1)?.place;
  }

  /** Saves what was typed, then goes on. @param {() => unknown} then */
  async #flushed(then) {
    const kept = (await this.#group?.flush()) ?? true;
    if (kept && !this.work.aside) await then();
  }

  /** Adds or removes a row and takes the keyboard to the newest one. @param {() => Promise<unknown>} work */
  async #rows(work) {
    await this.#flushed(async () => {
      const before = this.querySelectorAll('.repeat__row').length;
      await work();
      await this.updateComplete;
      setTimeout(() => {
        const rows = this.querySelectorAll('.repeat__row');
        const target = rows.length > before ? rows[rows.length - 1] : this.querySelector('.repeat__foot');
        /** @type {HTMLElement | null | undefined} */ (target?.querySelector('input, select, textarea, button'))?.focus();
      });
    });
  }

  /** @param {import('./interview-work.js').Said} said */
  async #cardSaid(said) {
    const { aside, view } = this.work;
    const step = view?.step;
    if (aside?.kind !== 'card') {
      if (step?.kind === 'card') await this.work.cardSaid(step.card.id, said);
      return;
    }
    if (!(await this.work.cardSaid(aside.card.id, said)) || !aside.answer) return;
    await this.updateComplete;
    if (said.say === 'yes') await this.#group?.retry(aside.answer);
    else this.#group?.untick(aside.answer, aside.card.id);
    this.declined = said.say !== 'yes';
    this.requestUpdate();
  }

  /** @param {string} way */
  async #way(way) {
    const { notice } = this.work;
    if (way === 'again') return this.work.again();
    if (way === 'full') return this.#flushed(() => this.work.setAside({ kind: 'full' }));
    if (!notice) return undefined;
    if (way === 'aloud') return this.work.aside ? this.work.readAloud() : this.#flushed(() => this.work.readAloud());
    return this.work.run(async () => {
      const title = notice.layer === 'changes' ? t('iv-changes-title') : notice.title;
      await printSheet(html`<h1>${title}</h1><div class="words">${words(notice.blocks, 2)}</div>`);
      this.work.aside = { kind: 'printed', notice };
    });
  }

  /** @param {'pause' | 'close'} how */
  #leave(how) {
    // The question whether to end stands aside itself: it must not hold up its own answer.
    this.work.setAside(null);
    const leave = async () => {
      if (await this.work.leave(how)) this.tell('leave');
    };
    // What was typed was saved before the question whether to close came up in place of the page.
    if (how === 'close') leave();
    else this.#flushed(leave);
  }

  render() {
    const { view, aside, error, notice, keeper, busy, isUp } = this.work;
    if (!view) return error ? html`<error-box .error=${error}></error-box>` : html`<busy-progress></busy-progress>`;
    const over = view.step.kind === 'closed';
    return html`
      <div class="interview"><div class="interview__columns">
        <interview-outline class="interview__outline" .lines=${view.outline} ?off=${busy || over}></interview-outline>
        <div class="interview__page">
          ${laterBanner(view)}
          <error-box .error=${error}></error-box>
          ${this.declined && !aside ? html`<p class="page__note" role="status">${t('iv-option-declined')}</p>` : nothing}
          ${notice?.aloudFirst && aside?.kind !== 'aloud' ? html`<div class="page__warn"><p>${t('iv-aloud-first')}</p>
            <button type="button" class="quiet-button" @click=${() => this.work.readAloud()}>${t('iv-way-aloud')}</button></div>` : nothing}
          ${aside ? html`<div class="interview__aside">${asidePage(this.work, () => this.#leave('close'))}</div>` : nothing}
          <div class="interview__step" ?hidden=${aside !== null}>${stepPage(this.work, this.#placeBefore === undefined)}</div>
          ${over || aside ? nothing : this.#foot()}
        </div>
        <notice-column class="interview__notice" .notice=${notice} .clock=${keeper.clock} ?up=${isUp} ?failed=${keeper.hasFailed} ?first=${view.step.kind === 'who'}></notice-column>
      </div></div>`;
  }

  #foot() {
    return html`<div class="interview__foot">
      <button type="button" class="quiet-button" @click=${() => this.#leave('pause')}>${t('iv-pause')}</button>
      <button type="button" class="quiet-button" @click=${() => this.#flushed(() => this.work.setAside({ kind: 'close' }))}>${t('iv-close')}</button>
    </div>`;
  }
}

customElements.define('interview-view', InterviewView);
