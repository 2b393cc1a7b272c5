// @ts-check
/**
 * Turns the receipt's HTML into nodes of this page, through a list of what is let in: text,
 * headings, paragraphs, lists and tables, and the square code as a drawing of its one path. No attribute comes along
 * but those that these need.
 */
const LET_IN = new Set([
  'H1', 'H2', 'H3', 'H4', 'P', 'UL', 'OL', 'LI', 'DL', 'DT', 'DD', 'TABLE', 'THEAD', 'TBODY', 'TR', 'TH', 'TD',
  'CAPTION', 'STRONG', 'EM', 'BR', 'HR', 'SECTION', 'BLOCKQUOTE', 'CODE', 'PRE',
]);
const LEFT_OUT = new Set(['SCRIPT', 'STYLE', 'TITLE', 'TEMPLATE', 'NOSCRIPT', 'IFRAME', 'OBJECT', 'SVG', 'MATH', 'NAV']);
/** What the square code is drawn with, and nothing else. */
const DRAWN = /^[Mhvz0-9 -]*$/;
const SIDES = /^0 0 [0-9]+ [0-9]+$/;
const SVG = 'http://www.w3.org/2000/svg';

/**
 * @typedef {{createHTML(source: string): string}} Policy
 * @type {Policy | undefined}
 */
const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy('tell-first-receipt', {
  // The parsed document is never put on a page: only what `copyInto` lets in is made anew.
  createHTML: (/** @type {string} */ source) => source,
});

/**
 * @param {string} source HTML of a receipt
 * @returns {DocumentFragment}
 */
export function receiptNodes(source) {
  const parsed = new DOMParser().parseFromString(policy?.createHTML(source) ?? source, 'text/html');
  const nodes = document.createDocumentFragment();
  copyInto(nodes, parsed.body);
  return nodes;
}

/** @param {Node} to @param {Node} from */
function copyInto(to, from) {
  for (const child of from.childNodes) {
    if (child instanceof Text) to.appendChild(document.createTextNode(child.data));
    if (child instanceof SVGSVGElement && child.matches('.square')) to.appendChild(square(child));
    if (!(child instanceof Element) || LEFT_OUT.has(child.tagName.toUpperCase())) continue;
    // The screen and the printed sheet say "practice" themselves.
    if (child.matches('[aria-hidden="true"], .banner')) continue;
    if (!LET_IN.has(child.tagName) && !child.matches('div.choice')) {
      copyInto(to, child);
      continue;
    }
    // The page has a first-level heading of its own.
    const copy = document.createElement(child.tagName === 'H1' ? 'h2' : child.tagName.toLowerCase());
    if (child.tagName === 'TH') copy.setAttribute('scope', child.getAttribute('scope') === 'row' ? 'row' : 'col');
    // Three looks the receipt's own style tells apart; any other class stays behind.
    for (const look of ['choice', 'code', 'small']) if (child.classList.contains(look)) copy.classList.add(`receipt__${look}`);
    copyInto(copy, child);
    to.appendChild(copy);
  }
}

/** The square code, drawn anew. @param {SVGSVGElement} from */
function square(from) {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  const [sides, drawn] = [from.getAttribute('viewBox') ?? '', from.querySelector('path')?.getAttribute('d') ?? ''];
  svg.setAttribute('class', 'receipt__square');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', from.getAttribute('aria-label') ?? '');
  if (SIDES.test(sides) && DRAWN.test(drawn)) {
    svg.setAttribute('viewBox', sides);
    path.setAttribute('d', drawn);
  }
  svg.appendChild(path);
  return svg;
}
