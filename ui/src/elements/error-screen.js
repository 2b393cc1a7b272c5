// @ts-check
import { html, nothing } from 'lit';
import { errorWords, t } from '../text/text.js';
import { focusHeading } from './focus.js';
import { LightElement } from './light-element.js';

/**
 * A fault that leaves nothing else to do on this screen. Fires `retry`, `back`, and `more` where another way is offered.
 */
export class ErrorScreen extends LightElement {
  static properties = {
    code: { type: String },
    incident: { type: String },
    canRetry: { type: Boolean, attribute: 'can-retry' },
    canGoBack: { type: Boolean, attribute: 'can-go-back' },
    more: { type: String },
  };

  constructor() {
    super();
    this.code = 'app.unexpected';
    this.incident = '';
    this.canRetry = false;
    this.canGoBack = false;
    /** The words of another way on; empty where there is none. */
    this.more = '';
  }

  firstUpdated() {
    focusHeading(this);
  }

  render() {
    const words = errorWords(this.code);
    return html`
      <div class="fault" data-code=${this.code}>
        <h1 class="title-1" tabindex="-1">${words.title}</h1>
        <p class="fault__safe">${words.safe}</p>
        <p>${words.next}</p>
        ${this.incident ? html`<p class="fault__incident">${t('incident-number', { incident: this.incident })}</p>` : nothing}
        <div class="actions">
          ${this.canRetry ? html`<button type="button" class="govuk-button" @click=${() => this.tell('retry')}>${t('try-again')}</button>` : nothing}
          ${this.more ? html`<button type="button" class="govuk-button govuk-button--secondary" @click=${() => this.tell('more')}>${this.more}</button>` : nothing}
          ${this.canGoBack ? html`<button type="button" class="link-button" @click=${() => this.tell('back')}>${t('back')}</button>` : nothing}
        </div>
      </div>`;
  }
}

customElements.define('error-screen', ErrorScreen);
