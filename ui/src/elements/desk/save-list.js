// @ts-check
/**
 * @import { CommandError } from '../../ipc/transport.js'
 */
import { html } from 'lit';
import { listSave } from '../../ipc/commands.js';
import { toCommandError } from '../../ipc/transport.js';
import { holdFocus } from '../focus.js';
import { LightElement } from '../light-element.js';
import '../error-box.js';
import { savedWhere } from '../saved-where.js';

/** A button that saves one of the desk's lists as a file, and says where it is. */
export class SaveList extends LightElement {
  static properties = { what: { type: String }, label: { type: String }, saved: { state: true }, error: { state: true }, working: { state: true } };

  constructor() {
    super();
    /** @type {Parameters<typeof listSave>[0]['what']} */
    this.what = 'tell-again';
    this.label = '';
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
    this.saved = null;
    try {
      this.saved = await listSave({ what: this.what });
    } catch (cause) {
      this.error = toCommandError(cause);
    }
    this.working = false;
  }

  render() {
    const { saved } = this;
    return html`
      <error-box .error=${this.error}></error-box>
      <button type="button" class="govuk-button govuk-button--secondary" ?disabled=${this.working} @click=${() => holdFocus(this, () => this.#save())}>${this.label}</button>
      <div role="status">${savedWhere(saved)}</div>`;
  }
}

customElements.define('save-list', SaveList);
