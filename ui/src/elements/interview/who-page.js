// @ts-check
/** Who is here, how we speak, and whether the place is private. Tells `who-said` `{present, channel, private}`. */
import { html } from 'lit';
import { t } from '../../text/text.js';
import { oneOfPart, ticksPart } from '../form-parts.js';
import { LightElement } from '../light-element.js';
import '../error-summary.js';

const PRESENT = ['applicant', 'household-adult', 'representative', 'interpreter'];
const CHANNELS = ['desk', 'phone', 'home-visit'];

export class WhoPage extends LightElement {
  static properties = {
    who: { attribute: false }, present: { state: true }, channel: { state: true }, privacy: { state: true }, problems: { state: true }, off: { type: Boolean },
  };

  constructor() {
    super();
    /** @type {import('../../ipc/views.js').InterviewHead['who']} what was recorded; nothing is chosen before that */
    this.who = null;
    /** @type {string[]} */
    this.present = [];
    this.channel = '';
    this.privacy = '';
    /** @type {import('../form-parts.js').FormProblem[]} */
    this.problems = [];
    this.off = false;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (!changed.has('who') || !this.who) return;
    this.present = [...this.who.present];
    this.channel = this.who.channel;
    this.privacy = this.who.private ? 'yes' : 'no';
  }

  #goOn() {
    this.problems = [
      this.present.includes('applicant') ? '' : 'who-present',
      this.channel ? '' : 'who-channel',
      this.privacy ? '' : 'who-private',
    ].filter(Boolean).map((target) => ({ target, text: t(`iv-${target}-missing`) }));
    if (this.problems.length) return;
    this.tell('who-said', { present: this.present, channel: this.channel, private: this.privacy === 'yes' });
  }

  /** @param {string} id */
  #problem(id) {
    return this.problems.find((problem) => problem.target === id)?.text ?? '';
  }

  render() {
    return html`
      <error-summary .problems=${this.problems}></error-summary>
      <h1 class="page__title" tabindex="-1">${t('iv-who-title')}</h1>
      <p class="page__lead">${t('iv-who-lead')}</p>
      ${ticksPart({
        id: 'who-present', legend: t('iv-who-present'), problem: this.#problem('who-present'), ticked: this.present,
        options: PRESENT.map((code) => ({ code, label: t(`iv-present-${code}`) })),
        change: (ticked) => { this.present = ticked; },
      })}
      ${oneOfPart({
        id: 'who-channel', legend: t('iv-who-channel'), problem: this.#problem('who-channel'), value: this.channel,
        options: CHANNELS.map((code) => ({ code, label: t(`iv-channel-${code}`) })),
        change: (code) => { this.channel = code; },
      })}
      ${oneOfPart({
        id: 'who-private', legend: t('iv-who-private'), problem: this.#problem('who-private'), value: this.privacy,
        options: ['yes', 'no'].map((code) => ({ code, label: t(`iv-private-${code}`) })),
        change: (code) => { this.privacy = code; },
      })}
      <div class="page__foot">
        <button type="button" class="govuk-button" ?disabled=${this.off} @click=${() => this.#goOn()}>${t('iv-continue')}</button>
      </div>`;
  }
}

customElements.define('who-page', WhoPage);
