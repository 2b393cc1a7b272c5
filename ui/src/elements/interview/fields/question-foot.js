// @ts-check
/**
 * What stands under every question: quiet ways not to answer, why it is asked, and whether it is saved.
 *
 * @import { FieldElement, SaveMark } from './field-element.js'
 */
import { html, nothing } from 'lit';
import { clock } from '../../../text/format.js';
import { t } from '../../../text/text.js';
import { problemWords } from '../problem-words.js';

/** @param {FieldElement} question */
export function questionFoot(question) {
  const { field, draft, notes, mark } = question;
  return html`
    ${notes.map((note) => html`<p class="question__note">${problemWords(note, field)}</p>`)}
    <div class="question__foot">
      ${unsaid(question, 'declined', draft.state === 'declined')}
      ${unsaid(question, 'not-known', draft.state === 'not-known')}
      ${field.purposes.length
        ? html`<details class="question__why">
            <summary>${t('iv-why-we-ask')}<span class="govuk-visually-hidden">: ${field.label}</span></summary>
            <ul>${field.purposes.map((purpose) => html`<li>${purpose}</li>`)}</ul>
          </details>` : nothing}
      <span class="question__saved" role="status">${saveWords(mark, question.isNew, field.given !== null || field.display !== null)}</span>
    </div>`;
}

/** @param {FieldElement} question @param {'declined' | 'not-known'} state @param {boolean} pressed */
const unsaid = (question, state, pressed) => html`
  <button type="button" class="quiet-button" aria-pressed=${pressed ? 'true' : 'false'} @click=${() => question.setState(state)}>
    ${pressed ? html`<span aria-hidden="true">✓ </span>` : nothing}${t(`iv-say-${state}`)}
    <span class="govuk-visually-hidden">: ${question.field.label}</span>
  </button>`;

/** @param {SaveMark | null} mark @param {boolean} isNew @param {boolean} wasStored */
function saveWords(mark, isNew, wasStored) {
  if (mark?.state === 'saving') return t('iv-saving');
  if (mark?.state === 'held') return html`<span class="question__held">${t('iv-not-saved')}</span>`;
  if (isNew) return nothing;
  if (mark?.state === 'saved' && mark.atMs !== null) return t('iv-saved-at', { time: clock(mark.atMs) });
  return wasStored ? t('iv-saved') : nothing;
}
