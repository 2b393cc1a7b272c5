// @ts-check
/**
 * @import { CommandError } from '../../../ipc/transport.js'
 * @import { CoverageView as Coverage } from '../../../ipc/views.js'
 * @import { Saved } from '../../saved-where.js'
 */
import { html, nothing } from 'lit';
import { coverageView, listSave } from '../../../ipc/commands.js';
import { toCommandError } from '../../../ipc/transport.js';
import { dayAndClock, howLong } from '../../../text/format.js';
import { has, t } from '../../../text/text.js';
import { LightElement } from '../../light-element.js';
import '../../busy-progress.js';
import '../../empty-state.js';
import '../../error-box.js';
import { languageName } from '../notices/text-names.js';
import { savedWhere } from '../../saved-where.js';
import '../save-list.js';
import { barChart } from './bar-chart.js';

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** @param {string} month `2026-11` */
const monthWords = (month) => (/^\d{4}-\d{2}$/.test(month) ? MONTH.format(Date.parse(`${month}-01T00:00:00Z`)) : month);

/** @typedef {Parameters<typeof listSave>[0]['what']} List */

/** Who was told what: figures, then what must be looked at. Fires `go` with the screen where people are told again. */
export class CoverageView extends LightElement {
  static properties = { coverage: { state: true }, error: { state: true }, saved: { state: true }, working: { state: true }, can: { attribute: false } };

  constructor() {
    super();
    /** @type {Coverage | null} */
    this.coverage = null;
    /** @type {CommandError | null} */
    this.error = null;
    /** @type {{what: List, where: Saved} | null} */
    this.saved = null;
    this.working = false;
    /** @type {string[]} what this role may do */
    this.can = [];
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  async #load() {
    try {
      this.coverage = await coverageView();
    } catch (cause) {
      this.error = toCommandError(cause);
    }
  }

  /** @param {List} what */
  async #save(what) {
    if (this.working) return;
    this.working = true;
    this.error = null;
    this.saved = null;
    try {
      this.saved = { what, where: await listSave({ what }) };
    } catch (cause) {
      this.error = toCommandError(cause);
    }
    this.working = false;
  }

  /** @param {List} what */
  #csv(what) {
    return html`
      <div class="actions actions--near"><button type="button" class="link-button" ?disabled=${this.working} aria-label=${t('coverage-csv-label', { list: t(`coverage-${what}`) })}
        @click=${() => this.#save(what)}>${t('coverage-csv')}</button></div>
      <div role="status">${this.saved?.what === what ? savedWhere(this.saved.where) : nothing}</div>`;
  }

  /** @param {string} id @param {number} value @param {boolean} bad */
  #figure(id, value, bad) {
    return html`
      <div class="figure ${bad ? 'figure--bad' : ''}" data-figure=${id}>
        <dt>${t(`coverage-figure-${id}`)}</dt>
        <dd><span class="figure__value">${value}</span> <span class="figure__note">${t(bad ? `coverage-figure-${id}-bad` : `coverage-figure-${id}-good`)}</span></dd>
      </div>`;
  }

  /** @param {Coverage} view */
  #figures(view) {
    return html`
      <dl class="figures">
        ${this.#figure('untold', view.valuesUntold, view.valuesUntold > 0)}
        ${this.#figure('tell', view.toTell, view.toTell > 0)}
        ${this.#figure('choices', view.outdatedTotal, view.outdatedTotal > 0)}
        ${this.#figure('short', view.shortTotal, view.shortTotal > 0)}
      </dl>`;
  }

  /** @param {string} id @param {unknown} content */
  #part(id, content) {
    return html`
      <section class="section section--near" aria-labelledby="coverage-${id}" data-part=${id}>
        <h2 class="title-2" id="coverage-${id}">${t(`coverage-${id}`)}</h2>
        <p class="soft">${t(`coverage-${id}-explains`)}</p>
        ${content}
      </section>`;
  }

  /** @param {string} id */
  #none(id) {
    return html`<empty-state .heading=${t(`coverage-${id}-none`)} .next=${t(`coverage-${id}-none-next`)}></empty-state>`;
  }

  /** @param {Coverage} view */
  #versions(view) {
    if (view.versions.every((one) => one.people === 0)) return this.#part('versions', this.#none('versions'));
    const notices = [...new Set(view.versions.map((one) => one.notice))];
    return this.#part('versions', notices.map((notice, at) => {
      const bars = view.versions.filter((one) => one.notice === notice)
        .map((one) => ({ label: one.version, note: t(`version-state-${one.state}`), value: one.people }));
      return html`<h3 class="title-3 chart__of">${notice}</h3>${barChart({ id: `chart-versions-${at}`, bars, head: t('coverage-version'), unit: t('coverage-people') })}`;
    }));
  }

  /** @param {Coverage} view */
  #months(view) {
    if (view.shown.length === 0) return nothing;
    const months = [...new Set(view.shown.map((row) => row.month))].sort().reverse();
    const bars = months.map((month) => ({ label: monthWords(month), value: view.shown.filter((row) => row.month === month).reduce((sum, row) => sum + row.showings, 0) }));
    return this.#part('coverage', html`
      ${barChart({ id: 'chart-months', bars, head: t('coverage-month'), unit: t('coverage-showings') })}
      <details class="fold"><summary class="fold__summary">${t('coverage-all-rows')}</summary>
        ${table(['coverage-month', 'coverage-notice', 'coverage-version', 'coverage-layer', 'coverage-how', '#coverage-people', '#coverage-showings'],
          view.shown.map((row) => [monthWords(row.month), row.notice, row.version, layerWords(row.layer), howWords(row.how), row.people, row.showings]))}</details>
      <p class="soft">${t('coverage-site', { site: view.site })}</p>
      ${this.#csv('coverage')}`);
  }

  /** @param {Coverage} view */
  #tell(view) {
    if (view.toTell === 0) return this.#part('tell-again', this.#none('tell-again'));
    return this.#part('tell-again', html`
      <p><strong>${t('coverage-tell-count', { count: view.toTell })}</strong></p>
      ${this.can.includes('tell-again') ? html`<button type="button" class="govuk-button" @click=${() => this.tell('go', { screen: 'tell' })}>${t('coverage-tell-open')}</button>`
        : html`<p class="soft">${t('coverage-tell-officers')}</p>`}
      ${this.#csv('tell-again')}`);
  }

  /** @param {Coverage} view */
  #choices(view) {
    if (view.outdatedTotal === 0) return this.#part('choices', this.#none('choices'));
    return this.#part('choices', html`
      ${table(['coverage-person', 'coverage-card', 'coverage-agreed-under', 'coverage-when'],
        view.outdated.map((row) => [row.reference, row.card ?? t('coverage-hidden'), row.version, dayAndClock(row.atMs)]))}
      ${more(view.outdated.length, view.outdatedTotal)} ${this.#csv('choices')}`);
  }

  /** @param {Coverage} view */
  #short(view) {
    if (view.shortTotal === 0) return this.#part('short-showings', this.#none('short-showings'));
    return this.#part('short-showings', html`
      ${table(['coverage-person', 'coverage-text', 'coverage-version', 'coverage-how', 'coverage-by', 'coverage-when', '#coverage-in-view', '#coverage-least'],
        view.short.map((row) => [row.reference, row.layer === 'section' ? row.title ?? t('coverage-hidden') : layerWords(row.layer), row.version, howWords(row.how), row.by, dayAndClock(row.atMs), howLong(row.inViewMs), howLong(row.leastMs)]))}
      ${more(view.short.length, view.shortTotal)} ${this.#csv('short-showings')}`);
  }

  /** @param {Coverage} view */
  #translations(view) {
    if (view.languages.length === 0) return this.#part('translations', this.#none('translations'));
    return this.#part('translations', html`
      ${table(['coverage-notice', 'coverage-version', 'text-language', '#coverage-people', '#coverage-showings'],
        view.languages.map((row) => [row.notice, row.version, languageName(row.language), row.people, row.showings]))}
      ${this.#csv('translations')}`);
  }

  /** Everything there is, each as a file: too long for a screen. */
  #lists() {
    return this.#part('lists', html`
      <div class="actions">
        <save-list .what=${'showings'} .label=${t('coverage-lists-showings')}></save-list>
        <save-list .what=${'answers-to-cards'} .label=${t('coverage-lists-cards')}></save-list>
      </div>`);
  }

  render() {
    const { coverage } = this;
    return html`
      <h1 class="title-1" tabindex="-1">${t('coverage-heading')}</h1>
      <p class="lead">${t('coverage-lead')}</p>
      <error-box .error=${this.error}></error-box>
      ${coverage ? html`
        ${this.#figures(coverage)} ${this.#versions(coverage)} ${this.#months(coverage)} ${this.#tell(coverage)}
        ${this.#choices(coverage)} ${this.#short(coverage)} ${this.#translations(coverage)} ${this.#lists()}` : this.error ? nothing : html`<busy-progress></busy-progress>`}`;
  }
}

/** @param {string} layer */
const layerWords = (layer) => (has(`coverage-layer-${layer}`) ? t(`coverage-layer-${layer}`) : layer);
/** @param {string} how */
const howWords = (how) => (has(`how-${how}`) ? t(`how-${how}`) : how);

/** @param {number} shown @param {number} all */
const more = (shown, all) => (all > shown ? html`<p class="soft">${t('coverage-first', { shown, all })}</p>` : nothing);

/**
 * A table; heads that begin with `#` are of columns of numbers.
 * @param {string[]} heads
 * @param {(string | number)[][]} rows
 */
function table(heads, rows) {
  /** @param {number} at */
  const side = (at) => (heads[at]?.startsWith('#') ? 'table__number' : '');
  return html`
    <div class="table-frame" tabindex="0" role="region" aria-label=${heads.map((head) => t(head.replace('#', ''))).join(', ')}>
      <table class="table">
        <thead><tr>${heads.map((head, at) => html`<th scope="col" class=${side(at)}>${t(head.replace('#', ''))}</th>`)}</tr></thead>
        <tbody>${rows.map((row) => html`<tr>${row.map((cell, at) => html`<td class=${side(at)}>${cell}</td>`)}</tr>`)}</tbody>
      </table>
    </div>`;
}

customElements.define('coverage-view', CoverageView);
