// @ts-check
/**
 * @import { CommandError } from '../../ipc/transport.js'
 * @import { How, NoticeView } from '../../ipc/views.js'
 */
import { html, nothing } from 'lit';
import { noticeEnd, noticePut } from '../../ipc/commands.js';
import { toCommandError } from '../../ipc/transport.js';
import { clock, howLong } from '../../text/format.js';
import { t } from '../../text/text.js';
import { areaPart } from '../form-parts.js';
import { InViewClock } from '../interview/in-view-clock.js';
import { clearSheet, printSheet } from '../interview/print-sheet.js';
import { LightElement } from '../light-element.js';
import { words } from '../word-blocks.js';
import '../error-box.js';
import '../interview/showing-clock.js';

/** @typedef {'screen' | 'aloud' | 'paper' | 'posted'} Way */

/** The ways somebody at the desk can be told. @type {readonly Way[]} */
export const AT_THE_DESK = Object.freeze(['screen', 'aloud', 'paper']);
/** The ways somebody can be told who may be somewhere else. @type {readonly Way[]} */
export const ANYWHERE = Object.freeze([...AT_THE_DESK, 'posted']);

/**
 * Tells a notice in one of several ways, each a showing. Fires `changed` `{open}` when one was begun or ended: `open`
 * is true while the words are up or being read out.
 */
export class NoticeWays extends LightElement {
  static properties = {
    interview: { type: String }, notice: { attribute: false }, ways: { attribute: false }, heading: { type: String },
    apart: { type: Boolean }, sheet: { attribute: false }, open: { state: true }, hurried: { state: true },
    because: { state: true }, problem: { state: true }, error: { state: true }, working: { state: true }, printed: { state: true },
  };

  #clock = new InViewClock();

  constructor() {
    super();
    this.interview = '';
    /** @type {NoticeView} */
    this.notice = /** @type {any} */ (null);
    this.ways = AT_THE_DESK;
    this.heading = '';
    /** The words stand elsewhere on the page, all the time. */
    this.apart = false;
    /** What is printed. @type {(how: Way) => unknown} */
    this.sheet = () => html`<h1>${this.notice.title}</h1><div class="words">${words(this.notice.blocks)}</div>`;
    /** @type {{id: string, how: How, atMs: number} | null} */
    this.open = null;
    this.hurried = false;
    this.because = '';
    this.problem = '';
    /** @type {CommandError | null} */
    this.error = null;
    this.working = false;
    /** The print dialog was opened for this, and nobody has said yet what came of it. @type {Way | null} */
    this.printed = null;
  }

  disconnectedCallback() {
    this.#clock.stop();
    clearSheet();
    // What was on the screen is not any more; a reading that was broken off stays unfinished. The window may be
    // going: the core closes what is left open.
    if (this.open?.how === 'screen') noticeEnd({ showing: this.open.id, inViewMs: this.#clock.ms, hurriedBecause: null }).catch(() => {});
    this.open = null;
    super.disconnectedCallback();
  }

  /** @param {() => Promise<void>} act */
  async #try(act) {
    if (this.working) return;
    this.working = true;
    this.error = null;
    try {
      await act();
    } catch (cause) {
      const error = toCommandError(cause);
      if (error.code === 'showing.hurried') this.#askWhy();
      else this.error = error;
    }
    this.working = false;
  }

  async #askWhy() {
    this.hurried = true;
    await this.updateComplete;
    this.querySelector('textarea')?.focus();
  }

  /** What was pressed is gone: the keyboard starts again at the heading. */
  async #turned() {
    this.tell('changed', { open: this.open !== null });
    await this.updateComplete;
    this.querySelector('h2')?.focus();
  }

  /** @param {'screen' | 'aloud'} how */
  #put(how) {
    return this.#try(async () => {
      const { layer, section } = this.notice;
      const { showing, startedAtMs } = await noticePut({ interview: this.interview, layer, section, how });
      this.#printOver();
      this.open = { id: showing, how, atMs: startedAtMs };
      this.#clock.start();
      await this.#turned();
    });
  }

  /** Opening the print dialog tells nobody anything: what came of it is asked. @param {'paper' | 'posted'} how */
  #print(how) {
    return this.#try(async () => {
      await printSheet(this.sheet(how));
      this.printed = how;
      await this.updateComplete;
      /** @type {HTMLElement | null} */ (this.querySelector('.page__note button'))?.focus();
    });
  }

  /** @param {Way} how */
  #handedOver(how) {
    return this.#try(async () => {
      const { layer, section } = this.notice;
      const { showing } = await noticePut({ interview: this.interview, layer, section, how });
      await noticeEnd({ showing, inViewMs: 0, hurriedBecause: null });
      this.#printOver();
      await this.#turned();
    });
  }

  #printOver() {
    this.printed = null;
    clearSheet();
  }

  #end() {
    const { open } = this;
    if (!open) return;
    this.problem = this.hurried && !this.because.trim() ? t('reception-hurried-missing') : '';
    if (this.problem) {
      this.querySelector('textarea')?.focus();
      return;
    }
    this.#try(async () => {
      await noticeEnd({ showing: open.id, inViewMs: this.#clock.ms, hurriedBecause: this.hurried ? this.because.trim() : null });
      this.#clock.stop();
      this.open = null;
      this.hurried = false;
      this.because = '';
      await this.#turned();
    });
  }

  /** @param {Way} how */
  #begin(how) {
    return how === 'paper' || how === 'posted' ? this.#print(how) : this.#put(how);
  }

  #before() {
    const { showing } = this.notice;
    return html`
      ${showing?.ended ? html`<p class="mark mark--given">${t('reception-notice-given', { how: t(`how-${showing.how}`), time: clock(showing.startedAtMs) })}</p>` : nothing}
      <div class="say" role="group" aria-label=${this.heading}>
        ${this.ways.map((how, index) => html`
          <button type="button" class="govuk-button ${index === 0 && !showing ? '' : 'govuk-button--secondary'}" ?disabled=${this.working}
            @click=${() => this.#begin(how)}>${t(`reception-notice-${how}`)}</button>`)}
      </div>
      ${this.printed ? this.#ask(this.printed) : nothing}`;
  }

  /** @param {Way} how */
  #ask(how) {
    const about = how === 'posted' ? 'iv-posted' : 'iv-printed';
    return html`<div class="page__note" role="group" aria-label=${t(`${about}-title`)}><p>${t(`${about}-title`)} ${t(`${about}-lead`)}</p>
      <button type="button" class="govuk-button govuk-button--secondary" ?disabled=${this.working} @click=${() => this.#handedOver(how)}>${t(`${about}-yes`)}</button>
      <button type="button" class="quiet-button" @click=${() => this.#printOver()}>${t(how === 'posted' ? 'iv-posted-no' : 'iv-copy-handed-no')}</button></div>`;
  }

  /** @param {{how: How, atMs: number}} open */
  #during(open) {
    const aloud = open.how === 'aloud';
    return html`
      <p class="soft">${t(`how-${open.how}`)}. ${t(aloud ? 'reception-notice-reading' : 'reception-notice-open', { time: clock(open.atMs) })}</p>
      ${aloud ? html`<p>${t('iv-aloud-lead', { time: howLong(this.notice.speakMs) })} ${t('iv-aloud-count')} <showing-clock .clock=${this.#clock}></showing-clock></p>` : nothing}
      ${this.apart ? nothing : html`<div class="visit__notice words" lang=${this.notice.language} tabindex="0" role="region" aria-label=${this.notice.title}>${words(this.notice.blocks, 3)}</div>`}
      ${this.hurried ? areaPart({
        id: 'hurried', label: t('reception-hurried-label'), hint: t('reception-hurried-hint'), value: this.because,
        problem: this.problem, change: (value) => { this.because = value; },
      }) : nothing}
      <div class="actions">
        <button type="button" class="govuk-button" ?disabled=${this.working} @click=${() => this.#end()}>${t(aloud ? 'reception-notice-finish-aloud' : 'reception-notice-finish')}</button>
      </div>`;
  }

  render() {
    return html`
      <h2 class="title-2" tabindex="-1">${this.heading}</h2>
      <error-box .error=${this.error}></error-box>
      ${this.open ? this.#during(this.open) : this.#before()}`;
  }
}

customElements.define('notice-ways', NoticeWays);
