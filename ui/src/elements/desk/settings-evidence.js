// @ts-check
/**
 * @import { CommandError } from '../../ipc/transport.js'
 * @import { EvidenceStatus } from '../../ipc/views.js'
 */
import { html, nothing } from 'lit';
import { evidenceStatus } from '../../ipc/commands.js';
import { toCommandError } from '../../ipc/transport.js';
import { t } from '../../text/text.js';
import { LightElement } from '../light-element.js';
import '../busy-progress.js';
import '../checker-save.js';
import '../error-box.js';

/** How often the panel looks again while the check runs. */
const EVERY_MS = 1_000;

/** How the check of the whole log stands. */
export class SettingsEvidence extends LightElement {
  static properties = { status: { state: true }, error: { state: true } };

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  constructor() {
    super();
    /** @type {EvidenceStatus | null} */
    this.status = null;
    /** @type {CommandError | null} */
    this.error = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#look();
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    super.disconnectedCallback();
  }

  async #look() {
    try {
      this.status = await evidenceStatus();
      if (this.status.state === 'running' && this.isConnected) this.#timer = setTimeout(() => this.#look(), EVERY_MS);
    } catch (cause) {
      this.error = toCommandError(cause);
    }
  }

  /** @param {EvidenceStatus} status */
  #state(status) {
    const { state, entries, done, findings } = status;
    if (state === 'running') {
      return html`<busy-progress .label=${t('settings-evidence-running', { done, entries })} .done=${done} .of=${entries}></busy-progress>`;
    }
    if (state === 'holds') return html`<p class="fault__safe">${t('settings-evidence-holds', { entries })}</p>`;
    return html`
      <div class="fault fault--box">
        <p><strong>${t('settings-evidence-fails', { findings: findings.length })}</strong></p>
        <p>${t('settings-evidence-fails-next')}</p>
        <ul class="words__list">
          ${findings.map(({ seq, code }) => html`<li class="mono">${seq === null ? t('settings-evidence-finding-whole', { code }) : t('settings-evidence-finding', { seq, code })}</li>`)}
        </ul>
      </div>`;
  }

  render() {
    const { status } = this;
    return html`
      <p>${t('settings-evidence-explains')}</p>
      <error-box .error=${this.error}></error-box>
      ${status ? this.#state(status) : nothing}
      ${status?.head ? html`
        <details class="govuk-details row__more">
          <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${t('settings-evidence-head')}</span></summary>
          <div class="govuk-details__text mono small">${status.head}</div>
        </details>` : nothing}
      <checker-save></checker-save>`;
  }
}

customElements.define('settings-evidence', SettingsEvidence);
