// @ts-check
/**
 * Ctrl with plus, minus or 0 changes the size of the text, from 100% to 200%. Layouts are measured in
 * text sizes, so they change their columns with it.
 */
const SIZES = Object.freeze([100, 115, 130, 150, 175, 200]);

/**
 * The size after a key, or null when the key is not about text.
 * @param {number} size in per cent
 * @param {string} key
 */
export function nextSize(size, key) {
  const at = Math.max(0, SIZES.indexOf(size));
  if (key === '+' || key === '=') return SIZES[Math.min(at + 1, SIZES.length - 1)] ?? size;
  if (key === '-') return SIZES[Math.max(at - 1, 0)] ?? size;
  if (key === '0') return 100;
  return null;
}

/** Starts listening, for as long as the window lives. */
export function watchTextSize() {
  let size = 100;
  window.addEventListener('keydown', (event) => {
    if (!event.ctrlKey || event.altKey || event.metaKey) return;
    const next = nextSize(size, event.key);
    if (next === null) return;
    event.preventDefault();
    size = next;
    document.documentElement.style.fontSize = size === 100 ? '' : `${size}%`;
  });
}
