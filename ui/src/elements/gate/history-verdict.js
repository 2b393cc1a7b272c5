// @ts-check
/**
 * @import { HistoryView } from '../../ipc/views.js'
 * @import { FormProblem } from '../form-parts.js'
 * @import { CommandError } from '../../ipc/transport.js'
 */
import { html, nothing } from 'lit';
import { historyGoOn, historyLeave } from '../../ipc/commands.js';
import { toCommandError } from '../../ipc/transport.js';
import { anyOf } from '../../text/format.js';
import { t } from '../../text/text.js';
import { areaPart, problemOf } from '../form-parts.js';
import { LightElement } from '../light-element.js';
import '../busy-progress.js';
import '../error-box.js';
import '../error-summary.js';

/**
 * The records and a summary of them that is kept elsewhere do not fit: what happened, what is safe, what to do. Stands
 * between the passphrase and the desk. Fires `leave`.
 */
export class HistoryVerdict extends LightElement {
  static properties = {
    history: { attribute: false }, reason: { state: true }, problems: { state: true }, error: { state: true }, working: { state: true },
  };

  constructor() {
    super();
    /** @type {HistoryView | null} */
    this.history = null;
    this.reason = '';
    /** @type {FormProblem[]} */
    this.problems = [];
    /** @type {CommandError | null} */
    this.error = null;
    this.working = false;
  }

  /** @param {Event} event @param {HistoryView} history */
  async #goOn(event, history) {
    event.preventDefault();
    if (this.working) return;
    this.error = null;
    this.problems = history.needsReason && !this.reason.trim()
      ? [{ target: 'history-reason', text: t('history-reason-missing') }] : [];
    if (this.problems.length) return;
    this.working = true;
    try {
      await historyGoOn({ reason: this.reason });
    } catch (cause) {
      this.error = toCommandError(cause);
      this.working = false;
    }
  }

  async #leave() {
    try {
      await historyLeave();
      this.tell('leave');
    } catch (cause) {
      this.error = toCommandError(cause);
    }
  }

  /** Where each summary lies, and how much more or less it knows than the records. @param {HistoryView} history */
  #findings(history) {
    return html`
      <ul class="words__list" id="history-findings">
        ${history.findings.map(({ verdict, place, size }) => html`
          <li>${place ? html`<span class="mono">${place}</span>` : t('heads-beside')}:
            ${t(`history-finding-${verdict}`, { kept: size ?? 0, entries: history.entries })}</li>`)}
      </ul>`;
  }

  /** @param {HistoryView} history */
  #form(history) {
    return html`
      <form novalidate @submit=${(/** @type {Event} */ event) => this.#goOn(event, history)}>
        ${history.needsReason ? areaPart({
          id: 'history-reason', label: t('history-reason'), hint: t('history-reason-hint'), value: this.reason,
          problem: problemOf(this.problems, 'history-reason'), change: (value) => { this.reason = value; },
        }) : nothing}
        ${this.working ? html`<busy-progress .label=${t('sign-in-working')}></busy-progress>` : nothing}
        <div class="actions">
          <button class="govuk-button govuk-button--secondary" ?disabled=${this.working}>${t(`history-go-on-${history.verdict}`)}</button>
          <button type="button" class="govuk-button" ?disabled=${this.working} @click=${() => this.#leave()}>${t('history-leave')}</button>
        </div>
      </form>`;
  }

  /** @param {HistoryView} history */
  #ask(history) {
    return html`
      <p><strong>${t('history-ask', { names: anyOf(history.administrators) })}</strong></p>
      <div class="actions"><button type="button" class="govuk-button" @click=${() => this.#leave()}>${t('history-leave')}</button></div>`;
  }

  render() {
    const { history } = this;
    if (!history) return nothing;
    const { verdict } = history;
    return html`
      <div class="fault" data-verdict=${verdict}>
        <h1 class="title-1" tabindex="-1">${t(`history-${verdict}`)}</h1>
        <error-summary .problems=${this.problems}></error-summary>
        <error-box .error=${this.error}></error-box>
        <p>${t(`history-${verdict}-happened`)}</p>
        ${this.#findings(history)}
        <p class="fault__safe">${t(`history-${verdict}-safe`)}</p>
        <p>${t(`history-${verdict}-next`)}</p>
        ${history.mayGoOn ? this.#form(history) : this.#ask(history)}
      </div>`;
  }
}

customElements.define('history-verdict', HistoryVerdict);
