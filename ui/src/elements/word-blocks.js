// @ts-check
/**
 * Renders the words of a notice. They arrive as blocks, never as markup, and Lit escapes each piece.
 *
 * @import { Block, Inline } from '../ipc/views.js'
 */
import { html } from 'lit';

/** @param {Inline[]} text */
const inlines = (text) =>
  text.map((piece) => (piece.strong ? html`<strong>${piece.text}</strong>` : piece.text));

/**
 * A heading, moved down so that the page keeps one first-level heading.
 *
 * @param {number} level as drawn, 2 to 6
 * @param {Inline[]} text
 */
function heading(level, text) {
  const words = inlines(text);
  if (level <= 2) return html`<h2 class="words__heading words__heading--2">${words}</h2>`;
  if (level === 3) return html`<h3 class="words__heading words__heading--3">${words}</h3>`;
  if (level === 4) return html`<h4 class="words__heading words__heading--4">${words}</h4>`;
  if (level === 5) return html`<h5 class="words__heading words__heading--5">${words}</h5>`;
  return html`<h6 class="words__heading words__heading--5">${words}</h6>`;
}

/** @param {Extract<Block, {kind: 'list'}>} list */
function listOf(list) {
  const items = list.items.map((item) => html`<li>${inlines(item)}</li>`);
  return list.ordered
    ? html`<ol class="words__list words__list--ordered">${items}</ol>`
    : html`<ul class="words__list">${items}</ul>`;
}

/** @param {Extract<Block, {kind: 'table'}>} table */
const tableOf = (table) => html`
  <div class="words__table-frame" role="region" tabindex="0" aria-label=${table.head.join(', ')}>
    <table class="words__table">
      <thead><tr>${table.head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
      <tbody>
        ${table.rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}
      </tbody>
    </table>
  </div>`;

/**
 * The words of some blocks, for use inside any template.
 *
 * @param {Block[]} blocks
 * @param {number} [topLevel] level the blocks' highest heading is drawn at; 2 by default
 */
export function words(blocks, topLevel = 2) {
  const levels = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
  const shift = topLevel - Math.min(...levels, 6);
  return blocks.map((block) => {
    switch (block.kind) {
      case 'heading': return heading(Math.max(2, Math.min(6, block.level + shift)), block.text);
      case 'list': return listOf(block);
      case 'table': return tableOf(block);
      default: return html`<p class="words__paragraph">${inlines(block.text)}</p>`;
    }
  });
}
