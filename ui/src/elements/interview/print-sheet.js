// @ts-check
/** Prints some content alone: it stands in the page unseen, and the print style shows nothing else. */
import { html, render } from 'lit';
import { windowPrint } from '../../ipc/commands.js';
import { t } from '../../text/text.js';

const CLASS = 'print-sheet';

/** Nothing that is printed while practising may be taken for real. */
const isPractice = () => document.documentElement.dataset.world === 'practice';

/**
 * Opens the system's print dialog for `content`.
 * @param {unknown} content a template or nodes
 */
export async function printSheet(content) {
  clearSheet();
  const sheet = document.createElement('div');
  sheet.className = CLASS;
  document.body.append(sheet);
  render(isPractice() ? html`<p class="print-sheet__mark" aria-hidden="true">${t('practice-mark')}</p>${content}` : content, sheet);
  await windowPrint();
}

/** Takes the printed content out of the page again: it may be personal. */
export function clearSheet() {
  for (const sheet of document.querySelectorAll(`body > .${CLASS}`)) sheet.remove();
}
