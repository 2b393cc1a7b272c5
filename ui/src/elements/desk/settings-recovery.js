// @ts-check
/**
 * @import { CommandError } from '../../ipc/transport.js'
 */
import { html } from 'lit';
import { recoveryRenew } from '../../ipc/commands.js';
import { toCommandError } from '../../ipc/transport.js';
import { t } from '../../text/text.js';
import { LightElement } from '../light-element.js';
import '../error-box.js';
import '../gate/recovery-code.js';

/** Makes a new recovery code and shows it once. */
export class SettingsRecovery extends LightElement {
  static properties = { code: { state: true }, error: { state: true }, working: { state: true } };

  constructor() {
    super();
    this.code = '';
    /** @type {CommandError | null} */
    this.error = null;
    this.working = false;
  }

  async #make() {
    if (this.working) return;
    this.working = true;
    this.error = null;
    try {
      this.code = (await recoveryRenew()).recoveryCode;
    } catch (cause) {
      this.error = toCommandError(cause);
    }
    this.working = false;
  }

  render() {
    if (this.code) {
      return html`<p role="status">${t('settings-recovery-new')}</p><recovery-code .code=${this.code}></recovery-code>`;
    }
    return html`
      <error-box .error=${this.error}></error-box>
      <p>${t('settings-recovery-explains')}</p>
      <div class="actions"><button type="button" class="govuk-button govuk-button--secondary" ?disabled=${this.working} @click=${() => this.#make()}>${t('settings-recovery-make')}</button></div>`;
  }
}

customElements.define('settings-recovery', SettingsRecovery);
