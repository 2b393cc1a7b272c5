// @ts-check
/**
 * The texts of a notice in tables, one for each kind.
 *
 * @import { TextLine } from '../../../ipc/views.js'
 */
import { html, nothing } from 'lit';
import { howLong } from '../../../text/format.js';
import { t } from '../../../text/text.js';
import { byLayer, languageName, languageOf, textName } from './text-names.js';

/**
 * @param {TextLine[]} lines
 * @param {'edit' | 'read'} verb what opening one is for
 * @param {(line: TextLine) => void} open
 */
export function textsTables(lines, verb, open) {
  const languages = new Set(lines.map((line) => languageOf(line.path)));
  return byLayer(lines).map(({ layer, lines: own }) => html`
    <section class="texts" aria-labelledby="texts-${layer}">
      <h3 class="title-3" id="texts-${layer}">${t(`texts-${layer}`)}</h3>
      <div class="table-frame">
        <table class="table">
          <thead><tr>
            <th scope="col">${t('text-name')}</th>
            ${languages.size > 1 ? html`<th scope="col">${t('text-language')}</th>` : nothing}
            <th scope="col" class="table__number">${t('text-words')}</th>
            <th scope="col" class="table__number">${t('text-aloud')}</th>
            <th scope="col" class="table__number">${t('text-age')}</th>
            <th scope="col">${t('text-findings')}</th>
          </tr></thead>
          <tbody>${own.map((line) => row(line, languages.size > 1, verb, open))}</tbody>
        </table>
      </div>
    </section>`);
}

/** @param {TextLine} line @param {boolean} many more than one language @param {'edit' | 'read'} verb @param {(line: TextLine) => void} open */
function row(line, many, verb, open) {
  const name = textName(line);
  return html`
    <tr>
      <th scope="row"><button type="button" class="link-button" aria-label=${t(`text-${verb}-label`, { name })} @click=${() => open(line)}>${name}</button></th>
      ${many ? html`<td>${languageName(languageOf(line.path))}</td>` : nothing}
      <td class="table__number">${line.words}</td>
      <td class="table__number">${howLong(line.seconds * 1000)}</td>
      <td class="table__number">${line.readingAge || t('none-given')}</td>
      <td>${line.findings ? html`<span class="mark mark--deferred">${t('text-findings-count', { count: line.findings })}</span>` : t('text-findings-none')}</td>
    </tr>`;
}
