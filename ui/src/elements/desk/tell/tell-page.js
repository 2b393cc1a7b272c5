// @ts-check
/**
 * @import { CommandError } from '../../../ipc/transport.js'
 * @import { TellView } from '../../../ipc/views.js'
 * @import { Way } from '../notice-ways.js'
 */
import { html, nothing } from 'lit';
import { tellDone, tellView } from '../../../ipc/commands.js';
import { toCommandError } from '../../../ipc/transport.js';
import { day } from '../../../text/format.js';
import { t } from '../../../text/text.js';
import { LightElement } from '../../light-element.js';
import { words } from '../../word-blocks.js';
import '../../error-box.js';
import { identity } from '../identity.js';
import { ANYWHERE } from '../notice-ways.js';

/**
 * Telling one person what changed: the words, and four ways to tell them. Fires `told` `{name, list}` once it is
 * done, with the list of those who are left; `leave`.
 */
export class TellPage extends LightElement {
  static properties = { view: { attribute: false }, now: { state: true }, open: { state: true }, error: { state: true }, working: { state: true } };

  constructor() {
    super();
    /** The telling as it was begun. @type {TellView} */
    this.view = /** @type {any} */ (null);
    /** The telling as it stands. @type {TellView | null} */
    this.now = null;
    /** The words are up, or being read out. */
    this.open = false;
    /** @type {CommandError | null} */
    this.error = null;
    this.working = false;
  }

  get #here() {
    return this.now ?? this.view;
  }

  get #name() {
    return this.view.person.name || t('person-line-no-name');
  }

  /** @param {() => Promise<void>} act */
  async #try(act) {
    if (this.working) return;
    this.working = true;
    this.error = null;
    try {
      await act();
    } catch (cause) {
      this.error = toCommandError(cause);
    }
    this.working = false;
  }

  /** @param {CustomEvent<{open: boolean}>} event */
  #changed(event) {
    this.open = event.detail.open;
    this.#try(async () => {
      this.now = await tellView({ interview: this.view.interview.id });
      await this.updateComplete;
      // Told: one more press finishes.
      if (this.now.told && !this.open) setTimeout(() => /** @type {HTMLElement | null} */ (this.querySelector('#tell-done'))?.focus());
    });
  }

  #done() {
    this.#try(async () => {
      const list = await tellDone({ interview: this.view.interview.id });
      this.tell('told', { name: this.#name, list });
    });
  }

  /** What is handed over or put in an envelope. @param {Way} how */
  #sheet(how) {
    const { person, notice } = this.#here;
    return html`
      <p>${day(Date.now())}<br>${t('person-line-reference', { reference: person.reference })}</p>
      ${how === 'posted' && person.name ? html`<p>${t('tell-letter-dear', { name: person.name })}</p>` : nothing}
      <h1>${t('tell-letter-heading')}</h1>
      <p>${t('tell-letter-lead')}</p>
      <div class="words">${words(notice.blocks)}</div>
      <p>${t('tell-letter-end', { reference: person.reference })}</p>
      <p>${t('header-notice', { title: notice.title, version: notice.version })}</p>`;
  }

  render() {
    const { notice, interview, person, told } = this.#here;
    return html`
      <h1 class="title-1" tabindex="-1">${t('tell-page-heading', { name: this.#name })}</h1>
      ${identity(person)}
      <error-box .error=${this.error}></error-box>
      <div class="telling section">
        <div class="telling__words" lang=${notice.language}>
          <p class="soft">${t('tell-page-version', { version: notice.version })}</p>
          <div class="words words--notice">${words(notice.blocks)}</div>
        </div>
        <div class="telling__ways">
          <section class="panel">
            <notice-ways apart .heading=${t('tell-page-ways')} .ways=${ANYWHERE} .interview=${interview.id} .notice=${notice}
              .sheet=${(/** @type {Way} */ how) => this.#sheet(how)} @changed=${this.#changed}></notice-ways>
          </section>
          ${told || this.open ? nothing : html`<p class="soft telling__next">${t('tell-page-not-yet')}</p>`}
          <div class="actions">
            ${told && !this.open ? html`<button type="button" class="govuk-button" id="tell-done" ?disabled=${this.working} @click=${() => this.#done()}>${t('tell-page-done')}</button>` : nothing}
            <button type="button" class="link-button" ?disabled=${this.open} @click=${() => this.tell('leave')}>${t('tell-page-back')}</button>
          </div>
        </div>
      </div>`;
  }
}

customElements.define('tell-page', TellPage);
