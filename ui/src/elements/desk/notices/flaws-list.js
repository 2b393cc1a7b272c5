// @ts-check
/**
 * @import { FlawView } from '../../../ipc/views.js'
 */
import { html } from 'lit';
import { t } from '../../../text/text.js';

/**
 * What is wrong with files: which file, which line, why.
 * @param {FlawView[]} flaws
 */
export const flawsList = (flaws) => html`
  <ul class="flaws">${flaws.map((flaw) => html`
    <li class="flaws__item"><span class="mono">${flaw.line ? t('flaw-at', { file: flaw.file, line: flaw.line }) : flaw.file}</span>
      <span>${sentence(flaw.reason)}</span></li>`)}</ul>`;

/**
 * The core's reasons go on from a name, in lower case; on their own they start a sentence. Code marks come off.
 * @param {string} reason
 */
export function sentence(reason) {
  const plain = reason.replaceAll('`', '“').replace(/“([^“]*)“/g, '“$1”');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}
