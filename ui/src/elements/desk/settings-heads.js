// @ts-check
/**
 * @import { FormProblem } from '../form-parts.js'
 * @import { CommandError } from '../../ipc/transport.js'
 * @import { HeadsView, PlaceView } from '../../ipc/views.js'
 */
import { html, nothing } from 'lit';
import { headsView, keyChange, placeAdd, placeRemove } from '../../ipc/commands.js';
import { toCommandError } from '../../ipc/transport.js';
import { t } from '../../text/text.js';
import { passphrasePart, problemOf, textPart } from '../form-parts.js';
import { LightElement } from '../light-element.js';
import '../busy-progress.js';
import '../error-box.js';
import '../error-summary.js';

/** Groups of four are easier to compare by eye. @param {string} print */
const grouped = (print) => print.replace(/(.{4})(?=.)/g, '$1 ');

/** The same list each time, so that a summary without problems is not drawn anew. @type {FormProblem[]} */
const NONE = [];

/** Where the summary of the record is kept outside it, and the key that signs it. Fires `changed`. */
export class SettingsHeads extends LightElement {
  static properties = {
    heads: { state: true }, path: { state: true }, passphrase: { state: true }, shown: { state: true }, problems: { state: true },
    error: { state: true }, working: { state: true }, said: { state: true }, at: { state: true },
  };

  constructor() {
    super();
    /** @type {HeadsView | null} */
    this.heads = null;
    this.path = '';
    this.passphrase = '';
    this.shown = false;
    /** @type {FormProblem[]} */
    this.problems = [];
    /** @type {CommandError | null} */
    this.error = null;
    this.working = false;
    /** What was done last, in words. */
    this.said = '';
    /** @type {'place' | 'key'} what was done last: what came of it is said beside it */
    this.at = 'place';
  }

  connectedCallback() {
    super.connectedCallback();
    this.#try('place', headsView, '');
  }

  /** @param {'place' | 'key'} at @param {FormProblem[]} problems */
  #begin(at, problems) {
    this.at = at;
    this.error = null;
    this.said = '';
    this.problems = problems;
    return problems.length === 0;
  }

  /** @param {'place' | 'key'} at @param {() => Promise<HeadsView>} work @param {string} said */
  async #try(at, work, said) {
    if (this.working || !this.#begin(at, [])) return;
    this.working = true;
    try {
      this.heads = await work();
      this.said = said;
      if (said) this.tell('changed');
    } catch (cause) {
      const error = toCommandError(cause);
      // Only the passphrase is asked for here, so only that can be wrong.
      if (error.code === 'sign_in.wrong_passphrase') this.problems = [{ target: 'heads-passphrase', text: t('form-passphrase-wrong') }];
      else this.error = error;
    }
    this.working = false;
    await this.updateComplete;
    // The button may be gone with its place.
    if (this.said && document.activeElement === document.body) /** @type {HTMLElement | null} */ (this.querySelector('.page__note'))?.focus();
  }

  /** @param {Event} event */
  async #add(event) {
    event.preventDefault();
    if (!this.#begin('place', this.path.trim() ? [] : [{ target: 'heads-path', text: t('heads-path-missing') }])) return;
    await this.#try('place', () => placeAdd({ path: this.path }), t('heads-added'));
    if (!this.error) this.path = '';
  }

  /** @param {Event} event */
  async #change(event) {
    event.preventDefault();
    if (!this.#begin('key', this.passphrase ? [] : [{ target: 'heads-passphrase', text: t('form-passphrase-missing') }])) return;
    await this.#try('key', () => keyChange({ passphrase: this.passphrase }), t('heads-key-changed'));
    this.passphrase = '';
    this.shown = false;
  }

  /** @param {PlaceView} place @param {boolean} canChange */
  #place({ path, state, size }, canChange) {
    const kept = state === 'kept';
    return html`
      <li>
        <span class=${path ? 'mono' : ''}>${path || t('heads-beside')}</span>
        <span class="mark ${kept ? 'mark--given' : 'mark--deferred'}">${t(`heads-state-${state}`, { size: size ?? 0 })}</span>
        ${kept ? nothing : html`<p class="small">${t(`heads-next-${state}`)}</p>`}
        ${path && canChange ? html`
          <button type="button" class="link-button" ?disabled=${this.working} aria-label=${t('heads-remove-label', { path })}
            @click=${() => this.#try('place', () => placeRemove({ path }), t('heads-removed'))}>${t('heads-remove')}</button>` : nothing}
      </li>`;
  }

  /** @param {HeadsView} heads */
  #further(heads) {
    if (!heads.canChange) return nothing;
    if (heads.places.length > heads.most) return html`<p class="soft">${t('heads-most', { most: heads.most })}</p>`;
    return html`
      <form novalidate @submit=${this.#add}>
        ${textPart({
          id: 'heads-path', label: t('heads-path'), hint: t('heads-path-hint'), width: '30', value: this.path,
          problem: problemOf(this.problems, 'heads-path'), change: (value) => { this.path = value; this.said = ''; },
        })}
        <button class="govuk-button govuk-button--secondary" ?disabled=${this.working}>${t('heads-add')}</button>
      </form>`;
  }

  /** @param {HeadsView} heads */
  #key(heads) {
    return html`
      <h3 class="title-3">${t('heads-key')}</h3>
      <p>${t('heads-key-explains', { keys: heads.keys })}</p>
      <p class="mono" id="heads-print">${grouped(heads.key)}</p>
      ${this.#outcome('key')}
      ${heads.canChange ? html`
        <details class="govuk-details row__more">
          <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${t('heads-key-new')}</span></summary>
          <div class="govuk-details__text">
            <p>${t('heads-key-when')}</p>
            <p>${t('heads-key-what')}</p>
            <form novalidate @submit=${this.#change}>
              ${passphrasePart({
                id: 'heads-passphrase', label: t('heads-passphrase'), value: this.passphrase, shown: this.shown,
                problem: problemOf(this.problems, 'heads-passphrase'), complete: 'current-password',
                toggle: () => { this.shown = !this.shown; }, change: (value) => { this.passphrase = value; },
              })}
              ${this.working && this.at === 'key' ? html`<busy-progress></busy-progress>` : nothing}
              <button class="govuk-button govuk-button--secondary" ?disabled=${this.working}>${t('heads-key-make')}</button>
            </form>
          </div>
        </details>` : nothing}`;
  }

  /** What came of what was done last, beside where it was done. @param {'place' | 'key'} at */
  #outcome(at) {
    const here = this.at === at;
    return html`
      <error-summary .problems=${here ? this.problems : NONE}></error-summary>
      <error-box .error=${here ? this.error : null}></error-box>
      <div role="status">${here && this.said ? html`<p class="page__note" tabindex="-1">${this.said}</p>` : nothing}</div>`;
  }

  render() {
    const { heads } = this;
    return html`
      <p>${t('heads-explains')}</p>
      ${this.#outcome('place')}
      ${heads && !heads.keeps ? html`<p class="soft">${t('heads-practice')}</p>` : nothing}
      ${heads?.keeps ? html`<ul class="words__list">${heads.places.map((place) => this.#place(place, heads.canChange))}</ul>
        ${this.#further(heads)} ${this.#key(heads)}` : nothing}
      ${!heads && !this.error ? html`<busy-progress></busy-progress>` : nothing}`;
  }
}

customElements.define('settings-heads', SettingsHeads);
