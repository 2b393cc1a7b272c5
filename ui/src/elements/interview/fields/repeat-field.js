// @ts-check
/**
 * A list of rows: people, homes, tenancies. Rows come and go; nothing typed in the others is lost.
 *
 * Tells `row-add` `{field}` and `row-remove` `{field, row}`.
 *
 * @import { FieldView, RepeatView } from '../../../ipc/views.js'
 * @import { Standing } from './question-of.js'
 */
import { html, nothing } from 'lit';
import { repeat as keyed } from 'lit/directives/repeat.js';
import { t } from '../../../text/text.js';
import { LightElement } from '../../light-element.js';
import { controlId, keyOf } from '../given.js';
import { problemWords } from '../problem-words.js';
import { questionOf } from './question-of.js';

export class RepeatField extends LightElement {
  static properties = { repeat: { attribute: false }, standing: { attribute: false }, marks: { attribute: false }, problems: { attribute: false }, removing: { state: true } };

  constructor() {
    super();
    /** @type {RepeatView} */
    this.repeat = /** @type {any} */ (null);
    /** @type {(field: FieldView) => Standing} */
    this.standing = () => ({ problems: [], notes: [], mark: null });
    /** Both only tell that `standing` has something new to say. @type {unknown} */
    this.marks = null;
    /** @type {unknown} */
    this.problems = null;
    /** @type {number | null} the row whose removal waits for a second press */
    this.removing = null;
  }

  render() {
    const { field, rows, canAdd } = this.repeat;
    const { problems, mark } = this.standing(field);
    const state = field.given?.state ?? null;
    return html`
      <section class="repeat ${problems.length ? 'question--wrong' : ''}" aria-labelledby=${controlId(field, 'title')}>
        <h2 class="repeat__title" id=${controlId(field, 'title')}>${field.label}</h2>
        ${field.hint ? html`<p class="question__hint">${field.hint}</p>` : nothing}
        ${field.consequence
          ? html`<p class="question__needed">${t('iv-if-not-given', { consequence: field.consequence })}</p>` : nothing}
        ${problems.map((problem) => html`<p class="govuk-error-message">${problemWords(problem, field)}</p>`)}
        ${keyed(rows, (row) => row.row, (row, index) => this.#row(row, index))}
        ${rows.length === 0 ? html`<p class="repeat__empty">${t(state ? `iv-rows-${state}` : 'iv-no-rows')}</p>` : nothing}
        <p class="repeat__saved" role="status">${mark?.state === 'held' ? t('iv-not-saved') : mark?.state === 'saved' ? t('iv-saved') : nothing}</p>
        <div class="repeat__foot">
          ${canAdd ? html`<button type="button" class="govuk-button govuk-button--secondary" id=${controlId(field)}
            @click=${() => this.tell('row-add', { field: field.id })}>
            ${t(rows.length ? 'iv-add-another' : 'iv-add-first')}
            <span class="govuk-visually-hidden">: ${field.label}</span></button>` : html`<p>${t('iv-rows-full')}</p>`}
          ${rows.length === 0 ? [this.#unsaid(field, 'declined'), this.#unsaid(field, 'not-known')] : nothing}
        </div>
      </section>`;
  }

  /** @param {RepeatView['rows'][number]} row @param {number} index */
  #row(row, index) {
    // Until something that names the row is said, the core has only its number.
    const name = /\D/.test(row.title) ? row.title : t('iv-row', { number: index + 1 });
    return html`
      <fieldset class="repeat__row">
        <legend class="repeat__row-title">${name}</legend>
        ${keyed(row.fields, keyOf, (field) => questionOf(field, this.standing(field)))}
        ${this.removing === row.row
          ? html`<div class="repeat__sure" role="group" aria-label=${t('iv-remove-sure', { name })}>
              <p>${t('iv-remove-sure', { name })}</p>
              <button type="button" class="govuk-button govuk-button--secondary" @click=${() => this.#remove(row.row)}>${t('iv-remove-yes')}</button>
              <button type="button" class="quiet-button" @click=${() => { this.removing = null; }}>${t('iv-remove-no')}</button>
            </div>`
          : html`<button type="button" class="quiet-button" @click=${() => { this.removing = row.row; }}>
              ${t('iv-remove')}<span class="govuk-visually-hidden"> ${name}</span></button>`}
      </fieldset>`;
  }

  /** @param {FieldView} field @param {'declined' | 'not-known'} state */
  #unsaid(field, state) {
    const pressed = field.given?.state === state;
    const given = { parts: {}, codes: [], state: pressed ? null : state };
    return html`<button type="button" class="quiet-button" aria-pressed=${pressed ? 'true' : 'false'}
      @click=${() => this.#say(given)}>
      ${pressed ? html`<span aria-hidden="true">✓ </span>` : nothing}${t(`iv-say-${state}`)}
      <span class="govuk-visually-hidden">: ${field.label}</span></button>`;
  }

  /** @param {import('../../../ipc/views.js').Given} given */
  #say(given) {
    const { field } = this.repeat;
    // Shown at once; whether it is stored, the mark says.
    this.repeat = { ...this.repeat, field: { ...field, given } };
    this.tell('field-left', { field: field.id, row: field.row, given });
  }

  /** @param {number} row */
  #remove(row) {
    this.removing = null;
    this.tell('row-remove', { field: this.repeat.field.id, row });
  }
}

customElements.define('repeat-field', RepeatField);
