// @ts-check
/**
 * @import { CommandError } from '../ipc/transport.js'
 */
import { html } from 'lit';
import { checkerSave } from '../ipc/commands.js';
import { toCommandError } from '../ipc/transport.js';
import { t } from '../text/text.js';
import { holdFocus } from './focus.js';
import { LightElement } from './light-element.js';
import './error-box.js';
import { savedWhere } from './saved-where.js';

/** Saves the page that checks copies beside them, says what it is for, and where it went. */
export class CheckerSave extends LightElement {
  static properties = { folder: { attribute: false }, saved: { state: true }, error: { state: true }, working: { state: true } };

  constructor() {
    super();
    /** Where the copies were saved; empty for the desk's folder for copies. */
    this.folder = '';
    /** @type {{folder: string, files: string[]} | null} */
    this.saved = null;
    /** @type {CommandError | null} */
    this.error = null;
    this.working = false;
  }

  async #save() {
    if (this.working) return;
    this.working = true;
    this.error = null;
    try {
      this.saved = await checkerSave({ folder: this.folder });
    } catch (cause) {
      this.error = toCommandError(cause);
    }
    this.working = false;
  }

  render() {
    const { saved } = this;
    return html`
      <p>${t('checker-save-explains')}</p>
      <error-box .error=${this.error}></error-box>
      <button type="button" class="govuk-button govuk-button--secondary" ?disabled=${this.working} @click=${() => holdFocus(this, () => this.#save())}>${t('checker-save')}</button>
      <div role="status">${savedWhere(saved)}</div>`;
  }
}

customElements.define('checker-save', CheckerSave);
