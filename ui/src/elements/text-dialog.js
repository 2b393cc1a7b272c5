// @ts-check
/**
 * @import { TextView } from '../ipc/views.js'
 */
import { html, nothing } from 'lit';
import { textView } from '../ipc/commands.js';
import { toCommandError } from '../ipc/transport.js';
import { shortDigest } from '../text/format.js';
import { t } from '../text/text.js';
import { LightElement } from './light-element.js';
import { words } from './word-blocks.js';
import './error-box.js';

/** The very words of a text once shown. `show(digest, title)` opens it; Escape closes it. */
export class TextDialog extends LightElement {
  static properties = { view: { state: true }, error: { state: true }, about: { state: true } };

  constructor() {
    super();
    /** @type {TextView | null} */
    this.view = null;
    /** @type {import('../ipc/transport.js').CommandError | null} */
    this.error = null;
    this.about = '';
  }

  /** @param {string} digest @param {string} about what it is, and when it was shown */
  async show(digest, about) {
    this.about = about;
    this.view = null;
    this.error = null;
    try {
      this.view = await textView({ digest });
    } catch (cause) {
      this.error = toCommandError(cause);
    }
    await this.updateComplete;
    this.querySelector('dialog')?.showModal();
  }

  render() {
    return html`
      <dialog class="dialog" aria-labelledby="text-dialog-heading">
        <h2 class="title-2" id="text-dialog-heading" tabindex="-1" autofocus>${t('text-dialog-heading')}</h2>
        <p class="soft">${this.about}</p>
        <p class="soft">${t('text-dialog-explains')}</p>
        <error-box .error=${this.error}></error-box>
        ${this.view ? html`
          <div class="dialog__words words">${words(this.view.blocks, 3)}</div>
          <p class="small soft">${t('text-dialog-digest')}: <span class="mono" title=${this.view.digest}>${shortDigest(this.view.digest)}</span></p>` : nothing}
        <div class="actions"><button type="button" class="govuk-button" @click=${() => this.querySelector('dialog')?.close()}>${t('close')}</button></div>
      </dialog>`;
  }
}

customElements.define('text-dialog', TextDialog);
