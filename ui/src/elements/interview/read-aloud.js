// @ts-check
/**
 * The script of a notice, for reading out, with a running count. Read faster than it can be spoken, it
 * asks why before it can be put away. Tells `aloud-done` `{read}`, `aloud-failed` `{cause}`.
 *
 * @import { NoticeView } from '../../ipc/views.js'
 */
import { html, nothing } from 'lit';
import { noticeEnd, noticePut } from '../../ipc/commands.js';
import { toCommandError } from '../../ipc/transport.js';
import { howLong } from '../../text/format.js';
import { t } from '../../text/text.js';
import { areaPart } from '../form-parts.js';
import { focusHeading } from '../focus.js';
import { LightElement } from '../light-element.js';
import { words } from '../word-blocks.js';
import { InViewClock } from './in-view-clock.js';
import './showing-clock.js';

export class ReadAloud extends LightElement {
  static properties = {
    notice: { attribute: false }, interview: { type: String }, showing: { state: true }, hurried: { state: true },
    because: { state: true }, problem: { state: true }, working: { state: true },
  };

  #clock = new InViewClock();

  constructor() {
    super();
    /** @type {NoticeView} */
    this.notice = /** @type {any} */ (null);
    this.interview = '';
    /** @type {string | null} */
    this.showing = null;
    this.hurried = false;
    this.because = '';
    this.problem = '';
    /** The core is writing: a second press does nothing. */
    this.working = false;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#clock.stop();
  }

  firstUpdated() {
    focusHeading(this);
  }

  /** @param {() => Promise<void>} work */
  async #try(work) {
    if (this.working) return;
    this.working = true;
    try {
      await work();
    } catch (cause) {
      if (toCommandError(cause).code === 'showing.hurried') await this.#askWhy();
      else this.tell('aloud-failed', { cause });
    } finally {
      this.working = false;
    }
  }

  #start() {
    return this.#try(async () => {
      const { layer, section } = this.notice;
      this.showing = (await noticePut({ interview: this.interview, layer, section, how: 'aloud' })).showing;
      this.#clock.start();
    });
  }

  /** @param {string} showing */
  async #end(showing) {
    this.problem = this.hurried && !this.because.trim() ? t('iv-hurried-missing') : '';
    if (this.problem) return;
    await this.#try(async () => {
      const hurriedBecause = this.hurried ? this.because.trim() : null;
      await noticeEnd({ showing, inViewMs: this.#clock.ms, hurriedBecause });
      this.#clock.stop();
      this.tell('aloud-done', { read: true });
    });
  }

  async #askWhy() {
    this.hurried = true;
    await this.updateComplete;
    const reason = this.querySelector('textarea');
    // Out from under the row of buttons that stays at the lower edge.
    reason?.scrollIntoView({ block: 'center' });
    reason?.focus({ preventScroll: true });
  }

  render() {
    const { showing, working } = this;
    const started = showing !== null;
    return html`
      <h1 class="page__title" tabindex="-1">${t('iv-aloud-title')}</h1>
      ${this.notice.aloudFirst ? html`<p class="page__warn">${t('iv-aloud-first')}</p>` : nothing}
      <p class="page__lead">${t('iv-aloud-lead', { time: howLong(this.notice.speakMs) })}</p>
      <div class="read-aloud" lang=${this.notice.language}>
        ${started
          ? html`<div class="words words--script">${words(this.notice.blocks, 2)}</div>`
          : html`<p>${t('iv-aloud-ready')}</p>`}
      </div>
      ${this.hurried ? areaPart({
        id: 'hurried-because', label: t('iv-hurried'), hint: t('iv-hurried-hint'), value: this.because, problem: this.problem,
        change: (text) => { this.because = text; },
      }) : nothing}
      <div class="page__foot page__foot--sticky">
        ${started
          ? html`<button type="button" class="govuk-button" ?disabled=${working} @click=${() => this.#end(showing)}>${t('iv-aloud-end')}</button>
              <p class="read-aloud__count">${t('iv-aloud-count')} <showing-clock .clock=${this.#clock}></showing-clock></p>`
          : html`<button type="button" class="govuk-button" ?disabled=${working} @click=${() => this.#start()}>${t('iv-aloud-start')}</button>
              <button type="button" class="quiet-button" ?disabled=${working} @click=${() => this.tell('aloud-done', { read: false })}>${t('iv-back-to-page')}</button>`}
      </div>`;
  }
}

customElements.define('read-aloud', ReadAloud);
