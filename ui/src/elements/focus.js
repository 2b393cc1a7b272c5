// @ts-check
/**
 * Takes the keyboard to the heading of a new screen, so that a screen reader starts there and the next
 * Tab goes to the first thing to do.
 *
 * @param {Element} screen
 */
export function focusHeading(screen) {
  /** @type {HTMLElement | null} */
  const heading = screen.querySelector('h1');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  window.scrollTo(0, 0);
}
