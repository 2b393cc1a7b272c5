// @ts-check
/**
 * One value of a draft's form, as the box that fits what it takes.
 *
 * @import { FormItemView, FormOptionView } from '../../../ipc/views.js'
 */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { has, t } from '../../../text/text.js';
import { errorLine, hintLine, inputOf } from '../../form-parts.js';
import './day-part.js';

/** @param {string} key */
export const idOf = (key) => `fact-${key.replace(/[^A-Za-z0-9_-]/g, '-')}`;

/**
 * What an option is called: by the interface where it knows the code, else by the draft.
 * @param {string} name of the item
 * @param {FormOptionView} option
 */
function optionWords(name, { code, title }) {
  const id = `option-${name}-${code.replace(/[^a-z0-9]+/gi, '-').replace(/-$/, '')}`;
  return has(id) ? t(id) : title || code;
}

/**
 * A value in words, for the line of a card that is folded.
 * @param {FormItemView} item
 */
export const valueWords = (item) =>
  item.value.map((code) => optionWords(item.name, item.options.find((one) => one.code === code) ?? { code, title: null })).join(', ');

/**
 * @typedef {{item: FormItemView, value: string[], problem: string, state: 'saved' | 'saving' | '',
 *   typed: (value: string[]) => void, leave: (value: string[]) => void}} ItemPart
 *   `typed` while it is typed, `leave` when it is to be kept
 */

/** @param {ItemPart['state']} state */
const stands = (state) => html`<span class="kept" role="status">${state === 'saved' ? html`<span class="mark mark--given">${t('saved')}</span>` : state === 'saving' ? t('fact-saving') : nothing}</span>`;

/** @param {FormItemView} item */
const labelOf = (item) => {
  const label = t(`fact-${item.name}`);
  return item.optional ? t('fact-optional', { label }) : label;
};

/** @param {FormItemView} item */
const hintOf = (item) => (has(`fact-${item.name}-hint`) ? t(`fact-${item.name}-hint`) : item.kind === 'lines' ? t('fact-lines-hint') : '');

/** @param {string} id @param {string} hint @param {string} problem */
const describedBy = (id, hint, problem) => [hint ? `${id}-hint` : '', problem ? `${id}-error` : ''].filter(Boolean).join(' ') || nothing;

/** @param {string} text */
const linesOf = (text) => text.split('\n').map((line) => line.trim()).filter(Boolean);

/** @param {ItemPart} part */
function words(part) {
  const { item, value, problem, typed, leave } = part;
  const id = idOf(item.key);
  const hint = hintOf(item);
  const long = item.kind === 'lines' || (item.kind === 'line' && !SHORT.has(item.name));
  /** @param {string} text */
  const read = (text) => (item.kind === 'lines' ? linesOf(text) : [text.replace(/\s*\n\s*/g, ' ').trim()]);
  const shown = item.kind === 'lines' ? value.join('\n') : (value[0] ?? '');
  return html`
    <div class="govuk-form-group ${problem ? 'govuk-form-group--error' : ''}">
      <label class="govuk-label govuk-label--strong" for=${id}>${labelOf(item)}</label> ${stands(part.state)}
      ${hintLine(id, hint)} ${errorLine(id, problem)}
      ${long
        ? html`<textarea class="govuk-textarea ${problem ? 'govuk-textarea--error' : ''}" id=${id} rows=${item.kind === 'lines' ? Math.min(8, Math.max(2, value.length + 1)) : Math.min(4, Math.ceil((shown.length + 1) / 60))}
            aria-describedby=${describedBy(id, hint, problem)} aria-invalid=${problem ? 'true' : nothing} spellcheck="true" .value=${live(shown)}
            @input=${(/** @type {Event} */ event) => typed(item.kind === 'lines' ? inputOf(event).value.split('\n') : [inputOf(event).value])}
            @change=${(/** @type {Event} */ event) => leave(read(inputOf(event).value))}></textarea>`
        : html`<input class="govuk-input govuk-input--width-${item.kind === 'number' ? '4' : '20'} ${problem ? 'govuk-input--error' : ''}" id=${id} type="text"
            inputmode=${item.kind === 'number' ? 'numeric' : 'text'} autocomplete="off" spellcheck="false"
            aria-describedby=${describedBy(id, hint, problem)} aria-invalid=${problem ? 'true' : nothing} .value=${live(shown)}
            @input=${(/** @type {Event} */ event) => typed([inputOf(event).value])}
            @change=${(/** @type {Event} */ event) => leave(read(inputOf(event).value))}>`}
    </div>`;
}

/** Lines that are short by nature get a box of one line; sentences get more room. */
const SHORT = new Set(['version', 'officer-email', 'regulator-website', 'regulator-phone', 'unsubscribe-email', 'unsubscribe-subject', 'complaints-email', 'processor-country', 'officer-title', 'controller-name', 'pack-title', 'policy-title']);

/** @param {ItemPart} part */
function one(part) {
  const { item, value, problem, leave } = part;
  const id = idOf(item.key);
  const hint = hintOf(item);
  return html`
    <div class="govuk-form-group ${problem ? 'govuk-form-group--error' : ''}">
      <label class="govuk-label govuk-label--strong" for=${id}>${labelOf(item)}</label> ${stands(part.state)}
      ${hintLine(id, hint)} ${errorLine(id, problem)}
      <select class="govuk-select" id=${id} aria-describedby=${describedBy(id, hint, problem)} aria-invalid=${problem ? 'true' : nothing}
        @change=${(/** @type {Event} */ event) => { const { value: code } = inputOf(event); leave(code ? [code] : []); }}>
        ${item.optional || !value[0] ? html`<option value="" ?selected=${!value[0]}>${t(item.optional ? 'fact-none' : 'fact-choose')}</option>` : nothing}
        ${item.options.map((option) => html`<option value=${option.code} .selected=${live(value[0] === option.code)}>${optionWords(item.name, option)}</option>`)}
      </select>
    </div>`;
}

/** @param {ItemPart} part */
function several(part) {
  const { item, value, problem, leave } = part;
  const id = idOf(item.key);
  const hint = hintOf(item);
  const yesNo = item.kind === 'yes-no';
  const options = yesNo ? [{ code: 'yes', title: t('yes') }, { code: 'no', title: t('no') }] : item.options;
  /** @param {string} code @param {boolean} on */
  const set = (code, on) => leave(yesNo ? [code] : options.map((option) => option.code).filter((other) => (other === code ? on : value.includes(other))));
  return html`
    <div class="govuk-form-group ${problem ? 'govuk-form-group--error' : ''}">
      <fieldset class="govuk-fieldset" aria-describedby=${describedBy(id, hint, problem)}>
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--strong">${labelOf(item)} ${stands(part.state)}</legend>
        ${hintLine(id, hint)} ${errorLine(id, problem)}
        <div class=${yesNo ? 'govuk-radios govuk-radios--inline' : 'govuk-checkboxes'}>
          ${options.map((option, index) => {
            const own = index === 0 ? id : `${id}-${index}`;
            const kind = yesNo ? 'radios' : 'checkboxes';
            return html`
              <div class="govuk-${kind}__item">
                <input class="govuk-${kind}__input" id=${own} type=${yesNo ? 'radio' : 'checkbox'} name=${id} .checked=${live(value.includes(option.code))}
                  @change=${(/** @type {Event} */ event) => set(option.code, inputOf(event).checked)}>
                <label class="govuk-label govuk-${kind}__label" for=${own}>${optionWords(item.name, option)}</label>
              </div>`;
          })}
        </div>
      </fieldset>
    </div>`;
}

/** @param {ItemPart} part */
function date(part) {
  const { item, value, problem, typed, leave } = part;
  return html`
    <day-part .base=${idOf(item.key)} .legend=${labelOf(item)} .hint=${hintOf(item)} .problem=${problem} .value=${value[0] ?? ''}
      @day-left=${(/** @type {CustomEvent<string>} */ event) => { event.stopPropagation(); typed([event.detail]); leave([event.detail]); }}></day-part>${stands(part.state)}`;
}

/** @param {ItemPart} part */
export function draftItem(part) {
  switch (part.item.kind) {
    case 'date': return date(part);
    case 'one-of': return one(part);
    case 'names':
    case 'yes-no': return several(part);
    default: return words(part);
  }
}
