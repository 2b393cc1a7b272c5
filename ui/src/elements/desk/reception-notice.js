// @ts-check
/**
 * @import { CommandError } from '../../ipc/transport.js'
 * @import { How, NoticeView } from '../../ipc/views.js'
 */
import { html, nothing } from 'lit';
import { noticeEnd, noticePut } from '../../ipc/commands.js';
import { toCommandError } from '../../ipc/transport.js';
import { clock } from '../../text/format.js';
import { t } from '../../text/text.js';
import { areaPart } from '../form-parts.js';
import { InViewClock } from '../interview/in-view-clock.js';
import { clearSheet, printSheet } from '../interview/print-sheet.js';
import { LightElement } from '../light-element.js';
import { words } from '../word-blocks.js';
import '../error-box.js';

/** @type {readonly ('screen' | 'aloud' | 'paper')[]} */
const WAYS = Object.freeze(['screen', 'aloud', 'paper']);

/** Gives the short notice, in one of three ways. Fires `changed` when it was put up or ended. */
export class ReceptionNotice extends LightElement {
  static properties = {
    interview: { type: String }, notice: { attribute: false }, open: { state: true }, hurried: { state: true },
    because: { state: true }, problem: { state: true }, error: { state: true }, working: { state: true }, printed: { state: true },
  };

  #clock = new InViewClock();

  constructor() {
    super();
    this.interview = '';
    /** @type {NoticeView} */
    this.notice = /** @type {any} */ (null);
    /** @type {{id: string, how: How, atMs: number} | null} */
    this.open = null;
    this.hurried = false;
    this.because = '';
    this.problem = '';
    /** @type {CommandError | null} */
    this.error = null;
    this.working = false;
    /** The print dialog was opened, and nobody has said yet what came of it. */
    this.printed = false;
  }

  disconnectedCallback() {
    this.#clock.stop();
    clearSheet();
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

  /** @param {'screen' | 'aloud'} how */
  #put(how) {
    return this.#try(async () => {
      const { layer, section } = this.notice;
      const { showing, startedAtMs } = await noticePut({ interview: this.interview, layer, section, how });
      this.open = { id: showing, how, atMs: startedAtMs };
      this.#clock.start();
      this.tell('changed');
    });
  }

  /** Opening the print dialog hands nothing over: whether the person has the paper is asked. */
  #print() {
    return this.#try(async () => {
      await printSheet(html`<h1>${this.notice.title}</h1><div class="words">${words(this.notice.blocks)}</div>`);
      this.printed = true;
      await this.updateComplete;
      /** @type {HTMLElement | null} */ (this.querySelector('.page__note button'))?.focus();
    });
  }

  #handedOver() {
    return this.#try(async () => {
      const { layer, section } = this.notice;
      const { showing } = await noticePut({ interview: this.interview, layer, section, how: 'paper' });
      await noticeEnd({ showing, inViewMs: 0, hurriedBecause: null });
      this.#printOver();
      this.tell('changed');
    });
  }

  #printOver() {
    this.printed = false;
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
      clearSheet();
      this.tell('changed');
    });
  }

  #before() {
    const { showing } = this.notice;
    return html`
      ${showing?.ended ? html`<p class="mark mark--given">${t('reception-notice-given', { how: t(`how-${showing.how}`), time: clock(showing.startedAtMs) })}</p>` : nothing}
      <div class="say" role="group" aria-label=${t('reception-notice')}>
        ${WAYS.map((how, index) => html`
          <button type="button" class="govuk-button ${index === 0 && !showing ? '' : 'govuk-button--secondary'}" ?disabled=${this.working}
            @click=${() => (how === 'paper' ? this.#print() : this.#put(how))}>${t(`reception-notice-${how}`)}</button>`)}
      </div>
      ${this.printed ? this.#ask() : nothing}`;
  }

  #ask() {
    return html`<div class="page__note" role="group" aria-label=${t('iv-printed-title')}><p>${t('iv-printed-title')} ${t('iv-printed-lead')}</p>
      <button type="button" class="govuk-button govuk-button--secondary" ?disabled=${this.working} @click=${() => this.#handedOver()}>${t('iv-printed-yes')}</button>
      <button type="button" class="quiet-button" @click=${() => this.#printOver()}>${t('iv-copy-handed-no')}</button></div>`;
  }

  /** @param {{how: How, atMs: number}} open */
  #during(open) {
    const finish = open.how === 'aloud' ? 'reception-notice-finish-aloud' : 'reception-notice-finish';
    return html`
      <p class="soft">${t(`how-${open.how}`)}. ${t('reception-notice-open', { time: clock(open.atMs) })}</p>
      <div class="visit__notice words" lang=${this.notice.language} tabindex="0" role="region" aria-label=${this.notice.title}>${words(this.notice.blocks, 3)}</div>
      ${this.hurried ? areaPart({
        id: 'hurried', label: t('reception-hurried-label'), hint: t('reception-hurried-hint'), value: this.because,
        problem: this.problem, change: (value) => { this.because = value; },
      }) : nothing}
      <div class="actions">
        <button type="button" class="govuk-button" ?disabled=${this.working} @click=${() => this.#end()}>${t(finish)}</button>
      </div>`;
  }

  render() {
    return html`
      <h2 class="title-2">${t('reception-notice')}</h2>
      <error-box .error=${this.error}></error-box>
      ${this.open ? this.#during(this.open) : this.#before()}`;
  }
}

customElements.define('reception-notice', ReceptionNotice);
