// @ts-check
/**
 * @import { GateStatus, HistoryView } from '../../ipc/views.js'
 */
import { html, nothing } from 'lit';
import { gateStatus, practiceOpen, recoveryConfirm } from '../../ipc/commands.js';
import { CommandError, toCommandError } from '../../ipc/transport.js';
import { t } from '../../text/text.js';
import { focusHeading } from '../focus.js';
import { LightElement } from '../light-element.js';
import '../busy-progress.js';
import '../error-box.js';
import '../error-screen.js';
import './found-form.js';
import './history-verdict.js';
import './recover-form.js';
import './recovery-code.js';
import './restore-form.js';
import './sign-in-form.js';
import { wayOut } from './vault-faults.js';

/** @typedef {'loading' | 'choose' | 'found' | 'code' | 'sign-in' | 'recover' | 'opening' | 'history' | 'restore'} GateScreen */

/** Each fault of the vault that leaves nothing to sign in to, and its code. */
const FAULTS = Object.freeze({
  busy: 'vault.busy', newer: 'vault.newer', damaged: 'vault.damaged', 'part-missing': 'vault.part_missing',
  'no-access': 'vault.no_access', 'read-only': 'vault.read_only',
});

/** Why this desk can or cannot be set up. @param {GateStatus['live']} live */
function setUpHint(live) {
  if (live === 'absent') return 'gate-set-up-hint';
  return live === 'part-missing' || live === 'no-access' ? 'gate-set-up-unsure' : 'gate-set-up-done';
}

/** The first window: set up, sign in, practise; and each fault of the vault. */
export class GateView extends LightElement {
  static properties = {
    status: { state: true }, screen: { state: true }, error: { state: true }, code: { state: true }, fault: { state: true }, history: { state: true },
  };

  constructor() {
    super();
    /** @type {GateStatus | null} */
    this.status = null;
    /** @type {GateScreen} */
    this.screen = 'loading';
    /** @type {CommandError | null} */
    this.error = null;
    /** @type {string} a fault whose screen is open */
    this.fault = '';
    this.code = '';
    /** @type {HistoryView | null} */
    this.history = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#look();
  }

  async #look() {
    this.#go('loading');
    try {
      this.status = await gateStatus();
      this.#go('choose');
    } catch (cause) {
      this.error = toCommandError(cause);
      this.#go('choose');
    }
  }

  /** @param {GateScreen} screen */
  async #go(screen) {
    this.screen = screen;
    if (screen !== 'loading' && screen !== 'choose') this.error = null;
    this.fault = '';
    await this.updateComplete;
    focusHeading(this);
  }

  #signIn() {
    const live = this.status?.live ?? 'present';
    if (live in FAULTS) this.fault = FAULTS[/** @type {keyof typeof FAULTS} */ (live)];
    else this.#go('sign-in');
  }

  async #practise() {
    this.#go('opening');
    try {
      await practiceOpen();
    } catch (cause) {
      this.error = toCommandError(cause);
      this.#go('choose');
    }
  }

  #choose() {
    const live = this.status?.live ?? 'absent';
    /** @param {string} id @param {boolean} open @param {string} hint @param {() => void} act @param {string} [extra] */
    const tile = (id, open, hint, act, extra = '') => html`
      <button type="button" class="tile ${extra}" id="choose-${id}" ?disabled=${!open} @click=${act}>
        <span class="tile__title">${t(`gate-${id}`)}</span><span class="tile__hint">${hint}</span>
      </button>`;
    const setUp = tile('set-up', live === 'absent', t(setUpHint(live)), () => this.#go('found'));
    const signIn = tile('sign-in', live !== 'absent', t(live === 'absent' ? 'gate-sign-in-absent' : 'gate-sign-in-hint'), () => this.#signIn());
    return html`
      <h1 class="title-1">${t('gate-choose')}</h1>
      <error-box .error=${this.error}></error-box>
      <div class="gate__choices">
        ${live === 'absent' ? [setUp, signIn] : [signIn, setUp]}
        ${tile('practise', true, t('gate-practise-hint'), () => this.#practise(), 'tile--practice')}
      </div>
      ${live === 'busy' ? nothing : html`
        <p class="section"><button type="button" class="link-button" id="choose-restore" @click=${() => this.#go('restore')}>${t('gate-restore')}</button></p>`}
      ${this.status?.exposed.length ? html`
        <div class="govuk-inset-text" role="note">
          <p><strong>${t('gate-exposed-title')}</strong></p>
          <p>${t('gate-exposed-next')}</p>
          <ul>${this.status.exposed.map((path) => html`<li class="mono small">${path}</li>`)}</ul>
        </div>` : nothing}`;
  }

  #screen() {
    if (this.fault) {
      const more = wayOut(this.fault);
      return html`<error-screen .code=${this.fault} can-retry can-go-back .more=${more ? t(more.words) : ''}
        @more=${() => more && this.#go(more.screen)} @retry=${() => this.#look()} @back=${() => this.#go('choose')}></error-screen>`;
    }
    switch (this.screen) {
      case 'loading': return html`<h1 class="visually-hidden">${t('app-name')}</h1><busy-progress .label=${t('gate-loading')}></busy-progress>`;
      case 'opening': return html`<h1 class="visually-hidden">${t('app-name')}</h1><busy-progress .label=${t('practise-working')}></busy-progress>`;
      case 'found': return html`<found-form @leave=${() => this.#go('choose')} @founded=${this.#founded}></found-form>`;
      case 'code': return html`<recovery-code .code=${this.code} .keep=${recoveryConfirm}></recovery-code>`;
      case 'sign-in': return html`<sign-in-form @leave=${() => this.#go('choose')} @forgotten=${() => this.#go('recover')} @fault=${this.#faulted} @held=${this.#held}></sign-in-form>`;
      case 'recover': return html`<recover-form @leave=${() => this.#go('sign-in')} @fault=${this.#faulted} @held=${this.#held}></recover-form>`;
      case 'restore': return html`<restore-form @leave=${() => this.#look()} @fault=${this.#faulted}></restore-form>`;
      case 'history': return html`<history-verdict .history=${this.history} @leave=${() => this.#look()}></history-verdict>`;
      default: return this.#choose();
    }
  }

  /** @param {CustomEvent<{code: string}>} event */
  #founded(event) {
    this.code = event.detail.code;
    this.#go('code');
  }

  /** @param {CustomEvent<{code: string}>} event */
  #faulted(event) {
    this.fault = event.detail.code;
  }

  /** @param {CustomEvent<HistoryView>} event */
  #held(event) {
    this.history = event.detail;
    this.#go('history');
  }

  render() {
    return html`
      <div class="page-width"><div class="gate">
        <header class="gate__side no-print">
          <p class="gate__brand">${t('app-name')}</p>
          <div class="gate__words">
            <p class="gate__tagline">${t('gate-heading')}</p>
            <p>${t('gate-lead')}</p>
          </div>
          <div class="gate__foot">
            <p>${t('gate-no-network')}</p>
            ${this.status ? html`<p>${t('gate-version', { version: this.status.version })}</p>` : nothing}
          </div>
        </header>
        <main class="gate__main" id="main">${this.#screen()}</main>
      </div></div>`;
  }
}

customElements.define('gate-view', GateView);
