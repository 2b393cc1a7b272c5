// @ts-check
/** Where files went, said the same way everywhere. */
import { html, nothing } from 'lit';
import { t } from '../text/text.js';

/** @typedef {{folder: string, files: string[]}} Saved */

/** Names that are listed; a folder of many files is named by its first part alone. */
const MOST = 3;

/** @param {string[]} files */
function names(files) {
  const tops = [...new Set(files.map((file) => file.split(/[\\/]/)[0] ?? file))];
  return tops.slice(0, MOST);
}

/**
 * Says where files were saved, each on a line of its own; nothing where none were. Put it in an element with
 * `role="status"`.
 * @param {Saved | null} saved
 */
export const savedWhere = (saved) =>
  saved ? html`
    <div class="saved-where">
      <p>${t('files-saved', { folder: saved.folder })}</p>
      <ul class="saved-where__files">${names(saved.files).map((name) => html`<li>${name}</li>`)}</ul>
    </div>` : nothing;
