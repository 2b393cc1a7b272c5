// @ts-check
/**
 * One option as a radio or a checkbox, with room for the person's own words where it asks for them.
 *
 * @import { OptionView } from '../../../ipc/views.js'
 * @import { FieldElement } from './field-element.js'
 */
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { t } from '../../../text/text.js';

/**
 * @param {FieldElement} question
 * @param {OptionView} option
 * @param {number} index
 * @param {'radios' | 'checkboxes'} look
 * @param {(code: string, on: boolean) => void} chosen
 */
export function optionRow(question, option, index, look, chosen) {
  const id = index === 0 ? question.idOf() : question.idOf(`o${index}`);
  const on = question.draft.codes.includes(option.code);
  return html`
    <div class="govuk-${look}__item">
      <input class="govuk-${look}__input" id=${id} type=${look === 'radios' ? 'radio' : 'checkbox'} name=${question.idOf('o')}
        .checked=${live(on)}
        @change=${(/** @type {Event & {target: HTMLInputElement}} */ event) => chosen(option.code, event.target.checked)}>
      <label class="govuk-label govuk-${look}__label" for=${id}>${option.label}</label>
    </div>
    ${on && option.ownWords ? ownWords(question) : nothing}`;
}

/** The box for a person's own words beside an option. @param {FieldElement} question */
export const ownWords = (question) => html`
  <div class="question__own-words">
    <label class="govuk-label" for=${question.idOf('other')}>${t('iv-own-words')}</label>
    <input class=${question.inputClass('other')} id=${question.idOf('other')} type="text" autocomplete="off"
      .value=${live(question.draft.parts.other ?? '')}
      @input=${(/** @type {InputEvent & {target: HTMLInputElement}} */ event) => question.setPart('other', event.target.value)}>
  </div>`;
