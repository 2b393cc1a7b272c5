// @ts-check
/** After a choice was taken back: what stops, what goes on, what was erased. Tells `taken-back-read`. @import { Withdrawn } from '../../ipc/views.js' @import { Taken } from './ended-copy.js' */
import { html, nothing } from 'lit';
import { t } from '../../text/text.js';
import { focusHeading } from '../focus.js';
import { LightElement } from '../light-element.js';
import { words } from '../word-blocks.js';
import './ended-copy.js';

export class TakenBack extends LightElement {
  static properties = { result: { attribute: false }, taken: { attribute: false } };

  constructor() {
    super();
    /** @type {Withdrawn} */
    this.result = /** @type {any} */ (null);
    /** @type {Taken} */
    this.taken = /** @type {any} */ (null);
  }

  firstUpdated() {
    focusHeading(this);
  }

  render() {
    const { erased, erasedCount, stops, goesOn, kept, copy } = this.result;
    return html`
      <h1 class="page__title" tabindex="-1">${t('iv-taken-back-title')}</h1>
      <p class="page__lead">${t('iv-taken-back-lead')}</p>
      <h2 class="page__subtitle">${t('iv-taken-back-stops')}</h2>
      <div class="words">${words(stops, 3)}</div>
      <h2 class="page__subtitle">${t('iv-taken-back-goes-on')}</h2>
      <div class="words">${words(goesOn, 3)}</div>
      ${kept.length ? html`<ul class="words__list">${kept.map((one) =>
        html`<li>${t('iv-taken-back-kept', { label: one.label, purposes: one.purposes.join('; ') })}</li>`)}</ul>` : nothing}
      <h2 class="page__subtitle">${t('iv-taken-back-erased')}</h2>
      ${erased.length
        ? html`<ul class="words__list">${erased.map((label) => html`<li>${label}</li>`)}</ul>`
        : html`<p>${erasedCount > 0 ? t('iv-taken-back-count', { count: erasedCount }) : t('iv-taken-back-none')}</p>`}
      ${copy ? html`<ended-copy .taken=${this.taken}></ended-copy>` : nothing}
      <div class="page__foot">
        <button type="button" class="govuk-button" @click=${() => this.tell('taken-back-read')}>${t('iv-back-to-page')}</button>
      </div>`;
  }
}

customElements.define('taken-back', TakenBack);
