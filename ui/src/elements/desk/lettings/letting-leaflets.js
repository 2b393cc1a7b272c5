// @ts-check
/**
 * @import { FormProblem } from '../../form-parts.js'
 * @import { CommandError } from '../../../ipc/transport.js'
 * @import { LettingView } from '../../../ipc/views.js'
 */
import { html } from 'lit';
import { lettingLeaflets } from '../../../ipc/commands.js';
import { toCommandError } from '../../../ipc/transport.js';
import { t } from '../../../text/text.js';
import { problemOf, textPart } from '../../form-parts.js';
import { clearSheet, printSheet } from '../../interview/print-sheet.js';
import { LightElement } from '../../light-element.js';
import { words } from '../../word-blocks.js';
import '../../error-box.js';
import '../../error-summary.js';

/** Most leaflets the core takes at once. */
const MOST = 20;

/** The leaflet for the rest of the household: print it, and say how many were handed over. Fires `handed` with the letting. */
export class LettingLeaflets extends LightElement {
  static properties = { view: { attribute: false }, count: { state: true }, problems: { state: true }, error: { state: true }, working: { state: true } };

  constructor() {
    super();
    /** @type {LettingView} */
    this.view = /** @type {any} */ (null);
    this.count = '';
    /** @type {FormProblem[]} */
    this.problems = [];
    /** @type {CommandError | null} */
    this.error = null;
    this.working = false;
  }

  disconnectedCallback() {
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
      this.error = toCommandError(cause);
    }
    this.working = false;
  }

  #print() {
    const { leaflet } = this.view;
    return this.#try(() => printSheet(html`<div class="words">${words(leaflet.blocks, 1)}</div>
      <p>${t('header-notice', { title: leaflet.title, version: leaflet.version })}</p>`));
  }

  /** @param {Event} event */
  #submit(event) {
    event.preventDefault();
    const typed = this.count.trim();
    const count = Number(typed);
    const holds = /^\d+$/.test(typed) && count >= 1 && count <= MOST;
    this.problems = holds ? [] : [{ target: 'leaflets', text: t('letting-leaflets-wrong', { most: MOST }) }];
    if (!holds) return;
    this.#try(async () => {
      const view = await lettingLeaflets({ letting: this.view.line.id, count });
      this.count = '';
      this.tell('handed', view);
    });
  }

  render() {
    const { leaflets } = this.view.line;
    return html`
      <h2 class="title-2">${t('letting-leaflets')}</h2>
      <p>${t('letting-leaflets-explains')}</p>
      <error-summary .problems=${this.problems}></error-summary>
      <error-box .error=${this.error}></error-box>
      <div class="say"><button type="button" class="govuk-button govuk-button--secondary" ?disabled=${this.working} @click=${() => this.#print()}>${t('letting-leaflets-print')}</button></div>
      <form novalidate class="section--near" @submit=${this.#submit}>
        ${textPart({
          id: 'leaflets', label: t('letting-leaflets-label'), hint: t('letting-leaflets-hint'), value: this.count, width: '4', mode: 'numeric',
          problem: problemOf(this.problems, 'leaflets'), change: (value) => { this.count = value; },
        })}
        <button class="govuk-button govuk-button--secondary" ?disabled=${this.working}>${t('letting-leaflets-do')}</button>
      </form>
      <div role="status">${leaflets ? html`<p class="mark mark--given">${t('letting-leaflets-line', { count: leaflets })}</p>` : ''}</div>`;
  }
}

customElements.define('letting-leaflets', LettingLeaflets);
