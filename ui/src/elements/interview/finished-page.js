// @ts-check
/** Nothing is left to do. Tells `leave-wanted`, `person-wanted`. @import { InterviewHead } from '../../ipc/views.js' */
import { html } from 'lit';
import { t } from '../../text/text.js';
import { LightElement } from '../light-element.js';

export class FinishedPage extends LightElement {
  static properties = { head: { attribute: false } };

  constructor() {
    super();
    /** @type {InterviewHead} */
    this.head = /** @type {any} */ (null);
  }

  render() {
    const complete = this.head.status === 'complete';
    return html`
      <h1 class="page__title" tabindex="-1">${t(complete ? 'iv-finished-title' : 'iv-closed-title')}</h1>
      <p class="page__lead">${t(complete ? 'iv-finished-lead' : 'iv-closed-lead', { reference: this.head.reference })}</p>
      <div class="page__foot">
        <button type="button" class="govuk-button" @click=${() => this.tell('leave-wanted')}>${t('iv-to-home')}</button>
        <button type="button" class="govuk-button govuk-button--secondary" @click=${() => this.tell('person-wanted')}>${t('iv-to-person')}</button>
      </div>`;
  }
}

customElements.define('finished-page', FinishedPage);
