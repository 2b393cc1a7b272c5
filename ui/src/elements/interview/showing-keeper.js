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
  /** True when the core refused the last try; it is not tried again by itself. */
  hasFailed = false;

  /**
   * True once the core has the showing of this very notice on the disk: only then may its questions be
   * answered. A notice that is still up from the page before does not count.
   *
   * @param {string} interview
   * @param {NoticeView} notice
   */
  isUp(interview, notice) {
    return this.#showing !== null && this.#key === keyOf(interview, notice);
  }

  /**
   * Puts a notice up, unless it already is or is on its way; ends the one before.
   *
   * @param {string} interview
   * @param {NoticeView} notice already rendered
   * @returns {Promise<boolean>} whether anything changed
   */
  async put(interview, notice) {
    const key = keyOf(interview, notice);
    if (this.#key === key) return false;
    const ended = this.#endShowing();
    this.#key = key;
    this.hasFailed = false;
    try {
      await ended;
      await painted();
      if (this.#key !== key) return false;
      const { showing } = await noticePut({ interview, layer: notice.layer, section: notice.section, how: 'screen' });
      // The page was turned while the core was writing: it was on the screen for no time worth counting.
      if (this.#key !== key) await noticeEnd({ showing, inViewMs: 0, hurriedBecause: null });
      else this.#start(showing);
      return this.#key === key;
    } catch (cause) {
      this.hasFailed = this.#key === key;
      throw cause;
    }
  }

  /**
   * Puts a section up in place of the notice of the page, because a card that it comes before is about
   * to be asked.
   *
   * @param {string} interview
   * @param {string} section
   * @returns {Promise<NoticeView>} the words, on the record and to be drawn now
   */
  async putSection(interview, section) {
    const { showing, words } = await noticePut({ interview, layer: 'section', section, how: 'screen' });
    // A showing whose end is lost is closed by the core; it must not keep the new one from starting.
    this.#endShowing().catch(() => {});
    this.#key = keyOf(interview, words);
    this.hasFailed = false;
    this.#start(showing);
    return words;
  }

  /** Lets the next `put` try again after a refusal. */
  forget() {
    this.#key = '';
    this.hasFailed = false;
  }

  /** Ends what is up, with the time it was in view. Does nothing when nothing is. */
  end() {
    this.#key = '';
    return this.#endShowing();
  }

  /** @param {string} showing */
  #start(showing) {
    this.#showing = showing;
    this.clock.start();
  }

  async #endShowing() {
    const showing = this.#showing;
    this.#showing = null;
    this.clock.stop();
    if (showing) await noticeEnd({ showing, inViewMs: this.clock.ms, hurriedBecause: null });
  }
}

/** @param {string} interview @param {NoticeView} notice */
const keyOf = (interview, notice) => [interview, notice.layer, notice.section, notice.digest].join('\n');
