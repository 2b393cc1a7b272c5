// @ts-check
import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { t } from '../../../text/text.js';
import { errorLine, hintLine, inputOf } from '../../form-parts.js';
import { LightElement } from '../../light-element.js';

/** @typedef {{day: string, month: string, year: string}} DayParts */

/** @param {string} iso @returns {DayParts} */
function partsOf(iso) {
  const [year = '', month = '', day = ''] = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? iso.split('-') : [];
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
}

/**
 * `2026-11-02` from what was typed; whatever is no day comes out as something no day looks like. Nothing typed is nothing.
 * @param {DayParts} parts
 */
function isoOf({ day, month, year }) {
  if (![day, month, year].some((part) => part.trim())) return '';
  return `${year.trim().padStart(4, '0')}-${month.trim().padStart(2, '0')}-${day.trim().padStart(2, '0')}`;
}

/**
 * A day in three boxes. Fires `day` with the day as `2026-11-02` (or something that is no day) while it is typed, and
 * `day-left` when the keyboard or the mouse has left all three boxes and it is another than `value`.
 */
export class DayPart extends LightElement {
  static properties = {
    base: { type: String }, legend: { type: String }, hint: { type: String }, problem: { type: String }, value: { type: String }, parts: { state: true },
  };

  constructor() {
    super();
    /** Id of the first box; the others and the texts around them have ids that begin with it. */
    this.base = '';
    this.legend = '';
    this.hint = '';
    this.problem = '';
    this.value = '';
    /** @type {DayParts} */
    this.parts = partsOf('');
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('value') && this.value !== isoOf(this.parts)) this.parts = partsOf(this.value);
  }

  /** @param {FocusEvent} event */
  #left(event) {
    if (event.relatedTarget instanceof Node && this.contains(event.relatedTarget)) return;
    const now = isoOf(this.parts);
    if (now !== this.value) this.tell('day-left', now);
  }

  /** @param {keyof DayParts} part @param {string} id @param {string} width */
  #box(part, id, width) {
    return html`
      <div class="govuk-date-input__item">
        <label class="govuk-label" for=${id}>${t(`reception-${part}`)}</label>
        <input class="govuk-input govuk-input--width-${width} ${this.problem ? 'govuk-input--error' : ''}" id=${id} type="text" inputmode="numeric"
          autocomplete="off" .value=${live(this.parts[part])}
          @input=${(/** @type {Event} */ event) => { this.parts = { ...this.parts, [part]: inputOf(event).value }; this.tell('day', isoOf(this.parts)); }}>
      </div>`;
  }

  render() {
    const described = [this.hint ? `${this.base}-hint` : '', this.problem ? `${this.base}-error` : ''].filter(Boolean).join(' ');
    return html`
      <div class="govuk-form-group ${this.problem ? 'govuk-form-group--error' : ''}">
        <fieldset class="govuk-fieldset" aria-describedby=${described} @focusout=${this.#left}>
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--strong">${this.legend}</legend>
          ${hintLine(this.base, this.hint)} ${errorLine(this.base, this.problem)}
          <div class="date-parts">
            ${this.#box('day', this.base, '2')} ${this.#box('month', `${this.base}-month`, '2')} ${this.#box('year', `${this.base}-year`, '4')}
          </div>
        </fieldset>
      </div>`;
  }
}

customElements.define('day-part', DayPart);
