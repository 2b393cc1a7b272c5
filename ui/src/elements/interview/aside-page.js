// @ts-check
/**
 * What comes up in place of the page, and goes away again.
 *
 * @import { InterviewWork } from './interview-work.js'
 */
import { html, nothing } from 'lit';
import { t } from '../../text/text.js';
import './consent-card.js';
import './full-text.js';
import './read-aloud.js';
import './taken-back.js';

/**
 * @param {InterviewWork} work
 * @param {() => void} close ends the interview for good
 */
export function asidePage(work, close) {
  const { aside, view, ready, busy } = work;
  if (!aside || !view) return nothing;
  const back = html`<button type="button" class="quiet-button" @click=${() => work.setAside(null)}>${t('iv-back-to-page')}</button>`;
  switch (aside.kind) {
    case 'aloud': return html`<read-aloud .notice=${aside.notice} .interview=${view.interview.id}></read-aloud>`;
    case 'full': return html`<full-text .interview=${view.interview.id}></full-text>`;
    case 'taken-back': return html`<taken-back .result=${aside.result} .taken=${aside.taken}></taken-back>`;
    case 'card': return html`<consent-card .card=${aside.card} ?ready=${ready && !busy}
      .because=${aside.answer ? t('iv-option-because') : ''}></consent-card>`;
    case 'printed': return html`
      <h1 class="page__title" tabindex="-1">${t('iv-printed-title')}</h1><p class="page__lead">${t('iv-printed-lead')}</p>
      <div class="page__foot"><button type="button" class="govuk-button" ?disabled=${busy} @click=${() => work.handedOver(aside.notice)}>${t('iv-printed-yes')}</button>${back}</div>`;
    default: return html`
      <h1 class="page__title" tabindex="-1">${t('iv-close-title')}</h1><p class="page__lead">${t('iv-close-lead')}</p>
      <div class="page__foot"><button type="button" class="govuk-button govuk-button--secondary" ?disabled=${busy} @click=${close}>${t('iv-close-yes')}</button>${back}</div>`;
  }
}
