// @ts-check
/**
 * @import { CommandError } from '../../../ipc/transport.js'
 * @import { FlawView, FolderView, ImportView } from '../../../ipc/views.js'
 */
import { html, nothing } from 'lit';
import { draftImport, draftImportFrom, importList } from '../../../ipc/commands.js';
import { toCommandError } from '../../../ipc/transport.js';
import { t } from '../../../text/text.js';
import { errorLine, hintLine, inputOf } from '../../form-parts.js';
import { LightElement } from '../../light-element.js';
import '../../busy-progress.js';
import '../../empty-state.js';
import '../../error-box.js';
import { flawsList } from './flaws-list.js';

/** Largest file that is read at all: a whole notice is far smaller. */
const MOST_BYTES = 8 * 1024 * 1024;

/**
 * A file as base64.
 * @param {File} file
 * @returns {Promise<string>}
 */
function base64Of(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

/** Takes a notice in from a zip file, or from the desk's folder. Fires `begun` with the draft it became. */
export class NoticeImport extends LightElement {
  static properties = {
    folder: { state: true }, refused: { state: true }, name: { state: true }, problem: { state: true }, error: { state: true }, working: { state: true },
  };

  constructor() {
    super();
    /** @type {FolderView | null} */
    this.folder = null;
    /** @type {FlawView[] | null} */
    this.refused = null;
    /** The file that was refused. */
    this.name = '';
    this.problem = '';
    /** @type {CommandError | null} */
    this.error = null;
    this.working = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#look();
  }

  async #look() {
    try {
      this.folder = await importList();
    } catch (cause) {
      this.error = toCommandError(cause);
    }
  }

  /** @param {string} name @param {() => Promise<ImportView>} take */
  async #take(name, take) {
    if (this.working) return;
    this.working = true;
    this.error = null;
    this.refused = null;
    this.problem = '';
    this.name = name;
    try {
      const { begun, refused } = await take();
      if (begun) this.tell('begun', begun);
      else this.#say(refused);
    } catch (cause) {
      this.error = cause instanceof DOMException ? null : toCommandError(cause);
      if (cause instanceof DOMException) this.problem = t('import-unreadable');
    }
    this.working = false;
  }

  /** @param {FlawView[]} flaws */
  async #say(flaws) {
    this.refused = flaws;
    await this.updateComplete;
    const box = /** @type {HTMLElement | null} */ (this.querySelector('.fault--refused'));
    box?.scrollIntoView({ block: 'center' });
    box?.focus({ preventScroll: true });
  }

  /** @param {Event} event */
  #chosen(event) {
    const input = inputOf(event);
    const file = input.files?.[0];
    if (!file) return;
    this.refused = null;
    this.error = null;
    // A file is chosen again after it was mended: the same name has to count as a change.
    const done = () => { input.value = ''; };
    if (file.size > MOST_BYTES) {
      this.problem = t('import-too-large', { name: file.name });
      done();
      return;
    }
    this.#take(file.name, async () => draftImport({ file: await base64Of(file) })).then(done);
  }

  #refusal() {
    if (!this.refused) return nothing;
    return html`
      <div class="fault fault--box fault--refused" tabindex="-1" role="alert">
        <h3 class="title-3">${t('import-refused', { name: this.name })}</h3>
        <p class="fault__safe">${t('import-refused-safe')}</p>
        ${flawsList(this.refused)}
        <p>${t('import-refused-next')}</p>
      </div>`;
  }

  #listed() {
    const { folder } = this;
    if (!folder) return nothing;
    if (folder.names.length === 0) {
      return html`<empty-state .heading=${t('import-folder-none')} .next=${t('import-folder-none-next', { folder: folder.folder })}></empty-state>`;
    }
    return html`
      <p class="soft">${t('import-folder-is', { folder: folder.folder })}</p>
      <ul class="rows">${folder.names.map((name) => html`
        <li class="row row--tight"><p class="row__title">${name}</p>
          <button type="button" class="govuk-button govuk-button--secondary" ?disabled=${this.working} aria-label=${t('import-take-label', { name })}
            @click=${() => this.#take(name, () => draftImportFrom({ name }))}>${t('import-take')}</button></li>`)}</ul>`;
  }

  render() {
    const id = 'import-file';
    const described = [`${id}-hint`, this.problem ? `${id}-error` : ''].filter(Boolean).join(' ');
    return html`
      <h2 class="title-2" id="notice-import">${t('import-heading')}</h2>
      <p class="soft">${t('import-lead')}</p>
      <error-box .error=${this.error}></error-box>
      ${this.#refusal()}
      ${this.working ? html`<busy-progress .label=${t('import-working')}></busy-progress>` : nothing}
      <div class="split">
        <div class="panel">
          <div class="govuk-form-group ${this.problem ? 'govuk-form-group--error' : ''}">
            <label class="govuk-label govuk-label--strong" for=${id}>${t('import-file')}</label>
            ${hintLine(id, t('import-file-hint'))} ${errorLine(id, this.problem)}
            <input class="file-input" id=${id} type="file" accept=".zip" ?disabled=${this.working} aria-describedby=${described} @change=${this.#chosen}>
          </div>
        </div>
        <div class="panel">
          <h3 class="title-3">${t('import-folder')}</h3>
          ${this.#listed()}
          <div class="actions actions--near"><button type="button" class="link-button" @click=${() => this.#look()}>${t('import-look-again')}</button></div>
        </div>
      </div>`;
  }
}

customElements.define('notice-import', NoticeImport);
