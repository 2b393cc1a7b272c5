// @ts-check
/**
 * One labelled box for one part of a value.
 *
 * @import { FieldElement } from './field-element.js'
 */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';

/**
 * @param {FieldElement} question
 * @param {{part: string, label: string, width?: string, numeric?: boolean, prefix?: string, first?: boolean, off?: boolean}} box
 */
export function partInput(question, { part, label, width = '', numeric = false, prefix, first = false, off = false }) {
  const id = first ? question.idOf() : question.idOf(part);
  const input = html`<input class="${question.inputClass(part)} ${width && `govuk-input--width-${width}`}" id=${id} type="text"
    inputmode=${numeric ? 'numeric' : nothing} autocomplete="off" spellcheck="false" ?disabled=${off}
    .value=${live(question.draft.parts[part] ?? '')}
    @input=${(/** @type {InputEvent & {target: HTMLInputElement}} */ event) => question.setPart(part, event.target.value)}>`;
  return html`<div class="question__part">
    <label class="govuk-label" for=${id}>${label}</label>
    ${prefix
      ? html`<div class="govuk-input__wrapper"><div class="govuk-input__prefix" aria-hidden="true">${prefix}</div>${input}</div>`
      : input}
  </div>`;
}

/**
 * "None": no fixed address, no phone, no account. Clears the other parts.
 *
 * @param {FieldElement} question
 * @param {string} label
 */
export function noneBox(question, label) {
  const id = question.idOf('none');
  const on = question.draft.parts.none === 'yes';
  return html`<div class="govuk-checkboxes question__none"><div class="govuk-checkboxes__item">
    <input class="govuk-checkboxes__input" type="checkbox" id=${id} .checked=${live(on)}
      @change=${(/** @type {Event & {target: HTMLInputElement}} */ event) => {
        question.draft = { parts: event.target.checked ? { none: 'yes' } : {}, codes: [], state: null };
        question.leaveUnlessFocused();
      }}>
    <label class="govuk-label govuk-checkboxes__label" for=${id}>${label}</label>
  </div></div>`;
}

/** Whether "none" is ticked. @param {FieldElement} question */
export const isNone = (question) => question.draft.parts.none === 'yes';
