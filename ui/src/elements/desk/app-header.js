// @ts-check
/**
 * @import { InterviewHead, SessionView } from '../../ipc/views.js'
 */
import { html, nothing } from 'lit';
import { has, t } from '../../text/text.js';
import { LightElement } from '../light-element.js';

/** Pages that are reached from another, and stand under its name. @type {Record<string, string | undefined>} */
const PART_OF = Object.freeze({ telling: 'tell', letting: 'lettings' });

/** The top of the desk. Fires `go` with a screen's name, `hide` and `lock`. */
export class AppHeader extends LightElement {
  static properties = { session: { attribute: false }, interview: { attribute: false }, screen: { type: String } };

  constructor() {
    super();
    /** @type {SessionView | null} */
    this.session = null;
    /** @type {InterviewHead | null} */
    this.interview = null;
    this.screen = 'home';
  }

  /** @param {string} screen */
  #link(screen) {
    const here = this.screen === screen || PART_OF[this.screen] === screen;
    return html`<button type="button" class="frame__link" aria-current=${here ? 'page' : nothing}
      @click=${() => this.tell('go', { screen })}>${t(`header-${screen}`)}</button>`;
  }

  #facts() {
    const head = this.interview;
    if (!head) {
      if (!this.session) return nothing;
      const { check, deskName, staff } = this.session;
      return html`
        ${check.state === 'running' ? html`<span>${t('check-running', { done: check.done, entries: check.entries })}</span>` : nothing}
        <span>${deskName}</span><span>${staff.name}</span>`;
    }
    const language = has(`header-language-${head.language}`) ? t(`header-language-${head.language}`) : head.language;
    return html`
      <span>${t('header-reference', { reference: head.reference })}</span>
      <span>${t('header-notice', { title: head.notice.title, version: head.notice.version })}</span>
      <span>${language}</span>`;
  }

  #band() {
    if (this.session?.world !== 'practice') return nothing;
    return html`
      <div class="practice-band" role="note">
        <span class="practice-band__name">${t('practice-band')}</span><span>${t('practice-band-explains')}</span>
      </div>`;
  }

  /** @param {string} what */
  #may(what) {
    return this.session?.can.includes(what) ?? false;
  }

  render() {
    // What a role may do the core decides; this only leaves out a button that would be refused.
    const administers = this.session?.can.includes('staff');
    const tells = this.session?.can.includes('tell-again');
    const lets = this.session?.can.includes('letting');
    return html`
      <header class="frame__top no-print">
        ${this.#band()}
        <div class="frame__bar">
          <button type="button" class="frame__name" @click=${() => this.tell('go', { screen: 'home' })}>${t('app-name')}</button>
          <nav class="frame__nav" aria-label=${t('nav-label')}>
            ${this.#link('home')} ${tells ? this.#link('tell') : nothing} ${lets ? this.#link('lettings') : nothing}
            ${this.#may('notices') ? this.#link('notices') : nothing} ${this.#may('coverage') ? this.#link('coverage') : nothing}
            ${administers ? this.#link('staff') : nothing} ${this.#link('settings')}
          </nav>
          <div class="frame__facts">${this.#facts()}</div>
          <div class="frame__keys">
            <button type="button" class="frame__key" aria-keyshortcuts="F9" @click=${() => this.tell('hide')}>${t('header-hide')} <kbd>${t('header-hide-key')}</kbd></button>
            <button type="button" class="frame__key" aria-keyshortcuts="Control+L" @click=${() => this.tell('lock')}>${t('header-lock')} <kbd>${t('header-lock-key')}</kbd></button>
          </div>
        </div>
        ${this.session?.check.state === 'fails' ? html`<div class="frame__notice" role="alert">${t('check-fails')}</div>` : nothing}
      </header>`;
  }
}

customElements.define('app-header', AppHeader);
