// @ts-check
/**
 * Keeps the one showing that stands on the screen: puts it up once it is painted, counts, ends it.
 *
 * @import { NoticeView } from '../../ipc/views.js'
 */
import { noticeEnd, noticePut } from '../../ipc/commands.js';
import { InViewClock } from './in-view-clock.js';

/** Resolves once what was rendered so far has been painted. */
const painted = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined))));

export class ShowingKeeper {
  clock = new InViewClock();
  #key = '';
  /** @type {string | null} */
  #showing = null;

  /** True once the core has the showing on the disk: only then may questions be answered. */
  get isUp() {
    return this.#showing !== null;
  }

  /** Whether this very notice is up, or on its way. @param {string} interview @param {NoticeView} notice */
  holds(interview, notice) {
    return this.#key === keyOf(interview, notice);
  }

  /**
   * Puts a notice up, unless it already is; ends the one before.
   *
   * @param {string} interview
   * @param {NoticeView} notice already rendered
   * @returns {Promise<boolean>} whether anything changed
   */
  async put(interview, notice) {
    const key = keyOf(interview, notice);
    if (this.#key === key) return false;
    await this.end();
    this.#key = key;
    await painted();
    if (this.#key !== key) return false;
    try {
      const { showing } = await noticePut({ interview, layer: notice.layer, section: notice.section, how: 'screen' });
      this.#showing = showing;
      this.clock.start();
      return true;
    } catch (cause) {
      this.#key = '';
      throw cause;
    }
  }

  /** Ends what is up, with the time it was in view. Does nothing when nothing is. */
  async end() {
    const showing = this.#showing;
    this.#showing = null;
    this.#key = '';
    this.clock.stop();
    if (showing) await noticeEnd({ showing, inViewMs: this.clock.ms, hurriedBecause: null });
  }
}

/** @param {string} interview @param {NoticeView} notice */
const keyOf = (interview, notice) => [interview, notice.layer, notice.section, notice.digest].join('\n');
