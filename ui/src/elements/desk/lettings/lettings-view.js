// @ts-check
/**
 * @import { CommandError } from '../../../ipc/transport.js'
 * @import { LettingLine, LettingsView as Lettings } from '../../../ipc/views.js'
 * @import { DetailDialog } from '../detail-dialog.js'
 */
import { html, nothing } from 'lit';
import { lettingOpen, lettingsView } from '../../../ipc/commands.js';
import { toCommandError } from '../../../ipc/transport.js';
import { t } from '../../../text/text.js';
import { LightElement } from '../../light-element.js';
import '../../busy-progress.js';
import '../../empty-state.js';
import '../../error-box.js';
import '../detail-dialog.js';
import '../save-list.js';
import { lettingFacts, lettingMark, personOf } from './letting-state.js';

/** Every letting and where it stands with the government's notice. Fires `letting` with the one that was opened. */
export class LettingsView extends LightElement {
  static properties = { lettings: { state: true }, error: { state: true } };

  constructor() {
    super();
    /** @type {Lettings | null} */
    this.lettings = null;
    /** @type {CommandError | null} */
    this.error = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  async #load() {
    try {
      this.lettings = await lettingsView();
    } catch (cause) {
      this.error = toCommandError(cause);
    }
  }

  /** @param {LettingLine} line */
  #open(line) {
    this.error = null;
    const dialog = /** @type {DetailDialog | null} */ (this.querySelector('detail-dialog'));
    dialog?.open(personOf(line), null, async (detail) => this.tell('letting', await lettingOpen({ letting: line.id, detail })));
  }

  /** @param {LettingLine} line @param {boolean} canNote */
  #line(line, canNote) {
    const name = line.name || t('person-line-no-name');
    return html`
      <li class="row">
        <div class="row__head">
          ${canNote
            ? html`<button type="button" class="link-button row__title" aria-label=${t('letting-open', { tenancy: line.tenancy, name })} @click=${() => this.#open(line)}>${line.tenancy}: ${name}</button>`
            : html`<p class="row__title">${line.tenancy}: ${name}</p>`}
          ${lettingMark(line)}
        </div>
        ${lettingFacts(line)}
      </li>`;
  }

  /** @param {Lettings} lettings */
  #list({ lines, canNote }) {
    if (lines.length === 0) {
      return html`<div class="section"><empty-state .heading=${t('lettings-none-title')} .next=${t(canNote ? 'lettings-none-next' : 'lettings-none-next-lead')}></empty-state></div>`;
    }
    const count = (/** @type {string} */ state) => lines.filter((line) => line.state === state).length;
    const unsupported = count('unsupported');
    return html`
      <p><strong>${t('lettings-due', { count: count('due') })}</strong> ${unsupported ? t('lettings-unsupported', { count: unsupported }) : nothing}</p>
      <div class="actions">
        <save-list .what=${'lettings'} .label=${t('lettings-csv')}></save-list>
        <save-list .what=${'lettings-unsupported'} .label=${t('lettings-csv-unsupported')}></save-list>
      </div>
      <ul class="rows section">${lines.map((line) => this.#line(line, canNote))}</ul>`;
  }

  render() {
    return html`
      <h1 class="title-1" tabindex="-1">${t('lettings-heading')}</h1>
      <p class="lead">${t('lettings-lead')}</p>
      <error-box .error=${this.error}></error-box>
      ${this.lettings ? this.#list(this.lettings) : this.error ? nothing : html`<busy-progress></busy-progress>`}
      <detail-dialog @failed=${(/** @type {CustomEvent<CommandError>} */ event) => { this.error = event.detail; }}></detail-dialog>`;
  }
}

customElements.define('lettings-view', LettingsView);
