// @ts-check
/** Where files went, said the same way everywhere. */
import { html, nothing } from 'lit';
import { t } from '../../../text/text.js';

/** @typedef {{folder: string, files: string[]}} Saved */

/** Names that are listed; a folder of many files is named by its first part alone. */
const MOST = 3;

/** @param {string[]} files */
function names(files) {
  const tops = [...new Set(files.map((file) => file.split(/[\\/]/)[0] ?? file))];
  return tops.slice(0, MOST).join(', ');
}

/**
 * A line that says where files were saved; nothing where none were. Put it in an element with `role="status"`.
 * @param {Saved | null} saved
 */
export const savedWhere = (saved) =>
  saved ? html`<p class="saved-where">${t('files-saved', { folder: saved.folder, files: names(saved.files) })}</p>` : nothing;
