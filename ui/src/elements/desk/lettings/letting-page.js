// @ts-check
/**
 * @import { CommandError } from '../../../ipc/transport.js'
 * @import { LettingView, NoticeView } from '../../../ipc/views.js'
 */
import { html } from 'lit';
import { lettingDrop, lettingLogged, lettingOpen } from '../../../ipc/commands.js';
import { toCommandError } from '../../../ipc/transport.js';
import { t } from '../../../text/text.js';
import { focusHeading } from '../../focus.js';
import { LightElement } from '../../light-element.js';
import { words } from '../../word-blocks.js';
import '../../error-box.js';
import { identity } from '../identity.js';
import '../notice-ways.js';
import './letting-leaflets.js';
import { lettingFacts, lettingMark } from './letting-state.js';

/**
 * One letting: the government's notice to the lead tenant, leaflets for the rest of the household, and what became
 * of it. Fires `leave`.
 */
export class LettingPage extends LightElement {
  static properties = {
    view: { attribute: false }, now: { state: true }, layer: { state: true }, open: { state: true },
    asking: { state: true }, error: { state: true }, working: { state: true },
  };

  constructor() {
    super();
    /** The letting as it was opened. @type {LettingView} */
    this.view = /** @type {any} */ (null);
    /** The letting as it stands. @type {LettingView | null} */
    this.now = null;
    /** Which words of the notice stand here. @type {'short' | 'full'} */
    this.layer = 'short';
    /** The words are up, or being read out. */
    this.open = false;
    /** What is about to be noted. @type {'logged' | 'drop'} */
    this.asking = 'logged';
    /** @type {CommandError | null} */
    this.error = null;
    this.working = false;
  }

  get #here() {
    return this.now ?? this.view;
  }

  get #isOver() {
    const { state, loggedAtMs } = this.#here.line;
    return loggedAtMs !== null || state === 'dropped';
  }

  /** @param {() => Promise<LettingView>} act @returns {Promise<boolean>} */
  async #try(act) {
    if (this.working) return false;
    this.working = true;
    this.error = null;
    try {
      this.now = await act();
    } catch (cause) {
      this.error = toCommandError(cause);
    }
    this.working = false;
    return this.error === null;
  }

  /** @param {CustomEvent<{open: boolean}>} event */
  #changed(event) {
    this.open = event.detail.open;
    this.#try(() => lettingOpen({ letting: this.view.line.id, detail: null }));
  }

  /** @param {'logged' | 'drop'} what */
  async #ask(what) {
    this.asking = what;
    await this.updateComplete;
    this.querySelector('dialog')?.showModal();
  }

  async #note() {
    this.querySelector('dialog')?.close();
    const letting = this.view.line.id;
    const noted = await this.#try(() => (this.asking === 'logged' ? lettingLogged({ letting }) : lettingDrop({ letting })));
    await this.updateComplete;
    if (noted) focusHeading(this);
  }

  /** @param {NoticeView} notice */
  #layers(notice) {
    return html`
      <div class="letting__layers" role="group" aria-label=${t('letting-layers')}>
        ${/** @type {const} */ (['short', 'full']).map((layer) => html`
          <button type="button" class="quiet-button" aria-pressed=${notice.layer === layer ? 'true' : 'false'} ?disabled=${this.open}
            @click=${() => { this.layer = layer; }}>${t(`letting-layer-${layer}`)}</button>`)}
      </div>`;
  }

  #notice() {
    const { short, full, interview } = this.#here;
    const notice = this.layer === 'short' ? short : full;
    return html`
      <div class="telling section">
        <div class="telling__words" lang=${notice.language}>
          ${this.#layers(notice)}
          <p class="soft">${t('header-notice', { title: notice.title, version: notice.version })}</p>
          <div class="words words--notice">${words(notice.blocks)}</div>
        </div>
        <div class="telling__steps">
          <section class="panel">
            <notice-ways apart .heading=${t('letting-notice')} .interview=${interview.id} .notice=${notice} @changed=${this.#changed}></notice-ways>
          </section>
          <section class="panel"><letting-leaflets .view=${this.#here}
            @handed=${(/** @type {CustomEvent<LettingView>} */ event) => { this.now = event.detail; }}></letting-leaflets></section>
          ${this.#end()}
        </div>
      </div>`;
  }

  #end() {
    const due = this.#here.line.state === 'due';
    return html`
      <section class="panel" aria-labelledby="letting-log">
        <h2 class="title-2" id="letting-log">${t('letting-log')}</h2>
        <p>${t(due ? 'letting-log-due' : 'letting-log-shown')}</p>
        <div class="actions">
          <button type="button" class="govuk-button ${due ? 'govuk-button--secondary' : ''}" ?disabled=${this.working || this.open} @click=${() => this.#ask('logged')}>${t('letting-log-do')}</button>
          <button type="button" class="link-button" ?disabled=${this.working || this.open} @click=${() => this.#ask('drop')}>${t('letting-drop-do')}</button>
        </div>
      </section>`;
  }

  #dialog() {
    const { line } = this.#here;
    const about = this.asking === 'drop' ? 'letting-drop' : line.state === 'due' ? 'letting-unsupported' : 'letting-logged';
    return html`
      <dialog class="dialog" aria-labelledby="letting-asking">
        <h2 class="title-2" id="letting-asking">${t(`${about}-heading`)}</h2>
        <p>${t(`${about}-explains`, { tenancy: line.tenancy })}</p>
        <div class="actions">
          <button type="button" class="govuk-button ${about === 'letting-logged' ? '' : 'govuk-button--warning'}" @click=${() => this.#note()}>${t(`${about}-confirm`)}</button>
          <button type="button" class="link-button" autofocus @click=${() => this.querySelector('dialog')?.close()}>${t('cancel')}</button>
        </div>
      </dialog>`;
  }

  render() {
    const { line, person } = this.#here;
    return html`
      <h1 class="title-1" tabindex="-1">${t('letting-heading', { tenancy: line.tenancy, name: person.name || t('person-line-no-name') })}</h1>
      ${identity(person)}
      <div class="letting__standing" role="status">${lettingMark(line)} ${lettingFacts(line)}</div>
      <error-box .error=${this.error}></error-box>
      ${this.#isOver ? html`<p class="section">${t(`letting-over-${line.state}`)}</p>` : this.#notice()}
      <div class="actions"><button type="button" class="link-button" ?disabled=${this.open} @click=${() => this.tell('leave')}>${t('letting-back')}</button></div>
      ${this.#dialog()}`;
  }
}

customElements.define('letting-page', LettingPage);
