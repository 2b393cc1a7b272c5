// @ts-check
/**
 * Where the interview stands. Tells `place-wanted` `{place}`.
 *
 * @import { OutlineLine } from '../../ipc/views.js'
 */
import { html, nothing } from 'lit';
import { t } from '../../text/text.js';
import { LightElement } from '../light-element.js';

const SIGN = { done: '✓', here: '●', todo: '○', skipped: '–', 'not-needed': '·', 'said-no': '×' };
const TO_COME = new Set(['todo', 'not-needed', 'here']);

export class InterviewOutline extends LightElement {
  static properties = { lines: { attribute: false }, off: { type: Boolean } };

  constructor() {
    super();
    /** @type {OutlineLine[]} */
    this.lines = [];
    this.off = false;
  }

  /** Keeps the line of this page in sight in a long outline. @param {Map<string, unknown>} changed */
  updated(changed) {
    if (!changed.has('lines')) return;
    const list = this.querySelector('.outline');
    const here = this.querySelector('[aria-current]');
    if (list && here instanceof HTMLElement) {
      list.scrollTop = here.offsetTop - list.clientHeight / 2;
      list.scrollLeft = here.offsetLeft - list.clientWidth / 2;
    }
  }

  render() {
    return html`
      <nav class="outline" aria-label=${t('iv-outline')} tabindex="0">
        <ol class="outline__list">${this.lines.map((line) => this.#line(line))}</ol>
      </nav>`;
  }

  /** @param {OutlineLine} line */
  #line(line) {
    // The interface's own pages have no title in the notice pack.
    const title = line.title || t(`iv-place-${line.place}`);
    const words = html`
      <span class="outline__sign" aria-hidden="true">${SIGN[line.mark]}</span>
      <span class="outline__title">${title}<span class="govuk-visually-hidden">, ${t(`iv-mark-${line.mark}`)}</span></span>`;
    const look = `outline__line outline__line--${line.mark}`;
    if (TO_COME.has(line.mark)) {
      return html`<li class=${look} title=${title} aria-current=${line.mark === 'here' ? 'step' : nothing}>${words}</li>`;
    }
    return html`<li class=${look} title=${title}>
      <button type="button" class="outline__button" ?disabled=${this.off}
        @click=${() => this.tell('place-wanted', { place: line.place })}>${words}</button></li>`;
  }
}

customElements.define('interview-outline', InterviewOutline);
