// @ts-check
/**
 * @import { CommandError } from '../../../ipc/transport.js'
 * @import { TellLine, TellListView } from '../../../ipc/views.js'
 * @import { DetailDialog } from '../detail-dialog.js'
 */
import { html, nothing } from 'lit';
import { tellBegin, tellList } from '../../../ipc/commands.js';
import { toCommandError } from '../../../ipc/transport.js';
import { day } from '../../../text/format.js';
import { t } from '../../../text/text.js';
import { LightElement } from '../../light-element.js';
import '../../busy-progress.js';
import '../../empty-state.js';
import '../../error-box.js';
import '../detail-dialog.js';
import '../save-list.js';
import { identity } from '../identity.js';

/** People on one page, as many as the core sends. */
const PAGE = 50;

/** Parts that are named in the list; the page of a telling has them all. */
const NAMED = 4;

/** What changed for somebody, in a line. @param {TellLine} line */
function because({ because: parts }) {
  const more = parts.length - NAMED;
  return more > 1 ? t('tell-because-more', { parts: parts.slice(0, NAMED).join('; '), count: more }) : parts.join('; ');
}

/**
 * The people who must be told again, those told longest ago first. After somebody was told, the next has the
 * keyboard. Fires `telling` with the telling that was begun.
 */
export class TellList extends LightElement {
  static properties = { list: { attribute: false }, told: { type: String }, shown: { state: true }, error: { state: true }, working: { state: true } };

  constructor() {
    super();
    /** The first page, where it is known already. @type {TellListView | null} */
    this.list = null;
    /** Who was told just now. */
    this.told = '';
    /** The page that stands here. @type {TellListView | null} */
    this.shown = null;
    /** @type {CommandError | null} */
    this.error = null;
    this.working = false;
  }

  firstUpdated() {
    this.shown = this.list;
    if (!this.list) this.#load(0);
    else this.#next();
  }

  /** One press after the other: the next person has the keyboard. */
  async #next() {
    await this.updateComplete;
    // The desk takes the keyboard to the heading of a new screen first.
    setTimeout(() => /** @type {HTMLElement | null} */ (this.querySelector('.tell__now'))?.focus());
  }

  /** @param {number} skip */
  async #load(skip) {
    if (this.working) return;
    this.working = true;
    this.error = null;
    try {
      this.shown = await tellList({ skip });
    } catch (cause) {
      this.error = toCommandError(cause);
    }
    this.working = false;
  }

  /** @param {number} skip */
  async #turn(skip) {
    await this.#load(skip);
    await this.updateComplete;
    this.querySelector('h1')?.focus();
    window.scrollTo(0, 0);
  }

  /** @param {TellLine} line */
  #open({ person }) {
    this.error = null;
    const dialog = /** @type {DetailDialog | null} */ (this.querySelector('detail-dialog'));
    dialog?.open(person, null, async (detail) => this.tell('telling', await tellBegin({ person: person.id, detail })));
  }

  /** @param {TellLine} line @param {boolean} canTell */
  #line(line, canTell) {
    const name = line.person.name || t('person-line-no-name');
    return html`
      <li class="person-line">
        <div>
          <p class="row__title">${name}</p>
          ${identity(line.person)}
          <p class="person-line__facts"><span>${t('tell-told', { version: line.toldVersion, date: day(line.toldAtMs) })}</span></p>
          ${line.because.length ? html`<p class="tell__because"><strong>${t('tell-because')}</strong> ${because(line)}</p>` : nothing}
        </div>
        ${canTell ? html`<div class="person-line__actions">
          <button type="button" class="govuk-button govuk-button--secondary tell__now" aria-label=${t('tell-now-label', { name })} @click=${() => this.#open(line)}>${t('tell-now')}</button>
        </div>` : nothing}
      </li>`;
  }

  /** @param {TellListView} list */
  #pages({ skip, total, lines }) {
    if (total <= PAGE) return nothing;
    const last = skip + lines.length;
    return html`
      <nav class="actions" aria-label=${t('pages')}>
        ${skip > 0 ? html`<button type="button" class="link-button" ?disabled=${this.working} @click=${() => this.#turn(Math.max(0, skip - PAGE))}>${t('pages-before')}</button>` : nothing}
        <span>${t('pages-here', { first: skip + 1, last, total })}</span>
        ${last < total ? html`<button type="button" class="link-button" ?disabled=${this.working} @click=${() => this.#turn(last)}>${t('pages-after')}</button>` : nothing}
      </nav>`;
  }

  /** @param {TellListView} list */
  #list(list) {
    if (list.total === 0) return html`<div class="section"><empty-state .heading=${t('tell-none-title')} .next=${t('tell-none-next')}></empty-state></div>`;
    return html`
      <p class="lead">${t('tell-lead', { title: list.title, version: list.version })}</p>
      ${list.canTell ? nothing : html`<p class="soft">${t('tell-cannot')}</p>`}
      <div class="actions"><strong>${t('tell-count', { count: list.total })}</strong>
        <save-list .what=${'tell-again'} .label=${t('save-csv')}></save-list></div>
      <ul class="people">${list.lines.map((line) => this.#line(line, list.canTell))}</ul>
      ${this.#pages(list)}`;
  }

  render() {
    return html`
      <h1 class="title-1" tabindex="-1">${t('tell-heading')}</h1>
      <error-box .error=${this.error}></error-box>
      <div class="tell__status" role="status">${this.told ? html`<p class="mark mark--given mark--words">${t('tell-told-now', { name: this.told })}</p>` : nothing}</div>
      ${this.shown ? this.#list(this.shown) : this.error ? nothing : html`<busy-progress></busy-progress>`}
      <detail-dialog @failed=${(/** @type {CustomEvent<CommandError>} */ event) => { this.error = event.detail; }}></detail-dialog>`;
  }
}

customElements.define('tell-list', TellList);
