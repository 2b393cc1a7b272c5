// @ts-check
/**
 * @import { FormProblem } from './form-parts.js'
 */
import { html, nothing } from 'lit';
import { t } from '../text/text.js';
import { LightElement } from './light-element.js';

/**
 * Takes the keyboard to an input, its label in view. The label or legend is scrolled to first, because a
 * focused input at the top edge of the window leaves its question out of sight.
 *
 * @param {string} id
 */
export function goToInput(id) {
  const input = document.getElementById(id);
  if (!input) return;
  const question = input.closest('fieldset')?.querySelector('legend') ?? document.querySelector(`label[for="${CSS.escape(id)}"]`);
  (question ?? input).scrollIntoView({ block: 'center' });
  input.focus({ preventScroll: true });
}

/** Two forms on one page each have a summary, and an id stands for one thing. */
let made = 0;

/**
 * What is wrong with a form, at its top. It takes the focus whenever it is given new problems, and each
 * line leads to the input at fault.
 */
export class ErrorSummary extends LightElement {
  static properties = { problems: { attribute: false } };

  constructor() {
    super();
    /** @type {FormProblem[]} */
    this.problems = [];
    this.headingId = `error-summary-${(made += 1)}`;
  }

  /** @param {Map<PropertyKey, unknown>} changed */
  updated(changed) {
    if (!changed.has('problems') || this.problems.length === 0) return;
    /** @type {HTMLElement | null} */
    const box = this.querySelector('.govuk-error-summary');
    box?.scrollIntoView({ block: 'center' });
    box?.focus({ preventScroll: true });
  }

  /** @param {Event} event @param {string} target */
  #go(event, target) {
    event.preventDefault();
    goToInput(target);
  }

  render() {
    if (this.problems.length === 0) return nothing;
    return html`
      <div class="govuk-error-summary" tabindex="-1" role="alert" aria-labelledby=${this.headingId}>
        <h2 class="title-3" id=${this.headingId}>${t('error-summary-title')}</h2>
        <ul class="govuk-list govuk-error-summary__list">
          ${this.problems.map(({ target, text }) => html`
            <li><a href="#${target}" @click=${(/** @type {Event} */ event) => this.#go(event, target)}>${text}</a></li>`)}
        </ul>
      </div>`;
  }
}

customElements.define('error-summary', ErrorSummary);
