// @ts-check
/**
 * @import { CommandError } from '../../../ipc/transport.js'
 * @import { DraftView, NoticesView } from '../../../ipc/views.js'
 * @import { FormProblem } from '../../form-parts.js'
 */
import { html, nothing } from 'lit';
import { draftApprove, draftPublish, draftView } from '../../../ipc/commands.js';
import { toCommandError } from '../../../ipc/transport.js';
import { isoDay } from '../../../text/format.js';
import { t } from '../../../text/text.js';
import { areaPart, oneOfPart, problemOf } from '../../form-parts.js';
import { LightElement } from '../../light-element.js';
import '../../error-box.js';
import '../../error-summary.js';
import './day-part.js';

/** Longest reason the core takes, in characters. */
const LONGEST_REASON = 1000;

/**
 * The last steps of a draft, in order, each with what is missing. Fires `open-page` and `open-part` to go where
 * something is mended, `approved` with the draft, `published` with the notices and the version.
 */
export class DraftPublish extends LightElement {
  static properties = {
    draft: { attribute: false }, unsaved: { type: Boolean }, dates: { state: true }, listedOn: { state: true }, material: { state: true }, reason: { state: true },
    problems: { state: true }, error: { state: true }, working: { state: true },
  };

  /** The content the dates were read from. */
  #datesOf = '';

  constructor() {
    super();
    /** @type {DraftView} */
    this.draft = /** @type {any} */ (null);
    this.unsaved = false;
    /** What the draft says of its first day and its address. */
    this.dates = { effective: '', address: '' };
    this.listedOn = '';
    /** @type {'' | 'yes' | 'no'} */
    this.material = '';
    this.reason = '';
    /** @type {FormProblem[]} */
    this.problems = [];
    /** @type {CommandError | null} */
    this.error = null;
    this.working = false;
  }

  willUpdate() {
    if (this.draft && this.#datesOf !== this.draft.content) {
      this.#datesOf = this.draft.content;
      this.#readDates();
    }
  }

  async #readDates() {
    try {
      const { form } = await draftView({ draft: this.draft.line.id, part: 'dates' });
      const items = form.cards.flatMap((card) => card.items);
      /** @param {string} name */
      const value = (name) => items.find((item) => item.name === name)?.value[0] ?? '';
      this.dates = { effective: value('effective'), address: value('published-address') };
    } catch (cause) {
      this.error = toCommandError(cause);
    }
  }

  /** Whether the lead decides something: the words, or facts that are not processing. */
  get #decides() {
    const { comparison } = this.draft;
    return comparison !== null && (comparison.wording.length > 0 || comparison.facts.some((fact) => !fact.processing));
  }

  get #nothing() {
    const { comparison } = this.draft;
    return comparison !== null && comparison.facts.length === 0 && comparison.wording.length === 0;
  }

  get #sound() {
    return this.draft.lint.mustFix === 0 && this.draft.broken.length === 0;
  }

  get #sameVersion() {
    const { comparison, line } = this.draft;
    return comparison !== null && comparison.before === line.version;
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

  #approve() {
    return this.#try(async () => {
      this.tell('approved', await draftApprove({ draft: this.draft.line.id, content: this.draft.content }));
    });
  }

  #check() {
    /** @type {FormProblem[]} */
    const problems = [];
    if (!this.listedOn) problems.push({ target: 'publish-listed', text: t('publish-listed-missing') });
    if (this.#decides && !this.material) problems.push({ target: 'publish-material', text: t('publish-material-missing') });
    if (this.#decides && !this.reason.trim()) problems.push({ target: 'publish-reason', text: t('publish-reason-missing') });
    if (this.reason.length > LONGEST_REASON) problems.push({ target: 'publish-reason', text: t('publish-reason-long', { most: LONGEST_REASON }) });
    return problems;
  }

  /** @param {Event} event */
  #askLast(event) {
    event.preventDefault();
    this.error = null;
    this.problems = this.#check();
    if (this.problems.length === 0) this.querySelector('dialog')?.showModal();
  }

  #publish() {
    this.querySelector('dialog')?.close();
    return this.#try(async () => {
      const { line, content } = this.draft;
      /** @type {NoticesView} */
      const notices = await draftPublish({
        draft: line.id, content, listedOn: this.listedOn, wordingMaterial: this.material === 'yes', reason: this.reason.trim(),
      });
      this.tell('published', { notices, version: line.version });
    });
  }

  /** @param {string} id @param {boolean} done @param {unknown} content */
  #step(id, done, content) {
    return html`
      <li class="steps__step" data-step=${id}>
        <h3 class="title-3">${t(`publish-${id}`)} <span class="mark ${done ? 'mark--given' : ''}">${t(done ? 'publish-done' : 'publish-open')}</span></h3>
        ${content}
      </li>`;
  }

  /** @param {string} page @param {string} words */
  #to(page, words) {
    return html`<button type="button" class="link-button" @click=${() => this.tell('open-page', page)}>${words}</button>`;
  }

  /** @param {string} words */
  #toDates(words) {
    return html`<button type="button" class="link-button" @click=${() => this.tell('open-part', 'dates')}>${words}</button>`;
  }

  #soundStep() {
    const { lint } = this.draft;
    return this.#step('sound', this.#sound && !this.unsaved, html`
      ${this.unsaved ? html`<p>${t('publish-unsaved')}</p><p>${this.#to('texts', t('publish-to-texts'))}</p>` : nothing}
      <p>${t('draft-must-fix', { count: lint.mustFix })} ${this.#sound ? '' : t('publish-sound-next')}</p>
      ${lint.shouldFix ? html`<p class="soft">${t('publish-should-fix', { count: lint.shouldFix })}</p>` : nothing}
      ${lint.mustFix || lint.shouldFix ? html`<p>${this.#to('check', t('publish-to-check'))}</p>` : nothing}`);
  }

  #versionStep() {
    const { line, comparison } = this.draft;
    const first = this.dates.effective ? isoDay(this.dates.effective) : t('none-given');
    const done = !this.#sameVersion && !this.#nothing;
    return this.#step('version', done, html`
      <dl class="facts">
        <dt>${t('publish-version-name')}</dt><dd>${line.version || t('none-given')}</dd>
        <dt>${t('version-first-day')}</dt><dd>${first}</dd>
        <dt>${t('publish-address')}</dt><dd>${this.dates.address || t('none-given')}</dd>
        ${comparison ? html`<dt>${t('publish-follows')}</dt><dd>${t('version-name', { version: comparison.before })}</dd>` : nothing}
      </dl>
      ${this.#sameVersion ? html`<p class="inset inset--caution">${t('publish-version-same', { version: line.version })}</p>` : nothing}
      ${this.#nothing ? html`<p class="inset inset--caution">${t('publish-nothing')}</p>` : nothing}
      <p>${this.#toDates(t('publish-to-dates'))}</p>`);
  }

  #approvedStep() {
    const { line, own, anotherLead } = this.draft;
    if (line.state === 'approved') return this.#step('approved', true, html`<p>${t('draft-approved-by', { name: line.approver ?? '' })}. ${t('publish-approved-explains')}</p>`);
    const waits = own && anotherLead;
    return this.#step('approved', false, html`
      <p>${t(waits ? 'publish-another' : anotherLead ? 'publish-you-may' : 'publish-alone')}</p>
      ${waits ? nothing : html`
        <button type="button" class="govuk-button govuk-button--secondary" ?disabled=${this.working || !this.#sound || this.unsaved}
          aria-describedby="publish-approve-why" @click=${() => this.#approve()}>${t('publish-approve')}</button>
        <p class="soft" id="publish-approve-why">${this.#sound && !this.unsaved ? t('publish-approve-means') : t('publish-approve-wait')}</p>`}`);
  }

  #listedStep() {
    return this.#step('listed', Boolean(this.listedOn), html`
      <p>${t('publish-listed-explains', { address: this.dates.address || t('none-given') })}</p>
      <day-part base="publish-listed" .legend=${t('publish-listed-day')} .hint=${t('publish-listed-hint')} .problem=${problemOf(this.problems, 'publish-listed')}
        .value=${this.listedOn} @day=${(/** @type {CustomEvent<string>} */ event) => { this.listedOn = event.detail; }}></day-part>`);
  }

  #tellStep() {
    const processing = this.draft.comparison?.processing ?? false;
    const decided = !this.#decides || (this.material !== '' && this.reason.trim() !== '');
    return this.#step('tell', decided, html`
      ${processing ? html`<p class="inset"><strong>${t('publish-processing')}</strong> ${t('publish-processing-explains')}</p>` : nothing}
      ${this.#decides ? html`
        ${oneOfPart({
          id: 'publish-material', legend: t(processing ? 'publish-material-too' : 'publish-material-ask'), problem: problemOf(this.problems, 'publish-material'), value: this.material,
          options: [{ code: 'yes', label: t('publish-material-yes') }, { code: 'no', label: t(processing ? 'publish-material-no-too' : 'publish-material-no') }],
          change: (code) => { this.material = code === 'yes' ? 'yes' : 'no'; },
        })}
        ${areaPart({
          id: 'publish-reason', label: t('publish-reason'), hint: t('publish-reason-hint'), value: this.reason, problem: problemOf(this.problems, 'publish-reason'),
          change: (reason) => { this.reason = reason; },
        })}` : processing || !this.draft.comparison ? nothing : html`<p class="soft">${t('publish-nothing-to-tell')}</p>`}`);
  }

  #last() {
    const { line } = this.draft;
    return html`
      <dialog class="dialog" aria-labelledby="publish-last">
        <h2 class="title-2" id="publish-last">${t('publish-last', { version: line.version })}</h2>
        <p>${t('publish-last-explains', { day: isoDay(this.dates.effective) })}</p>
        <p><strong>${t('publish-last-never')}</strong></p>
        <div class="actions">
          <button type="button" class="govuk-button" @click=${() => this.#publish()}>${t('publish-confirm')}</button>
          <button type="button" class="link-button" autofocus @click=${() => this.querySelector('dialog')?.close()}>${t('publish-not-yet')}</button>
        </div>
      </dialog>`;
  }

  render() {
    const { line } = this.draft;
    const ready = line.state === 'approved' && this.#sound && !this.#sameVersion && !this.#nothing && !this.unsaved;
    return html`
      <h2 class="title-2" tabindex="-1">${t('draft-page-publish')}</h2>
      <error-summary .problems=${this.problems}></error-summary>
      <error-box .error=${this.error}></error-box>
      <form novalidate @submit=${this.#askLast}>
        <ol class="steps">
          ${this.#soundStep()} ${this.#versionStep()} ${this.#approvedStep()} ${this.#listedStep()} ${this.#tellStep()}
        </ol>
        <div class="actions">
          <button class="govuk-button" ?disabled=${!ready || this.working} aria-describedby="publish-why">${t('publish-submit')}</button>
          <span class="soft" id="publish-why">${ready ? t('publish-ready') : t('publish-wait')}</span>
        </div>
      </form>
      ${this.#last()}`;
  }
}

customElements.define('draft-publish', DraftPublish);
