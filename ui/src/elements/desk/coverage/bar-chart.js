// @ts-check
import { html, svg } from 'lit';
import { t } from '../../../text/text.js';

/** @typedef {{label: string, note?: string, value: number}} Bar */

/** The drawing's own units; it is scaled to the page. */
const WIDTH = 480;
const LINE = 30;
const THICK = 20;
/** Bars beyond these are in the table alone. */
const MOST = 12;

/**
 * Bars that lie, with their numbers, and the table beside them: the picture says nothing the table does not.
 * @param {{id: string, bars: Bar[], head: string, unit: string}} chart `head` and `unit` are the heads of the table's two columns
 */
export function barChart({ id, bars, head, unit }) {
  const drawn = bars.slice(0, MOST);
  const most = Math.max(1, ...drawn.map((bar) => bar.value));
  const height = Math.max(1, drawn.length) * LINE;
  return html`
    <div class="chart">
      <svg class="chart__drawing" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${id}-drawing">
        <title id="${id}-drawing">${t('chart-title', { unit, head })}</title>
        ${drawn.map((bar, index) => {
          const length = Math.max(bar.value > 0 ? 3 : 0, (bar.value / most) * (WIDTH - 220));
          const middle = index * LINE + LINE / 2;
          return svg`
            <text class="chart__label" x="140" y=${middle} dominant-baseline="central" text-anchor="end">${short(bar.label)}</text>
            <rect class="chart__bar" x="150" y=${middle - THICK / 2} width=${length} height=${THICK} rx="3"></rect>
            <text class="chart__value" x=${158 + length} y=${middle} dominant-baseline="central">${bar.value}</text>`;
        })}
      </svg>
      <div class="table-frame">
        <table class="table">
          <thead><tr><th scope="col">${head}</th><th scope="col" class="table__number">${unit}</th></tr></thead>
          <tbody>${bars.map((bar) => html`<tr><th scope="row">${bar.label}${bar.note ? html` <span class="soft">${bar.note}</span>` : ''}</th><td class="table__number">${bar.value}</td></tr>`)}</tbody>
        </table>
      </div>
    </div>`;
}

/** A label that fits beside its bar; the table has it whole. @param {string} label */
const short = (label) => (label.length > 16 ? `${label.slice(0, 15)}…` : label);
