// @ts-check
/**
 * @import { ToldLine } from '../../ipc/views.js'
 */
import { html, nothing } from 'lit';
import { dayAndClock, howLong } from '../../text/format.js';
import { t } from '../../text/text.js';
import { LightElement } from '../light-element.js';
import '../empty-state.js';

/** What a person was told. Fires `words` with the digest of the words to open. */
export class PersonTold extends LightElement {
  static properties = { told: { attribute: false } };

  constructor() {
    super();
    /** @type {ToldLine[]} */
    this.told = [];
  }

  /** @param {ToldLine} line */
  #line(line) {
    const when = dayAndClock(line.startedAtMs);
    return html`
      <li class="row">
        <div class="row__head">
          <p class="row__title">${line.layer === 'section' ? line.title : t(`layer-${line.layer}`)}</p>
          <button type="button" class="link-button" aria-label=${t('person-told-open-label', { title: line.title, when })}
            @click=${() => this.tell('words', { digest: line.digest, about: `${line.title}, ${when}` })}>${t('person-told-open')}</button>
        </div>
        <p class="row__facts">
          <span>${t(`how-${line.how}`)}</span><time>${when}</time>
          ${this.#inView(line)}
          <span>${t('person-told-version', { version: line.version })}</span>
          <span>${t('person-told-by', { name: line.by })}</span>
        </p>
      </li>`;
  }

  /** @param {ToldLine} line */
  #inView({ how, inViewMs }) {
    if (inViewMs === null) return html`<span>${t('person-told-open-still')}</span>`;
    // On paper nothing is in view, and under a second is not worth saying.
    return how === 'paper' || inViewMs < 1_000 ? nothing : html`<span>${t('person-told-in-view', { length: howLong(inViewMs) })}</span>`;
  }

  render() {
    if (this.told.length === 0) {
      return html`<empty-state .heading=${t('person-told-none-title')} .next=${t('person-told-none-next')}></empty-state>`;
    }
    return html`
      <p class="soft">${t('person-told-explains')}</p>
      <ul class="rows">${this.told.map((line) => this.#line(line))}</ul>`;
  }
}

customElements.define('person-told', PersonTold);
