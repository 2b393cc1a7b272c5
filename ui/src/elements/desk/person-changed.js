// @ts-check
/**
 * @import { CommandError } from '../../ipc/transport.js'
 * @import { ChangedSince } from '../../ipc/views.js'
 */
import { html, nothing } from 'lit';
import { tellBegin } from '../../ipc/commands.js';
import { toCommandError } from '../../ipc/transport.js';
import { t } from '../../text/text.js';
import { LightElement } from '../light-element.js';
import { words } from '../word-blocks.js';
import '../error-box.js';

/** What changed in the notice since a person was told, to be said in one breath. Fires `telling` once a telling was begun. */
export class PersonChanged extends LightElement {
  static properties = { person: { type: String }, changed: { attribute: false }, can: { type: Boolean }, error: { state: true }, working: { state: true } };

  constructor() {
    super();
    this.person = '';
    /** @type {ChangedSince} */
    this.changed = /** @type {any} */ (null);
    /** This role may tell. */
    this.can = false;
    /** @type {CommandError | null} */
    this.error = null;
    this.working = false;
  }

  async #tellNow() {
    if (this.working) return;
    this.working = true;
    this.error = null;
    try {
      this.tell('telling', await tellBegin({ person: this.person, detail: null }));
    } catch (cause) {
      this.error = toCommandError(cause);
    }
    this.working = false;
  }

  render() {
    const { from, to, due, blocks } = this.changed;
    return html`
      <section class="panel person__changed" aria-labelledby="person-changed">
        <div class="row__head">
          <h2 class="title-2" id="person-changed">${t('person-changed')}</h2>
          <span class="mark ${due ? 'mark--deferred' : ''}">${t(due ? 'person-changed-due' : 'person-changed-not-due')}</span>
        </div>
        <p class="soft">${t('person-changed-versions', { from, to })}</p>
        <error-box .error=${this.error}></error-box>
        <div class="words">${words(blocks, 3)}</div>
        ${due && this.can ? html`<div class="actions"><button type="button" class="govuk-button govuk-button--secondary" ?disabled=${this.working} @click=${() => this.#tellNow()}>${t('person-changed-tell')}</button></div>` : nothing}
      </section>`;
  }
}

customElements.define('person-changed', PersonChanged);
