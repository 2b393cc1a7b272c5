// @ts-check
/**
 * Everything said so far, with a way to change it. Each reason for having no answer reads differently.
 * Tells `place-wanted` `{place}`, `check-done`.
 *
 * @import { CheckAnswer, Step } from '../../ipc/views.js'
 */
import { html, nothing } from 'lit';
import { answerWords } from '../../text/answer-words.js';
import { t } from '../../text/text.js';
import { LightElement } from '../light-element.js';

export class CheckAnswers extends LightElement {
  static properties = { step: { attribute: false }, off: { type: Boolean } };

  constructor() {
    super();
    /** @type {Extract<Step, {kind: 'check'}>} */
    this.step = /** @type {any} */ (null);
    this.off = false;
  }

  render() {
    const { groups, unfinished } = this.step;
    return html`
      <h1 class="page__title" tabindex="-1">${t('iv-check-title')}</h1>
      <p class="page__lead">${t('iv-check-lead')}</p>
      ${unfinished.length ? html`<div class="page__warn"><p>${t('iv-check-unfinished')}</p><ul class="words__list">
        ${unfinished.map((place) => html`<li><button type="button" class="quiet-button" @click=${() => this.#go(place)}>
          ${groups.find((group) => group.place === place)?.title ?? place}</button>${this.#lacking(place)}</li>`)}</ul></div>` : nothing}
      ${groups.map((group) => html`
        <section class="check" aria-labelledby=${`check-${group.place}`}>
          <div class="check__head">
            <h2 class="check__title" id=${`check-${group.place}`}>${group.title}</h2>
            <button type="button" class="quiet-button" @click=${() => this.#go(group.place)}>${t('iv-change')}
              <span class="govuk-visually-hidden">: ${group.title}</span></button>
          </div>
          <dl class="check__list">${group.answers.map((answer) => this.#answer(answer))}</dl>
        </section>`)}
      <div class="page__foot">
        <button type="button" class="govuk-button" ?disabled=${this.off || unfinished.length > 0} @click=${() => this.tell('check-done')}>${t('iv-check-confirm')}</button>
      </div>`;
  }

  /** The questions of a page that still wait for an answer. @param {string} place */
  #lacking(place) {
    const needed = this.step.groups.find((group) => group.place === place)?.answers.filter((answer) => answer.needed) ?? [];
    return needed.length ? html`<ul class="words__list">${needed.map((answer) => html`<li>${answer.label}</li>`)}</ul>` : nothing;
  }

  /** @param {string} place */
  #go(place) {
    this.tell('place-wanted', { place });
  }

  /** @param {CheckAnswer} answer */
  #answer(answer) {
    return html`<div class="check__line check__line--${answer.state}"><dt>${answer.label}</dt><dd>${this.#said(answer)}</dd></div>`;
  }

  /** What was said, or why there is nothing. @param {CheckAnswer} answer */
  #said(answer) {
    if (answer.needed) return html`<span class="check__state check__state--needed">${t('iv-state-needed')}</span>`;
    if (answer.state !== 'value') return html`<span class="check__state">${t(`iv-state-${answer.state}`)}</span>`;
    // Kept off summaries.
    if (answer.display === null) return html`<span class="check__state">${t('iv-held-apart')}</span>`;
    return html`<span class="check__value">${answerWords(answer.display)}</span>`;
  }
}

customElements.define('check-answers', CheckAnswers);
