// @ts-check
/**
 * @import { LightElement } from './light-element.js'
 */

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

/**
 * Does some work and gives the keyboard back to what had it: a button that cannot be pressed for a while loses it, and
 * whoever has no mouse would be at the top of the page again. What took it meanwhile, such as an error, keeps it.
 *
 * @param {LightElement} element whose button it is
 * @param {() => Promise<void>} work
 */
export async function holdFocus(element, work) {
  const had = document.activeElement;
  await work();
  await element.updateComplete;
  if (document.activeElement === document.body && had instanceof HTMLElement && had.isConnected) had.focus({ preventScroll: true });
}
