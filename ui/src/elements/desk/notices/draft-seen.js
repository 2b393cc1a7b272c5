// @ts-check
/**
 * A text as the applicant will see it: a section as the column beside the questions, a card in the order of a card
 * with its three answers (which cannot be pressed here), the rest as words.
 *
 * @import { Block, DraftTextView } from '../../../ipc/views.js'
 */
import { html, nothing } from 'lit';
import { t } from '../../../text/text.js';
import { CARD_ORDER } from '../../interview/consent-card.js';
import { briefParts, rest } from '../../interview/notice-column.js';
import { words } from '../../word-blocks.js';
import { languageOf, layerOf } from './text-names.js';

/** @typedef {Parameters<typeof briefParts>[0]} Brief */

/** @param {DraftTextView} view @param {string} key @returns {Block[]} */
const partOf = (view, key) => /** @type {Block[]} */ (view.parts.find((part) => part.key === key)?.blocks ?? []);

/** @param {DraftTextView} view */
function section(view) {
  const more = rest(/** @type {Block[]} */ (view.blocks));
  return html`
    <div class="notice-column seen__column">
      <p class="notice-column__title">${t('iv-before-we-ask')}</p>
      ${briefParts(/** @type {Brief} */ (view.brief))}
      ${more.length ? html`<div class="notice-column__more"><div class="words">${words(more, 3)}</div></div>` : nothing}
    </div>`;
}

/** @param {DraftTextView} view @param {string} title */
function card(view, title) {
  const taken = ['stops', 'goesOn'].filter((key) => partOf(view, key).length);
  return html`
    <div class="consent-card seen__card">
      <p class="consent-card__kind">${t('iv-card-kind')}</p>
      <h3 class="title-2">${title}</h3>
      <dl class="consent-card__parts">
        ${CARD_ORDER.map((key) => html`<div class="consent-card__part consent-card__part--${key}">
          <dt>${t(`iv-card-${key}`)}</dt><dd class="words">${words(partOf(view, key), 4)}</dd></div>`)}
      </dl>
      <blockquote class="consent-card__statement">${words(partOf(view, 'statement'), 4)}</blockquote>
      <div class="consent-card__answers" role="group" aria-label=${t('seen-answers')}>
        ${['yes', 'no', 'not-now'].map((say) => html`<button type="button" class="consent-card__answer" disabled>${t(`iv-card-say-${say}`)}</button>`)}
      </div>
    </div>
    ${taken.length ? html`<div class="seen__after">
      <p class="soft">${t('seen-taken-back')}</p>
      ${taken.map((key) => html`<h3 class="title-3">${t(`seen-${key}`)}</h3><div class="words">${words(partOf(view, key), 4)}</div>`)}
    </div>` : nothing}`;
}

/**
 * @param {DraftTextView} view
 * @param {string} title the heading it is put up under
 */
export function seenAs(view, title) {
  const layer = layerOf(view.path);
  const inside = layer === 'section' ? section(view) : layer === 'card' ? card(view, title)
    : html`<div class="words words--notice">${words(/** @type {Block[]} */ (view.blocks), 3)}</div>`;
  return html`<div class="seen" lang=${languageOf(view.path)}>${inside}</div>`;
}
