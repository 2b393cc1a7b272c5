// @ts-check
/**
 * @import { CommandError } from '../../ipc/transport.js'
 * @import { Saved } from '../saved-where.js'
 */
import { html, nothing } from 'lit';
import { personExport } from '../../ipc/commands.js';
import { toCommandError } from '../../ipc/transport.js';
import { t } from '../../text/text.js';
import { holdFocus } from '../focus.js';
import { LightElement } from '../light-element.js';
import '../error-box.js';
import { savedWhere } from '../saved-where.js';

/** @typedef {Parameters<typeof personExport>[0]['form']} Form */

/** @type {readonly Form[]} */
const FORMS = Object.freeze(['bundle', 'dpv', 'kantara']);

/** What is kept about one person, saved for others to read. Fires `changed`: each leaves a line in their record. */
export class PersonExport extends LightElement {
  static properties = {
    person: { type: String }, answers: { type: Boolean }, saved: { state: true }, error: { state: true }, working: { state: true },
  };

  constructor() {
    super();
    this.person = '';
    /** True where this member may see answers: only then may they save them. */
    this.answers = false;
    /** @type {{form: Form, where: Saved} | null} */
    this.saved = null;
    /** @type {CommandError | null} */
    this.error = null;
    this.working = false;
  }

  /** @param {Form} form */
  async #save(form) {
    if (this.working) return;
    this.working = true;
    this.error = null;
    this.saved = null;
    try {
      this.saved = { form, where: await personExport({ person: this.person, form }) };
      this.tell('changed');
    } catch (cause) {
      this.error = toCommandError(cause);
    }
    this.working = false;
  }

  /** @param {Form} form */
  #form(form) {
    const saved = this.saved?.form === form ? this.saved.where : null;
    return html`
      <li class="row" data-form=${form}>
        <p class="row__title" id="export-${form}">${t(`export-${form}`)}</p>
        <p>${t(`export-${form}-explains`)}</p>
        <div class="actions actions--near">
          <button type="button" class="govuk-button govuk-button--secondary" ?disabled=${this.working} aria-describedby="export-${form}" @click=${() => holdFocus(this, () => this.#save(form))}>${t(`export-${form}-save`)}</button>
        </div>
        <div role="status">${savedWhere(saved)} ${saved && form === 'bundle' ? html`<p><strong>${t('export-bundle-first')}</strong></p>` : nothing}</div>
      </li>`;
  }

  render() {
    return html`
      <p class="soft">${t('export-explains')}</p>
      <error-box .error=${this.error}></error-box>
      <ul class="rows">${FORMS.filter((form) => form !== 'bundle' || this.answers).map((form) => this.#form(form))}</ul>`;
  }
}

customElements.define('person-export', PersonExport);
