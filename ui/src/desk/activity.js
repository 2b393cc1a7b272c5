// @ts-check
/**
 * Tells the core that somebody is at the desk. The core measures the idle time and locks; this only says
 * that a key or the mouse was used, at most once in a while so that typing does not flood the bridge.
 */
const AT_MOST_EVERY_MS = 10_000;
const SIGNS = Object.freeze(['keydown', 'pointerdown', 'pointermove', 'wheel']);

/**
 * Calls `act` when it is called itself, but not again before `everyMs` has passed.
 *
 * @param {() => void} act
 * @param {number} everyMs
 * @param {() => number} now milliseconds of a clock that only goes forward
 */
export function atMostEvery(act, everyMs, now) {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    if (now() - last < everyMs) return;
    last = now();
    act();
  };
}

/**
 * Starts listening. What is typed is not looked at.
 *
 * @param {() => void} touch
 * @returns {() => void} stops listening
 */
export function watchActivity(touch) {
  const sign = atMostEvery(touch, AT_MOST_EVERY_MS, () => performance.now());
  for (const name of SIGNS) window.addEventListener(name, sign, { passive: true, capture: true });
  return () => {
    for (const name of SIGNS) window.removeEventListener(name, sign, { capture: true });
  };
}
