// @ts-check
/**
 * The page for the step that is due.
 *
 * @import { InterviewWork } from './interview-work.js'
 */
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import './check-answers.js';
import './choices-page.js';
import './consent-card.js';
import './copy-page.js';
import './finished-page.js';
import './notice-page.js';
import './question-group.js';
import './who-page.js';

/**
 * @param {InterviewWork} work
 * @param {boolean} first there is no page before this one
 */
export function stepPage(work, first) {
  const { view, busy, ready } = work;
  if (!view) return nothing;
  const { step, interview, place } = view;
  switch (step.kind) {
    case 'who': return html`<who-page .who=${interview.who} ?off=${busy}></who-page>`;
    case 'notice':
    case 'changes': return html`<notice-page .notice=${step.notice} ?ready=${ready && !busy}></notice-page>`;
    case 'card': return keyed(step.card.id, html`<consent-card .card=${step.card} ?ready=${ready && !busy}></consent-card>`);
    case 'questions': return keyed(place, html`<question-group .group=${step.group} .interview=${interview.id} ?ready=${ready}
      ?first=${first} ?publicPlace=${interview.who?.private === false}></question-group>`);
    case 'check': return html`<check-answers .step=${step} ?off=${busy}></check-answers>`;
    case 'choices': return html`<choices-page .step=${step} ?ready=${ready && !busy}></choices-page>`;
    case 'copy': return html`<copy-page .copy=${step.copy} .interview=${interview.id}></copy-page>`;
    default: return html`<finished-page .head=${interview}></finished-page>`;
  }
}
