// @ts-check
/**
 * @import { PersonLine } from '../../ipc/views.js'
 */
import { html, nothing } from 'lit';
import { isoDay } from '../../text/format.js';
import { t } from '../../text/text.js';
import { LightElement } from '../light-element.js';

/**
 * People, one a line, each with what tells two of the same name apart. Fires `open` with the line, and
 * `resume` with the interview that waits and the line.
 */
export class PersonList extends LightElement {
  static properties = { people: { attribute: false }, can: { attribute: false } };

  constructor() {
    super();
    /** @type {PersonLine[]} */
    this.people = [];
    /** @type {string[]} kinds of encounter that can be gone on with from here, such as `interview` */
    this.can = [];
  }

  /** @param {PersonLine} person */
  #line(person) {
    const name = person.name || t('person-line-no-name');
    const { waiting } = person;
    return html`
      <li class="person-line">
        <div>
          <button type="button" class="link-button person-line__name" aria-label=${t('home-open', { name })}
            @click=${() => this.tell('open', person)}>${name}</button>
          <p class="person-line__facts">
            <strong>${person.bornOn ? t('person-line-born', { date: isoDay(person.bornOn) }) : t('person-line-born-unknown')}</strong>
            <strong>${person.postcodePart ? t('person-line-postcode', { part: person.postcodePart }) : t('person-line-postcode-unknown')}</strong>
            <span>${t('person-line-reference', { reference: person.reference })}</span>
            ${waiting ? html`<span>${t('person-line-waiting', { status: waiting.status, purpose: waiting.purpose })}</span>` : nothing}
          </p>
        </div>
        ${waiting && this.can.includes(waiting.purpose) ? html`
          <div class="person-line__actions">
            <button type="button" class="govuk-button govuk-button--secondary" aria-label=${t('home-resume', { name })}
              @click=${() => this.tell('resume', { interview: waiting.interview, purpose: waiting.purpose, person })}>${t('home-resume-short')}</button>
          </div>` : nothing}
      </li>`;
  }

  render() {
    return html`<ul class="people">${this.people.map((person) => this.#line(person))}</ul>`;
  }
}

customElements.define('person-list', PersonList);
