// @ts-check
/**
 * @import { InterviewHead, LettingView, PersonPage, ReceptionView, SessionView, TellListView, TellView } from '../../ipc/views.js'
 * @import { PrivacyShield } from './privacy-shield.js'
 */
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { watchActivity } from '../../desk/activity.js';
import { interviewStart, personPage, receptionBegin, receptionView, sessionLock, sessionTouch, sessionView } from '../../ipc/commands.js';
import { CommandError, toCommandError } from '../../ipc/transport.js';
import { t } from '../../text/text.js';
import { focusHeading } from '../focus.js';
import { LightElement } from '../light-element.js';
import '../busy-progress.js';
import '../error-box.js';
import '../error-screen.js';
import '../interview/interview-view.js';
import './app-header.js';
import './coverage/coverage-view.js';
import './home-view.js';
import './lettings/letting-page.js';
import './lettings/lettings-view.js';
import './notices/notices-view.js';
import './person-page.js';
import './privacy-shield.js';
import './reception-add.js';
import './reception-view.js';
import './settings-view.js';
import './staff-view.js';
import './tell/tell-list.js';
import './tell/tell-page.js';

/**
 * Where the desk stands. Ids stay in memory: nothing about anybody is ever in an address.
 * @typedef {{name: 'home' | 'staff' | 'settings' | 'reception-add' | 'notices' | 'coverage' | 'lettings'}
 *   | {name: 'tell', list?: TellListView, told?: string}
 *   | {name: 'telling', view: TellView}
 *   | {name: 'letting', view: LettingView}
 *   | {name: 'person', page: PersonPage}
 *   | {name: 'interview', interview: string}
 *   | {name: 'reception', view: ReceptionView}} Screen
 */

/** How often the header looks again at the check of the log while it runs. */
const CHECK_EVERY_MS = 2_000;

/** The desk's window: the header, one screen, and the cover. */
export class DeskView extends LightElement {
  static properties = {
    session: { state: true }, screen: { state: true }, error: { state: true }, interview: { state: true },
    locking: { state: true }, turn: { state: true },
  };

  /** @type {(() => void) | null} */
  #stopWatching = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #looking;
  /** The core is at work on the next screen: a second press would start it twice. */
  #trying = false;

  constructor() {
    super();
    /** @type {SessionView | null} */
    this.session = null;
    /** @type {Screen} */
    this.screen = { name: 'home' };
    /** @type {CommandError | null} */
    this.error = null;
    /** @type {InterviewHead | null} the interview the header names */
    this.interview = null;
    this.locking = false;
    this.turn = 0;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#stopWatching = watchActivity(() => void sessionTouch().catch(() => {}));
    window.addEventListener('keydown', this.#key);
    this.#look();
  }

  disconnectedCallback() {
    this.#stopWatching?.();
    clearTimeout(this.#looking);
    window.removeEventListener('keydown', this.#key);
    super.disconnectedCallback();
  }

  #key = (/** @type {KeyboardEvent} */ event) => {
    if (!event.ctrlKey || event.altKey || event.metaKey || event.key.toLowerCase() !== 'l') return;
    event.preventDefault();
    // A key leaves no field by itself, as a press of the button does: what was typed goes to the core first.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    setTimeout(() => this.#lock('key'));
  };

  async #look() {
    try {
      this.session = await sessionView();
      document.documentElement.dataset.world = this.session.world;
      if (!('hidden' in document.documentElement.dataset)) {
        document.title = t(this.session.world === 'practice' ? 'practice-title' : 'app-name');
      }
      if (this.session.check.state === 'running') this.#looking = setTimeout(() => this.#look(), CHECK_EVERY_MS);
    } catch (cause) {
      this.error = toCommandError(cause);
    }
  }

  /** @param {'key' | 'button'} reason */
  async #lock(reason) {
    // Covered at once: the core may still be ending a save before it takes the window away.
    this.locking = true;
    try {
      await sessionLock({ reason });
    } catch (cause) {
      this.locking = false;
      this.error = toCommandError(cause);
    }
  }

  /** @param {Screen} screen */
  async #go(screen) {
    this.screen = screen;
    this.error = null;
    this.interview = screen.name === 'reception' ? screen.view.interview : null;
    this.turn += 1;
    await this.updateComplete;
    window.scrollTo(0, 0);
    // Home takes the keyboard to its search, the interview to its own heading.
    if (screen.name !== 'home' && screen.name !== 'interview') queueMicrotask(() => focusHeading(this));
  }

  /** @param {() => Promise<Screen>} next */
  async #try(next) {
    if (this.#trying) return;
    this.#trying = true;
    try {
      await this.#go(await next());
    } catch (cause) {
      this.error = toCommandError(cause);
    } finally {
      this.#trying = false;
    }
  }

  /** @param {string | null} person */
  #start = (person) => this.#try(async () => {
    const { interview } = await interviewStart({ person });
    return { name: 'interview', interview: interview.id };
  });

  /** @param {string | null} person */
  #receive = (person) => person === null
    ? this.#go({ name: 'reception-add' })
    : this.#try(async () => ({ name: 'reception', view: await receptionBegin({ person, detail: null }) }));

  /** Takes up what waits, on its own kind of screen. @param {{interview: string, purpose: string}} waiting */
  #resume = ({ interview, purpose }) => purpose === 'reception'
    ? this.#try(async () => ({ name: 'reception', view: await receptionView({ interview }) }))
    : this.#go({ name: 'interview', interview });

  /** @param {CustomEvent<TellView>} event */
  #telling = (event) => this.#go({ name: 'telling', view: event.detail });

  /** @param {CustomEvent<LettingView>} event */
  #letting = (event) => this.#go({ name: 'letting', view: event.detail });

  #screen() {
    const { screen } = this;
    const home = () => this.#go({ name: 'home' });
    switch (screen.name) {
      case 'tell': return html`<tell-list .list=${screen.list ?? null} .told=${screen.told ?? ''} @telling=${this.#telling}></tell-list>`;
      case 'telling': return html`<tell-page .view=${screen.view} @leave=${() => this.#go({ name: 'tell' })}
        @told=${(/** @type {CustomEvent<{name: string, list: TellListView}>} */ event) => this.#go({ name: 'tell', list: event.detail.list, told: event.detail.name })}></tell-page>`;
      case 'lettings': return html`<lettings-view @letting=${this.#letting}></lettings-view>`;
      case 'letting': return html`<letting-page .view=${screen.view} @leave=${() => this.#go({ name: 'lettings' })}></letting-page>`;
      case 'person': return html`<person-page .page=${screen.page}
        @start=${(/** @type {CustomEvent} */ event) => this.#start(event.detail.person)}
        @receive=${(/** @type {CustomEvent} */ event) => this.#receive(event.detail.person)}
        @resume=${(/** @type {CustomEvent} */ event) => this.#resume(event.detail)}
        @telling=${this.#telling} @letting=${this.#letting}
        @leave=${home}></person-page>`;
      case 'interview': return html`<interview-view .interview=${screen.interview} @leave=${home}
        @person=${(/** @type {CustomEvent} */ event) => this.#try(async () => ({ name: 'person', page: await personPage(event.detail) }))}
        @interview-head=${(/** @type {CustomEvent<InterviewHead>} */ event) => { this.interview = event.detail; }}></interview-view>`;
      case 'reception-add': return html`<reception-add @leave=${home}
        @added=${(/** @type {CustomEvent<ReceptionView>} */ event) => this.#go({ name: 'reception', view: event.detail })}></reception-add>`;
      case 'reception': return html`<reception-view .view=${screen.view} @leave=${home}></reception-view>`;
      case 'notices': return html`<notices-view></notices-view>`;
      case 'coverage': return html`<coverage-view .can=${this.session?.can ?? []} @go=${this.#menu}></coverage-view>`;
      case 'staff': return html`<staff-view></staff-view>`;
      case 'settings': return html`<settings-view .can=${this.session?.can ?? []} @changed=${() => this.#look()}></settings-view>`;
      default: return html`<home-view .codeUnconfirmed=${this.session?.recoveryConfirmed === false} .placesFailing=${this.session?.placesFailing ?? 0}
        @opened=${(/** @type {CustomEvent<PersonPage>} */ event) => this.#go({ name: 'person', page: event.detail })}
        @received=${(/** @type {CustomEvent<ReceptionView>} */ event) => this.#go({ name: 'reception', view: event.detail })}
        @resume=${(/** @type {CustomEvent} */ event) => this.#resume(event.detail)}
        @start=${() => this.#start(null)} @receive=${() => this.#receive(null)} @go=${this.#menu}></home-view>`;
    }
  }

  /** @param {CustomEvent<{screen: 'home' | 'staff' | 'settings' | 'notices' | 'coverage' | 'tell' | 'lettings'}>} event */
  #menu(event) {
    const go = () => this.#go({ name: event.detail.screen });
    // A screen that holds words nobody saved asks first, and goes on by itself.
    const leaving = new CustomEvent('leaving', { cancelable: true, detail: { go } });
    if (this.querySelector('notices-view')?.dispatchEvent(leaving) ?? true) go();
  }

  #hide() {
    /** @type {PrivacyShield | null} */ (this.querySelector('privacy-shield'))?.toggle();
  }

  #frame() {
    if (this.locking) return html`<main class="frame__main"><h1 class="visually-hidden">${t('locking')}</h1><busy-progress .label=${t('locking')}></busy-progress></main>`;
    const wide = this.screen.name === 'interview';
    return html`
      <a class="skip" href="#main" @click=${this.#skip}>${t('skip-to-main')}</a>
      <app-header .session=${this.session} .interview=${this.interview} .screen=${this.screen.name}
        @go=${this.#menu} @hide=${this.#hide} @lock=${() => this.#lock('button')}></app-header>
      <main class="frame__main ${wide ? 'frame__main--wide' : ''}" id="main" tabindex="-1">
        <div class=${wide ? '' : 'frame__page'}>
          ${this.error ? html`<error-box .error=${this.error}></error-box>` : nothing}
          ${keyed(this.turn, this.#screen())}
        </div>
      </main>`;
  }

  /** @param {Event} event */
  #skip(event) {
    event.preventDefault();
    /** @type {HTMLElement | null} */ (this.querySelector('#main'))?.focus();
  }

  render() {
    return html`<div class="frame">${this.#frame()}</div><privacy-shield></privacy-shield>`;
  }
}

customElements.define('desk-view', DeskView);
