// @ts-check
import { html, nothing } from 'lit';
import { t } from '../../text/text.js';
import { LightElement } from '../light-element.js';
import './settings-backup.js';
import './settings-desk.js';
import './settings-evidence.js';
import './settings-heads.js';
import './settings-passphrase.js';
import './settings-recovery.js';

/** Settings, each panel by itself. `changed` comes up from the desk's settings. */
export class SettingsView extends LightElement {
  static properties = { can: { attribute: false } };

  constructor() {
    super();
    /** @type {string[]} what this role may do; panels that would be refused are left out */
    this.can = [];
  }

  render() {
    /** @param {string} id @param {unknown} content */
    const panel = (id, content) => html`
      <section class="panel" aria-labelledby="settings-${id}"><h2 class="title-2" id="settings-${id}">${t(`settings-${id}`)}</h2>${content}</section>`;
    return html`
      <h1 class="title-1" tabindex="-1">${t('settings-heading')}</h1>
      <div class="split">
        ${panel('desk', html`<settings-desk></settings-desk>`)}
        ${this.can.includes('settings') ? panel('backup', html`<settings-backup></settings-backup>`) : nothing}
        ${panel('passphrase', html`<settings-passphrase></settings-passphrase>`)}
        ${this.can.includes('evidence') ? panel('evidence', html`<settings-evidence></settings-evidence>`) : nothing}
        ${this.can.includes('evidence') ? panel('heads', html`<settings-heads></settings-heads>`) : nothing}
        <div>
          ${this.can.includes('staff') ? panel('recovery', html`<settings-recovery></settings-recovery>`) : nothing}
          ${panel('text-size', html`<p>${t('settings-text-size-hint')}</p>`)}
        </div>
      </div>`;
  }
}

customElements.define('settings-view', SettingsView);
