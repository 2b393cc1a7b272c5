// @ts-check
/**
 * @import { CommandError } from '../../ipc/transport.js'
 * @import { StaffMember } from '../../ipc/views.js'
 */
import { html, nothing } from 'lit';
import { staffList, staffRemove } from '../../ipc/commands.js';
import { toCommandError } from '../../ipc/transport.js';
import { day } from '../../text/format.js';
import { t } from '../../text/text.js';
import { focusHeading } from '../focus.js';
import { LightElement } from '../light-element.js';
import '../busy-progress.js';
import '../empty-state.js';
import '../error-box.js';
import './staff-add.js';

/** Everyone who can open this desk; adding and removing. */
export class StaffView extends LightElement {
  static properties = { members: { state: true }, error: { state: true }, leaving: { state: true }, added: { state: true } };

  constructor() {
    super();
    /** @type {StaffMember[] | null} */
    this.members = null;
    /** @type {CommandError | null} */
    this.error = null;
    /** @type {StaffMember | null} the one about to be removed */
    this.leaving = null;
    this.added = '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  async #load() {
    try {
      this.members = (await staffList()).members;
    } catch (cause) {
      this.error = toCommandError(cause);
      this.members ??= [];
    }
  }

  /** @param {StaffMember} member */
  async #ask(member) {
    this.leaving = member;
    await this.updateComplete;
    this.querySelector('dialog')?.showModal();
  }

  async #remove() {
    const member = this.leaving;
    this.querySelector('dialog')?.close();
    if (!member) return;
    this.error = null;
    try {
      await staffRemove({ member: member.id });
      this.leaving = null;
      await this.#load();
      focusHeading(this);
    } catch (cause) {
      this.error = toCommandError(cause);
    }
  }

  /** @param {StaffMember} member */
  #line(member) {
    return html`
      <li class="row">
        <div class="row__head">
          <p class="row__title">${member.name}${member.self ? html` <span class="mark">${t('staff-self')}</span>` : nothing}</p>
          ${member.self || member.removedAtMs !== null ? nothing : html`
            <button type="button" class="link-button" aria-label=${t('staff-remove-label', { name: member.name })} @click=${() => this.#ask(member)}>${t('staff-remove')}</button>`}
        </div>
        <p class="row__facts">
          <span>${member.roles.map((role) => t(`role-${role}`)).join(', ')}</span>
          <span>${member.removedAtMs === null ? `${t('staff-since')} ${day(member.addedAtMs)}` : t('staff-removed', { date: day(member.removedAtMs) })}</span>
        </p>
      </li>`;
  }

  #dialog() {
    const name = this.leaving?.name ?? '';
    return html`
      <dialog class="dialog" aria-labelledby="staff-leaving">
        <h2 class="title-2" id="staff-leaving">${t('staff-remove-heading', { name })}</h2>
        <p>${t('staff-remove-explains', { name })}</p>
        <div class="actions">
          <button type="button" class="govuk-button govuk-button--warning" @click=${() => this.#remove()}>${t('staff-remove-confirm', { name })}</button>
          <button type="button" class="link-button" autofocus @click=${() => this.querySelector('dialog')?.close()}>${t('cancel')}</button>
        </div>
      </dialog>`;
  }

  /** @param {CustomEvent<{name: string}>} event */
  #onAdded(event) {
    this.added = event.detail.name;
    this.#load();
  }

  render() {
    const members = this.members ?? [];
    const alone = members.filter((member) => member.removedAtMs === null).length <= 1;
    return html`
      <h1 class="title-1" tabindex="-1">${t('staff-heading')}</h1>
      <p class="lead">${t('staff-lead')}</p>
      <error-box .error=${this.error}></error-box>
      <div role="status">${this.added ? html`<p class="mark mark--given">${t('staff-added', { name: this.added })}</p>` : nothing}</div>
      <div class="split">
        <div>
          ${this.members ? nothing : html`<busy-progress></busy-progress>`}
          <ul class="rows">${members.map((member) => this.#line(member))}</ul>
          ${this.members && alone ? html`<div class="row__more"><empty-state .heading=${t('staff-none-title')} .next=${t('staff-none-next')}></empty-state></div>` : nothing}
        </div>
        <section class="panel" aria-labelledby="staff-add"><staff-add @added=${this.#onAdded}></staff-add></section>
      </div>
      ${this.#dialog()}`;
  }
}

customElements.define('staff-view', StaffView);
