// @ts-check
/**
 * @import { CommandError } from '../../../ipc/transport.js'
 * @import { DraftLine, NoticeLine, NoticesView, VersionLine } from '../../../ipc/views.js'
 * @import { Saved } from '../../saved-where.js'
 */
import { html, nothing } from 'lit';
import { versionArchive, versionExport } from '../../../ipc/commands.js';
import { toCommandError } from '../../../ipc/transport.js';
import { day, dayAndClock, isoDay } from '../../../text/format.js';
import { t } from '../../../text/text.js';
import { LightElement } from '../../light-element.js';
import '../../empty-state.js';
import '../../error-box.js';
import './notice-import.js';
import { savedWhere } from '../../saved-where.js';

/**
 * Every notice with its versions, the drafts, and taking one in from outside. Fires `open-version`, `begin-draft`
 * (digest), `open-draft` (id), and `changed` with the notices as they are now.
 */
export class NoticesList extends LightElement {
  static properties = {
    notices: { attribute: false }, said: { type: String }, error: { state: true }, saved: { state: true },
    working: { state: true }, away: { state: true },
  };

  constructor() {
    super();
    /** @type {NoticesView} */
    this.notices = { notices: [], drafts: [] };
    this.said = '';
    /** @type {CommandError | null} */
    this.error = null;
    /** @type {{version: string, where: Saved} | null} */
    this.saved = null;
    this.working = false;
    /** @type {VersionLine | null} the one about to be put away */
    this.away = null;
  }

  /** @param {() => Promise<void>} act */
  async #try(act) {
    if (this.working) return;
    this.working = true;
    this.error = null;
    try {
      await act();
    } catch (cause) {
      this.error = toCommandError(cause);
    }
    this.working = false;
  }

  /** @param {VersionLine} version @param {boolean} folder */
  #save(version, folder) {
    return this.#try(async () => {
      this.saved = null;
      this.saved = { version: version.digest, where: await versionExport({ version: version.digest, folder }) };
    });
  }

  /** @param {VersionLine} version */
  async #askAway(version) {
    this.away = version;
    await this.updateComplete;
    this.querySelector('dialog')?.showModal();
  }

  #putAway() {
    const version = this.away;
    this.querySelector('dialog')?.close();
    if (!version) return;
    this.#try(async () => {
      const notices = await versionArchive({ version: version.digest });
      this.tell('changed', { notices, said: t('version-put-away-done', { version: version.version }) });
    });
  }

  /** @param {VersionLine} version */
  #facts(version) {
    return html`
      <dl class="facts">
        <dt>${t('version-first-day')}</dt><dd>${isoDay(version.effective)}</dd>
        <dt>${t('version-listed')}</dt><dd>${t('version-listed-at', { day: isoDay(version.listedOn), address: version.publishedAddress })}</dd>
        <dt>${t('version-published')}</dt><dd>${version.first ? t('version-came-with', { when: day(version.publishedAtMs) }) : t('version-published-by', { when: dayAndClock(version.publishedAtMs), name: version.by })}</dd>
        ${version.first ? nothing : html`<dt>${t('version-material')}</dt><dd>${materialWords(version)}</dd>`}
        ${version.reason ? html`<dt>${t('version-reason')}</dt><dd>${version.reason}</dd>` : nothing}
        <dt>${t('version-people')}</dt><dd>${t('version-people-count', { count: version.people })}</dd>
      </dl>`;
  }

  /** @param {NoticeLine} notice @param {VersionLine} version */
  #version(notice, version) {
    const name = { title: notice.title, version: version.version };
    /** @param {string} id @param {() => void} act */
    const button = (id, act) => html`<button type="button" class="link-button" ?disabled=${this.working} aria-label=${t(`${id}-label`, name)} @click=${act}>${t(id)}</button>`;
    return html`
      <li class="row" data-version=${version.version}>
        <div class="row__head">
          <h3 class="row__title">${t('version-title', { version: version.version })}</h3>
          <span class="mark ${version.state === 'in-force' ? 'mark--given' : version.state === 'to-come' ? 'mark--deferred' : ''}">${t(`version-state-${version.state}`)}</span>
        </div>
        ${this.#facts(version)}
        <div class="actions actions--near">
          ${button('version-look', () => this.tell('open-version', version.digest))}
          ${button('version-begin', () => this.tell('begin-draft', version.digest))}
          ${button('version-zip', () => this.#save(version, false))}
          ${button('version-folder', () => this.#save(version, true))}
          ${version.state === 'superseded' ? button('version-put-away', () => this.#askAway(version)) : nothing}
        </div>
        <div role="status">${this.saved?.version === version.digest ? savedWhere(this.saved.where) : nothing}</div>
      </li>`;
  }

  /** @param {NoticeLine} notice */
  #notice(notice) {
    const later = notice.versions.filter((one) => one.state === 'superseded' || one.state === 'archived');
    const now = notice.versions.filter((one) => !later.includes(one));
    return html`
      <section class="section" aria-labelledby="notice-${notice.id}">
        <h2 class="title-2" id="notice-${notice.id}">${notice.title}</h2>
        <ul class="rows">${now.map((version) => this.#version(notice, version))}</ul>
        ${later.length ? html`
          <details class="fold"><summary class="fold__summary">${t('versions-earlier', { count: later.length })}</summary>
            <ul class="rows">${later.map((version) => this.#version(notice, version))}</ul></details>` : nothing}
      </section>`;
  }

  /** @param {DraftLine} draft */
  #draft(draft) {
    const title = draft.title || draft.notice;
    return html`
      <li class="row" data-draft>
        <div class="row__head">
          <p class="row__title">${title}${draft.version ? `, ${t('version-name', { version: draft.version })}` : ''}</p>
          <span class="mark ${draft.state === 'approved' ? 'mark--given' : ''}">${t(`draft-state-${draft.state}`)}</span>
        </div>
        <p class="row__facts">
          ${draft.basedOn ? html`<span>${t('draft-based-on', { version: draft.basedOn })}</span>` : nothing}
          <span>${t('draft-changed-by', { when: dayAndClock(draft.changedAtMs), name: draft.author })}</span>
          ${draft.approver ? html`<span>${t('draft-approved-by', { name: draft.approver })}</span>` : nothing}
          <span>${t('draft-must-fix', { count: draft.mustFix })}</span>
        </p>
        <div class="actions actions--near">
          <button type="button" class="govuk-button govuk-button--secondary" aria-label=${t('draft-open-label', { title, version: draft.version })}
            @click=${() => this.tell('open-draft', draft.id)}>${t('draft-open')}</button>
        </div>
      </li>`;
  }

  #drafts() {
    const { drafts } = this.notices;
    return html`
      <section class="section" aria-labelledby="drafts">
        <h2 class="title-2" id="drafts">${t('drafts-heading')}</h2>
        ${drafts.length === 0 ? html`<empty-state .heading=${t('drafts-none-title')} .next=${t('drafts-none-next')}></empty-state>`
          : html`<ul class="rows">${drafts.map((draft) => this.#draft(draft))}</ul>`}
      </section>`;
  }

  render() {
    const { notices } = this.notices;
    return html`
      <h1 class="title-1" tabindex="-1">${t('notices-heading')}</h1>
      <p class="lead">${t('notices-lead')}</p>
      <div role="status">${this.said ? html`<p class="mark mark--given mark--long">${this.said}</p>` : nothing}</div>
      <error-box .error=${this.error}></error-box>
      ${this.#drafts()}
      ${notices.length === 0 ? html`<empty-state .heading=${t('notices-none-title')} .next=${t('notices-none-next')}></empty-state>` : nothing}
      ${notices.map((notice) => this.#notice(notice))}
      <section class="section" aria-labelledby="notice-import"><notice-import></notice-import></section>
      <dialog class="dialog" aria-labelledby="version-away">
        <h2 class="title-2" id="version-away">${t('version-put-away-heading', { version: this.away?.version ?? '' })}</h2>
        <p>${t('version-put-away-explains')}</p>
        <div class="actions">
          <button type="button" class="govuk-button" @click=${() => this.#putAway()}>${t('version-put-away')}</button>
          <button type="button" class="link-button" autofocus @click=${() => this.querySelector('dialog')?.close()}>${t('cancel')}</button>
        </div>
      </dialog>`;
  }
}

/**
 * Whether a version was material, and why that could not or could be chosen.
 * @param {VersionLine} version
 */
export const materialWords = (version) => t(version.processing ? 'version-material-processing' : version.material ? 'version-material-wording' : 'version-material-not');

customElements.define('notices-list', NoticesList);
