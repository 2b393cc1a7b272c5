// @ts-check
/**
 * @import { CommandError } from '../../ipc/transport.js'
 */
import { html, nothing } from 'lit';
import { recoveryKeep, recoveryRenew } from '../../ipc/commands.js';
import { toCommandError } from '../../ipc/transport.js';
import { t } from '../../text/text.js';
import { LightElement } from '../light-element.js';
import '../error-box.js';
import '../gate/recovery-code.js';

/** Makes a new recovery code, shows it once and has it typed back. Fires `changed` once it is in use. */
export class SettingsRecovery extends LightElement {
  static properties = { code: { state: true }, kept: { state: true }, error: { state: true }, working: { state: true } };

  constructor() {
    super();
    this.code = '';
    this.kept = false;
    /** @type {CommandError | null} */
    this.error = null;
    this.working = false;
  }

  async #make() {
    if (this.working) return;
    this.working = true;
    this.kept = false;
    this.error = null;
    try {
      this.code = (await recoveryRenew()).recoveryCode;
    } catch (cause) {
      this.error = toCommandError(cause);
    }
    this.working = false;
  }

  /** @param {{code: string}} req */
  #keep = async (req) => {
    await recoveryKeep(req);
    this.code = '';
    this.kept = true;
    this.tell('changed');
  };

  render() {
    if (this.code) return html`<recovery-code at="settings" .code=${this.code} .keep=${this.#keep}></recovery-code>`;
    return html`
      ${this.kept ? html`<p class="page__note" role="status">${t('settings-recovery-kept')}</p>` : nothing}
      <error-box .error=${this.error}></error-box>
      <p>${t('settings-recovery-explains')}</p>
      <div class="actions"><button type="button" class="govuk-button govuk-button--secondary" ?disabled=${this.working} @click=${() => this.#make()}>${t('settings-recovery-make')}</button></div>`;
  }
}

customElements.define('settings-recovery', SettingsRecovery);
