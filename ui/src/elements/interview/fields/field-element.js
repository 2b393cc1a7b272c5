// @ts-check
/**
 * What every question has in common: its words, its error, "Prefer not to say" and "Don't know", why
 * it is asked, and whether it is saved. A kind of field adds its controls.
 *
 * Tells `field-left` `{field, row, given}` when the person leaves the whole field with something new in it.
 *
 * @import { FieldView, Given, Problem } from '../../../ipc/views.js'
 */
import { html, nothing as noPart } from 'lit';
import { answerWords } from '../../../text/answer-words.js';
import { t } from '../../../text/text.js';
import { LightElement } from '../../light-element.js';
import { choosing, controlId, copyOf, isNothing, same } from '../given.js';
import { problemWords } from '../problem-words.js';
import { questionFoot } from './question-foot.js';

/** @typedef {{state: 'saving' | 'saved' | 'held', atMs: number | null}} SaveMark */

export class FieldElement extends LightElement {
  static properties = {
    field: { attribute: false },
    problems: { attribute: false },
    notes: { attribute: false },
    mark: { attribute: false },
    draft: { state: true },
    revealed: { state: true },
  };

  /** Several controls under one legend, or one control with a label. */
  static grouped = false;

  constructor() {
    super();
    /** @type {FieldView} */
    this.field = /** @type {any} */ (null);
    /** @type {Problem[]} errors to show in red, after Continue */
    this.problems = [];
    /** @type {Problem[]} what the officer should look at again */
    this.notes = [];
    /** @type {SaveMark | null} */
    this.mark = null;
    /** @type {Given} */
    this.draft = copyOf(null);
    this.revealed = false;
    /** @type {Given} what the core was last given */
    this.sent = copyOf(null);
    this.addEventListener('focusout', (event) => this.#focusLeft(event));
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (!changed.has('field') || !this.field) return;
    const untouched = same(this.draft, this.sent);
    this.sent = copyOf(this.field.given);
    // What is being typed stays, whatever arrives meanwhile.
    if (untouched) this.draft = copyOf(this.field.given);
    if (untouched && this.isMasked) this.revealed = false;
  }

  /** The core holds a value and gives its end only. */
  get isMasked() {
    return this.field.given === null && this.field.display !== null;
  }

  /** What stands in the field now. @returns {Given} */
  get given() {
    return copyOf(this.draft);
  }

  /** Whether it holds something the core has not been given. */
  get isNew() {
    return !same(this.draft, this.sent);
  }

  get isNothing() {
    return isNothing(this.draft);
  }

  /** The core has stored this. @param {Given} given */
  stored(given) {
    this.sent = copyOf(given);
  }

  /** The card of this option was not agreed to: the option goes, nothing was stored. @param {string[]} codes */
  untick(codes) {
    this.draft = choosing(this.draft, this.draft.codes.filter((code) => !codes.includes(code)), this.field.options);
  }

  /** Moves the focus to the first control. */
  focusControl() {
    const control = this.querySelector('input, select, textarea, button');
    if (control instanceof HTMLElement) control.focus();
    (this.querySelector('legend, label') ?? this).scrollIntoView({ block: 'center' });
  }

  /** @param {string} part @param {string} text */
  setPart(part, text) {
    this.draft = { ...this.draft, parts: { ...this.draft.parts, [part]: text }, state: null };
  }

  /** @param {string[]} codes */
  setCodes(codes) {
    this.draft = { ...choosing(this.draft, codes, this.field.options), state: null };
    this.leaveUnlessFocused();
  }

  /** Says instead of a value why there is none; once more takes that back. @param {'declined' | 'not-known'} state */
  setState(state) {
    this.draft = { parts: {}, codes: [], state: this.draft.state === state ? null : state };
    this.#leave();
  }

  /** Some web views give no focus to what a pointer clicks: then nothing would ever leave the field. */
  leaveUnlessFocused() {
    if (!this.contains(document.activeElement)) this.#leave();
  }

  /** @param {FocusEvent} event */
  #focusLeft(event) {
    if (event.relatedTarget instanceof Node && this.contains(event.relatedTarget)) return;
    // A field that is being taken off the page is not left by the person.
    if (this.isConnected) this.#leave();
  }

  #leave() {
    if (this.isNew) this.tell('field-left', { field: this.field.id, row: this.field.row, given: this.given });
  }

  /** `id` of a part's control. @param {string} [part] */
  idOf(part) {
    return controlId(this.field, part);
  }

  get describedBy() {
    const ids = [];
    if (this.field.hint) ids.push(this.idOf('hint'));
    if (this.field.consequence) ids.push(this.idOf('needed'));
    if (this.problems.length) ids.push(this.idOf('error'));
    return ids.join(' ') || noPart;
  }

  /** Class of a control whose part is wrong. @param {string} part @param {string} [base] */
  inputClass(part, base = 'govuk-input') {
    const wrong = this.problems.some((problem) => problem.part === part || problem.part === '');
    return wrong ? `${base} ${base}--error` : base;
  }

  render() {
    if (!this.field) return noPart;
    const grouped = /** @type {typeof FieldElement} */ (this.constructor).grouped;
    const wrong = this.problems.length > 0;
    return html`
      <div class="question ${wrong ? 'question--wrong' : ''} ${this.draft.state ? 'question--unsaid' : ''}">
        ${grouped
          ? html`<fieldset class="govuk-fieldset" aria-describedby=${this.describedBy}>
              <legend class="question__label">${this.#label()}</legend>${this.#words()}${this.#body()}
            </fieldset>`
          : html`<label class="question__label" for=${this.idOf()}>${this.#label()}</label>${this.#words()}${this.#body()}`}
        ${questionFoot(this)}
      </div>`;
  }

  #label() {
    const { label, required, by } = this.field;
    return html`${label}${required ? html` <span class="question__mark">${t('iv-needed')}</span>` : noPart}
      ${by === 'officer' ? html` <span class="question__mark">${t('iv-by-officer')}</span>` : noPart}`;
  }

  #words() {
    const { hint, consequence } = this.field;
    return html`
      ${hint ? html`<p class="question__hint" id=${this.idOf('hint')}>${hint}</p>` : noPart}
      ${consequence
        ? html`<p class="question__needed" id=${this.idOf('needed')}>${t('iv-if-not-given', { consequence })}</p>` : noPart}
      ${this.problems.length
        ? html`<p class="govuk-error-message" id=${this.idOf('error')}>
            <span class="govuk-visually-hidden">${t('iv-error-prefix')}</span>
            ${this.problems.map((problem) => problemWords(problem, this.field)).join(' ')}</p>` : noPart}`;
  }

  #body() {
    if (this.isMasked && !this.revealed && !this.isNew) {
      return html`<p class="question__covered">${t('iv-part-shown', { display: answerWords(this.field.display ?? []) })}
        <button type="button" class="quiet-button" id=${this.idOf()} @click=${this.#typeAnew}>${t('iv-type-anew')}</button></p>`;
    }
    const hide = this.field.restricted && !this.revealed && this.field.given !== null && !this.isNew;
    if (!hide) return html`<div class="question__controls">${this.controls()}</div>`;
    return html`<p class="question__covered">${t('iv-covered')}
      <button type="button" class="quiet-button" id=${this.idOf()} @click=${() => { this.revealed = true; }}>
        ${t('iv-show')}</button></p>`;
  }

  #typeAnew = async () => {
    this.revealed = true;
    await this.updateComplete;
    this.focusControl();
  };

  /** The controls of this kind of field. @returns {unknown} */
  controls() {
    return noPart;
  }
}
