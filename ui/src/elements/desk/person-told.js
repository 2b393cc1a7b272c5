// @ts-check
/**
 * @import { ToldLine } from '../../ipc/views.js'
 */
import { html, nothing } from 'lit';
import { dayAndClock, howLong } from '../../text/format.js';
import { t } from '../../text/text.js';
import { LightElement } from '../light-element.js';
import '../empty-state.js';

/**
 * What was told, in a few words: a section goes by its page, a whole layer by what it is.
 * @param {ToldLine} line
 */
const titleOf = ({ layer, section, title }) => {
  if (layer !== 'section') return t(`layer-${layer}`);
  return section === 'choices' ? t('iv-place-choices') : title;
};

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
          <p class="row__title">${titleOf(line)}</p>
          <button type="button" class="link-button" aria-label=${t('person-told-open-label', { title: titleOf(line), when })}
            @click=${() => this.tell('words', { digest: line.digest, about: `${titleOf(line)}, ${when}` })}>${t('person-told-open')}</button>
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
    // Only what was read to its end counts as told.
    if (inViewMs === null) return html`<span>${t(how === 'aloud' ? 'person-told-not-finished' : 'person-told-open-still')}</span>`;
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
