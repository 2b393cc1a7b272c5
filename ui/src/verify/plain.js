// @ts-check
/** The notice's small Markdown as nodes: paragraphs, flat lists and strong words. Text goes in as text, never as markup. */

/** @param {string} name @param {(Node | string)[]} inside @param {string} [className] */
export function element(name, inside, className) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...inside);
  return made;
}

/** @param {string} text @returns {(Node | string)[]} */
const inline = (text) => text.split(/\*\*(.+?)\*\*/s).map((part, at) => (at % 2 ? element('strong', [part]) : part));

/** @param {string} markdown @returns {Node[]} */
export function plain(markdown) {
  return markdown.split(/\n\s*\n/).filter((block) => block.trim() !== '').map((block) => {
    const lines = block.trim().split('\n');
    if (lines.every((line) => /^\s*[-*] /.test(line))) {
      return element('ul', lines.map((line) => element('li', inline(line.replace(/^\s*[-*] /, '')))));
    }
    return element('p', inline(lines.map((line) => line.replace(/^#+ /, '')).join(' ')));
  });
}
