// @ts-check
/**
 * What texts of a notice are called, and how they are put together in lists.
 *
 * @import { TextLine } from '../../../ipc/views.js'
 */
import { has, t } from '../../../text/text.js';

/** The kinds of text, in the order a person meets them. */
export const LAYERS = Object.freeze(/** @type {const} */ (['short', 'section', 'card', 'full', 'leaflet', 'other']));

/** @typedef {(typeof LAYERS)[number]} TextLayer */

/**
 * Which kind of text a path is: `text/en/section/bank.md` is a section.
 * @param {string} path
 * @returns {TextLayer}
 */
export function layerOf(path) {
  const [, , first = '', second] = path.split('/');
  if (second !== undefined) return first === 'section' || first === 'card' ? first : 'other';
  const name = first.replace(/\.md$/, '');
  return name === 'short' || name === 'full' || name === 'leaflet' ? name : 'other';
}

/** @param {string} path */
export const languageOf = (path) => path.split('/')[1] ?? '';

/** @param {string} tag language tag */
export const languageName = (tag) => (has(`header-language-${tag}`) ? t(`header-language-${tag}`) : tag);

/**
 * The name of a text: its heading, or what kind of text it is.
 * @param {Pick<TextLine, 'path' | 'place' | 'title'>} line
 */
export function textName(line) {
  const layer = layerOf(line.path);
  if (layer === 'section' || layer === 'card' || layer === 'other') return line.title || line.place;
  return t(`text-layer-${layer}`);
}

/**
 * Texts by kind, in order; kinds there is nothing of are left out.
 * @param {TextLine[]} lines
 * @returns {{layer: TextLayer, lines: TextLine[]}[]}
 */
export const byLayer = (lines) =>
  LAYERS.map((layer) => ({ layer, lines: lines.filter((line) => layerOf(line.path) === layer) })).filter((one) => one.lines.length > 0);
