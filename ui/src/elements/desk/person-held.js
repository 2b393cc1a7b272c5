// @ts-check
/**
 * @import { HeldField, PersonPage } from '../../ipc/views.js'
 */
import { html, nothing } from 'lit';
import { answerWords } from '../../text/answer-words.js';
import { has, t } from '../../text/text.js';
import { LightElement } from '../light-element.js';
import '../empty-state.js';

/** What is held about a person, each with why, who sees it and how long it is kept. */
export class PersonHeld extends LightElement {
  static properties = { held: { attribute: false } };

  constructor() {
    super();
    /** @type {PersonPage['held']} */
    this.held = [];
  }

  /** @param {HeldField} field */
  #field(field) {
    const state = has(`answer-${field.state}`) ? t(`answer-${field.state}`) : t('answer-hidden');
    return html`
      <li class="row">
        <div class="row__head">
          <p>${field.label}</p>${field.restricted ? html`<span class="mark">${t('person-held-restricted')}</span>` : nothing}
        </div>
        <p class="row__title">${field.display ? answerWords(field.display) : state}</p>
        <dl class="facts">
          <dt>${t('person-held-why')}</dt><dd>${field.agreed ? t('person-held-agreed', { card: field.agreed }) : field.why}</dd>
          <dt>${t('person-held-who')}</dt><dd>${field.who.join('; ') || t('person-held-nobody')}</dd>
          <dt>${t('person-held-kept')}</dt><dd>${t('person-held-time', { period: field.keptFor, trigger: field.keptFrom })}</dd>
          ${field.mayUseFor.length ? html`<dt>${t('person-held-may-use')}</dt><dd>${field.mayUseFor.join('; ')}</dd>` : nothing}
        </dl>
      </li>`;
  }

  render() {
    if (this.held.length === 0) {
      return html`<empty-state .heading=${t('person-held-none-title')} .next=${t('person-held-none-next')}></empty-state>`;
    }
    return html`
      <p class="soft">${t('person-held-explains')}</p>
      ${this.held.map((group) => html`
        <h3 class="held__group">${group.title}</h3>
        <ul class="rows">${group.fields.map((field) => this.#field(field))}</ul>`)}`;
  }
}

customElements.define('person-held', PersonHeld);
