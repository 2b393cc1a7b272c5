// @ts-check
/**
 * Turns the receipt's HTML into nodes of this page, through a list of what is let in: text,
 * headings, paragraphs, lists and tables. No attribute comes along but those that tables need.
 */
const LET_IN = new Set([
  'H1', 'H2', 'H3', 'H4', 'P', 'UL', 'OL', 'LI', 'DL', 'DT', 'DD', 'TABLE', 'THEAD', 'TBODY', 'TR', 'TH', 'TD',
  'CAPTION', 'STRONG', 'EM', 'BR', 'HR', 'SECTION', 'BLOCKQUOTE', 'CODE', 'PRE',
]);
const LEFT_OUT = new Set(['SCRIPT', 'STYLE', 'TITLE', 'TEMPLATE', 'NOSCRIPT', 'IFRAME', 'OBJECT', 'SVG', 'MATH']);

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
    if (!(child instanceof Element) || LEFT_OUT.has(child.tagName.toUpperCase())) continue;
    // The screen and the printed sheet say "practice" themselves.
    if (child.matches('[aria-hidden="true"], .banner')) continue;
    if (!LET_IN.has(child.tagName)) {
      copyInto(to, child);
      continue;
    }
    // The page has a first-level heading of its own.
    const copy = document.createElement(child.tagName === 'H1' ? 'h2' : child.tagName.toLowerCase());
    if (child.tagName === 'TH') copy.setAttribute('scope', child.getAttribute('scope') === 'row' ? 'row' : 'col');
    copyInto(copy, child);
    to.appendChild(copy);
  }
}
