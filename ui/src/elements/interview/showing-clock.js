// @ts-check
/** `<showing-clock .clock=${clock}>`: "0:42", running. @import { InViewClock } from './in-view-clock.js' */
import { html } from 'lit';
import { stopwatch } from '../../text/format.js';
import { LightElement } from '../light-element.js';

export class ShowingClock extends LightElement {
  static properties = { clock: { attribute: false } };

  /** @type {ReturnType<typeof setInterval> | undefined} */
  #timer;

  constructor() {
    super();
    /** @type {InViewClock | null} */
    this.clock = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#timer = setInterval(() => this.requestUpdate(), 500);
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
    super.disconnectedCallback();
  }

  render() {
    // A timer is not a live region: nobody wants it read out each second.
    return html`<span class="showing-clock" role="timer">${stopwatch(this.clock?.ms ?? 0)}</span>`;
  }
}

customElements.define('showing-clock', ShowingClock);
