// @ts-check
/**
 * Counts how long something could really be seen: not while the window is hidden, nor behind the
 * privacy shield.
 */
const TICK_MS = 250;

/** Whether somebody looking at the screen can see the page. */
const inView = () => document.visibilityState === 'visible' && !document.documentElement.hasAttribute('data-hidden');

export class InViewClock {
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #timer;
  #lastTick = 0;
  #counted = 0;
  #wasInView = false;
  /** Something else stands in the place of what is counted. */
  #covered = false;

  /** @param {boolean} covered */
  set covered(covered) {
    if (covered === this.#covered) return;
    if (this.#timer !== undefined) this.#tick();
    this.#covered = covered;
    this.#wasInView = !covered && inView();
  }

  /** Starts from nought. */
  start() {
    this.stop();
    this.#counted = 0;
    this.#lastTick = performance.now();
    this.#wasInView = !this.#covered && inView();
    this.#timer = setInterval(() => this.#tick(), TICK_MS);
  }

  stop() {
    if (this.#timer === undefined) return;
    this.#tick();
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** Milliseconds in view so far. */
  get ms() {
    return Math.round(this.#counted);
  }

  // A tick counts only when the page was in view at both its ends, so the count errs on the short side.
  #tick() {
    const now = performance.now();
    const seen = !this.#covered && inView();
    if (seen && this.#wasInView) this.#counted += now - this.#lastTick;
    this.#lastTick = now;
    this.#wasInView = seen;
  }
}
