// @ts-check
/**
 * The parts every form is made of: a label, a hint, an error, an input, tied together by ids.
 */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { t } from '../text/text.js';

/** @typedef {{target: string, text: string}} FormProblem the id of the input at fault, and what is wrong */

/**
 * What is wrong with one input, if anything.
 * @param {FormProblem[]} problems
 * @param {string} id
 */
export const problemOf = (problems, id) => problems.find((one) => one.target === id)?.text ?? '';

/**
 * The ids an input is described by.
 * @param {string} id @param {string} hint @param {string} problem
 */
function describedBy(id, hint, problem) {
  const ids = [hint ? `${id}-hint` : '', problem ? `${id}-error` : ''].filter(Boolean);
  return ids.length ? ids.join(' ') : nothing;
}

/** @param {string} id @param {string} problem */
export const errorLine = (id, problem) =>
  problem
    ? html`<p class="govuk-error-message" id="${id}-error"><span class="visually-hidden">${t('error-prefix')}</span> ${problem}</p>`
    : nothing;

/** @param {string} id @param {string} hint */
export const hintLine = (id, hint) =>
  hint ? html`<div class="govuk-hint" id="${id}-hint">${hint}</div>` : nothing;

/**
 * One line of text.
 * @param {{id: string, label: string, hint?: string, value: string, problem?: string, width?: string,
 *   mode?: 'text' | 'numeric', complete?: string, change: (value: string) => void}} part
 */
export function textPart({ id, label, hint = '', value, problem = '', width = '20', mode = 'text', complete = 'off', change }) {
  return html`
    <div class="govuk-form-group ${problem ? 'govuk-form-group--error' : ''}">
      <label class="govuk-label govuk-label--strong" for=${id}>${label}</label>
      ${hintLine(id, hint)} ${errorLine(id, problem)}
      <input class="govuk-input govuk-input--width-${width} ${problem ? 'govuk-input--error' : ''}" id=${id}
        type="text" inputmode=${mode} autocomplete=${complete} spellcheck="false" autocapitalize="none"
        aria-describedby=${describedBy(id, hint, problem)} aria-invalid=${problem ? 'true' : nothing}
        .value=${live(value)} @input=${(/** @type {InputEvent} */ event) => change(inputOf(event).value)}>
    </div>`;
}

/**
 * Several lines of text.
 * @param {{id: string, label: string, hint?: string, value: string, problem?: string, change: (value: string) => void}} part
 */
export function areaPart({ id, label, hint = '', value, problem = '', change }) {
  return html`
    <div class="govuk-form-group ${problem ? 'govuk-form-group--error' : ''}">
      <label class="govuk-label govuk-label--strong" for=${id}>${label}</label>
      ${hintLine(id, hint)} ${errorLine(id, problem)}
      <textarea class="govuk-textarea ${problem ? 'govuk-textarea--error' : ''}" id=${id} rows="2"
        aria-describedby=${describedBy(id, hint, problem)} aria-invalid=${problem ? 'true' : nothing}
        .value=${live(value)} @input=${(/** @type {InputEvent} */ event) => change(inputOf(event).value)}></textarea>
    </div>`;
}

/**
 * A passphrase with a button that shows what was typed.
 * @param {{id: string, label: string, hint?: string, value: string, problem?: string, shown: boolean,
 *   complete?: string, change: (value: string) => void, toggle: () => void}} part
 */
export function passphrasePart({ id, label, hint = '', value, problem = '', shown, complete = 'off', change, toggle }) {
  return html`
    <div class="govuk-form-group ${problem ? 'govuk-form-group--error' : ''}">
      <label class="govuk-label govuk-label--strong" for=${id}>${label}</label>
      ${hintLine(id, hint)} ${errorLine(id, problem)}
      <div class="passphrase">
        <input class="govuk-input passphrase__input ${problem ? 'govuk-input--error' : ''}" id=${id}
          type=${shown ? 'text' : 'password'} autocomplete=${complete} spellcheck="false" autocapitalize="none"
          aria-describedby=${describedBy(id, hint, problem)} aria-invalid=${problem ? 'true' : nothing}
          .value=${live(value)} @input=${(/** @type {InputEvent} */ event) => change(inputOf(event).value)}>
        <button type="button" class="govuk-button govuk-button--secondary passphrase__toggle" aria-controls=${id}
          aria-label=${t(shown ? 'hide-passphrase-label' : 'show-passphrase-label')} @click=${toggle}>
          ${t(shown ? 'hide-passphrase' : 'show-passphrase')}
        </button>
      </div>
    </div>`;
}

/**
 * Boxes to tick; nothing is ticked beforehand.
 * @param {{id: string, legend: string, hint?: string, problem?: string, ticked: string[],
 *   options: {code: string, label: string, hint?: string}[], change: (ticked: string[]) => void}} part
 */
export function ticksPart({ id, legend, hint = '', problem = '', ticked, options, change }) {
  /** @param {string} code @param {boolean} on */
  const set = (code, on) => change(options.map((one) => one.code).filter((one) => (one === code ? on : ticked.includes(one))));
  return html`
    <div class="govuk-form-group ${problem ? 'govuk-form-group--error' : ''}">
      <fieldset class="govuk-fieldset" aria-describedby=${describedBy(id, hint, problem)}>
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--strong">${legend}</legend>
        ${hintLine(id, hint)} ${errorLine(id, problem)}
        <div class="govuk-checkboxes">
          ${options.map((option, index) => {
            const own = index === 0 ? id : `${id}-${option.code}`;
            return html`
              <div class="govuk-checkboxes__item">
                <input class="govuk-checkboxes__input" id=${own} type="checkbox" .checked=${live(ticked.includes(option.code))}
                  aria-describedby=${option.hint ? `${own}-item-hint` : nothing}
                  @change=${(/** @type {Event} */ event) => set(option.code, inputOf(event).checked)}>
                <label class="govuk-label govuk-checkboxes__label" for=${own}>${option.label}</label>
                ${option.hint ? html`<div class="govuk-hint govuk-checkboxes__hint" id="${own}-item-hint">${option.hint}</div>` : nothing}
              </div>`;
          })}
        </div>
      </fieldset>
    </div>`;
}

/**
 * One of several; nothing is chosen beforehand unless `value` says so.
 * @param {{id: string, legend: string, problem?: string, value: string, options: {code: string, label: string}[],
 *   change: (code: string) => void}} part
 */
export function oneOfPart({ id, legend, problem = '', value, options, change }) {
  return html`
    <div class="govuk-form-group ${problem ? 'govuk-form-group--error' : ''}">
      <fieldset class="govuk-fieldset" aria-describedby=${describedBy(id, '', problem)}>
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--strong">${legend}</legend>
        ${errorLine(id, problem)}
        <div class="govuk-radios">
          ${options.map((option, index) => {
            const own = index === 0 ? id : `${id}-${option.code}`;
            return html`
              <div class="govuk-radios__item">
                <input class="govuk-radios__input" id=${own} name=${id} type="radio" value=${option.code}
                  .checked=${live(value === option.code)} @change=${() => change(option.code)}>
                <label class="govuk-label govuk-radios__label" for=${own}>${option.label}</label>
              </div>`;
          })}
        </div>
      </fieldset>
    </div>`;
}

/**
 * The roles, each with what it is for.
 * @returns {{code: string, label: string, hint: string}[]}
 */
export const roleOptions = () =>
  ['reception', 'officer', 'trainer', 'lead', 'administrator'].map((code) => ({
    code, label: t(`role-${code}`), hint: t(`role-${code}-hint`),
  }));

/** @param {Event} event @returns {HTMLInputElement} */
export const inputOf = (event) => /** @type {HTMLInputElement} */ (event.currentTarget);
