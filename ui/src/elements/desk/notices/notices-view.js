// @ts-check
/**
 * @import { CommandError } from '../../../ipc/transport.js'
 * @import { DraftView as Draft, NoticesView as Notices, VersionView as Version } from '../../../ipc/views.js'
 * @import { DraftView } from './draft-view.js'
 */
import { html, nothing } from 'lit';
import { draftBegin, draftView, noticesView, versionView } from '../../../ipc/commands.js';
import { toCommandError } from '../../../ipc/transport.js';
import { t } from '../../../text/text.js';
import { focusHeading } from '../../focus.js';
import { LightElement } from '../../light-element.js';
import '../../busy-progress.js';
import '../../error-box.js';
import './draft-view.js';
import './notices-list.js';
import './version-view.js';

/** The part of a draft's form that is put up first. */
const FIRST_PART = 'organisation';

/** @typedef {{name: 'list'} | {name: 'draft', draft: Draft} | {name: 'version', version: Version}} Place */

/** Notices: the list, one draft, or one version. Hears `leaving` from the desk, and holds it while words are not saved. */
export class NoticesView extends LightElement {
  static properties = { notices: { state: true }, place: { state: true }, said: { state: true }, error: { state: true }, working: { state: true } };

  constructor() {
    super();
    /** @type {Notices | null} */
    this.notices = null;
    /** @type {Place} */
    this.place = { name: 'list' };
    /** What was just done, for the top of the list. */
    this.said = '';
    /** @type {CommandError | null} */
    this.error = null;
    this.working = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener('leaving', this.#leaving);
    this.#try(async () => { this.notices = await noticesView(); });
  }

  disconnectedCallback() {
    this.removeEventListener('leaving', this.#leaving);
    super.disconnectedCallback();
  }

  /** @param {Event} event */
  #leaving = (event) => {
    const { go } = /** @type {CustomEvent<{go: () => void}>} */ (event).detail;
    const draft = /** @type {DraftView | null} */ (this.querySelector('draft-view'));
    if (draft && !draft.mayLeave(go)) event.preventDefault();
  };

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

  /** @param {Place} place */
  async #show(place) {
    this.place = place;
    this.error = null;
    await this.updateComplete;
    await /** @type {LightElement | null} */ (this.querySelector('notices-list, draft-view, version-view'))?.updateComplete;
    focusHeading(this);
  }

  /** @param {() => Promise<Place>} next */
  #go(next) {
    this.said = '';
    return this.#try(async () => this.#show(await next()));
  }

  /** @param {string} [said] what was just done */
  #list(said = '') {
    return this.#try(async () => {
      this.notices = await noticesView();
      this.said = said;
      await this.#show({ name: 'list' });
    });
  }

  /** @param {CustomEvent<{notices: Notices, version: string}>} event */
  #published(event) {
    this.notices = event.detail.notices;
    this.said = t('notices-published', { version: event.detail.version });
    this.#show({ name: 'list' });
  }

  #place() {
    const { place } = this;
    switch (place.name) {
      case 'draft': return html`<draft-view .opened=${place.draft}
        @leave=${(/** @type {CustomEvent<string>} */ event) => this.#list(event.detail)} @published=${this.#published}></draft-view>`;
      case 'version': return html`<version-view .view=${place.version} @leave=${() => this.#list()}></version-view>`;
      default: return this.notices ? html`<notices-list .notices=${this.notices} .said=${this.said}
        @changed=${(/** @type {CustomEvent<{notices: Notices, said: string}>} */ event) => { this.notices = event.detail.notices; this.said = event.detail.said; }}></notices-list>` : html`
        <h1 class="title-1" tabindex="-1">${t('notices-heading')}</h1>${this.error ? nothing : html`<busy-progress></busy-progress>`}`;
    }
  }

  render() {
    return html`
      <error-box .error=${this.error}></error-box>
      <div
        @open-version=${(/** @type {CustomEvent<string>} */ event) => this.#go(async () => ({ name: 'version', version: await versionView({ version: event.detail }) }))}
        @open-draft=${(/** @type {CustomEvent<string>} */ event) => this.#go(async () => ({ name: 'draft', draft: await draftView({ draft: event.detail, part: FIRST_PART }) }))}
        @begin-draft=${(/** @type {CustomEvent<string>} */ event) => this.#go(async () => ({ name: 'draft', draft: await draftBegin({ version: event.detail }) }))}
        @begun=${(/** @type {CustomEvent<Draft>} */ event) => this.#show({ name: 'draft', draft: event.detail })}>
        ${this.#place()}
      </div>`;
  }
}

customElements.define('notices-view', NoticesView);
