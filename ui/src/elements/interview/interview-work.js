// @ts-check
/**
 * What an interview screen does: calls the core, keeps what it answered, and the one showing. Draws nothing.
 *
 * @import { Taken } from './ended-copy.js'
 * @import { CardView, Given, NoticeView, StepView, Withdrawn } from '../../ipc/views.js'
 * @import { CommandError } from '../../ipc/transport.js'
 */
import * as core from '../../ipc/commands.js';
import { toCommandError } from '../../ipc/transport.js';
import { ShowingKeeper } from './showing-keeper.js';

/**
 * What stands in the middle in place of the page; the page waits behind it with all that was typed.
 * @typedef {{kind: 'aloud', notice: NoticeView, then: Aside | null} | {kind: 'full'} | {kind: 'taken-back', result: Withdrawn, taken: Taken}
 *   | {kind: 'card', card: CardView, answer: WaitingAnswer | null, notice: NoticeView | null}
 *   | {kind: 'printed', notice: NoticeView} | {kind: 'close'}} Aside
 * @typedef {{field: string, row: number, given: Given}} WaitingAnswer an answer that waits for its card
 * @typedef {{say: 'yes' | 'no' | 'not-now', method: 'own-tap' | 'typed-name' | 'spoken', words: string | null}} Said
 */

export class InterviewWork {
  keeper = new ShowingKeeper();
  /** @type {StepView | null} */
  view = null;
  /** @type {Aside | null} */
  aside = null;
  /** @type {CommandError | null} */
  error = null;
  busy = false;

  #changed;

  /** @param {() => void} changed called after anything changed */
  constructor(changed) {
    this.#changed = changed;
  }

  /** @returns {NoticeView | null} */
  get notice() {
    if (this.aside?.kind === 'card' && this.aside.notice) return this.aside.notice;
    const step = this.view?.step;
    return step && 'notice' in step ? step.notice : null;
  }

  /** Questions can be answered: what there is to tell has been put up, or read out to whoever sees no screen. */
  get ready() {
    const { notice } = this;
    if (!notice) return true;
    return notice.onScreen ? this.isUp : !notice.aloudFirst;
  }

  /** The notice of this page is up, and on the record. */
  get isUp() {
    const { view, notice } = this;
    return view !== null && notice !== null && this.keeper.isUp(view.interview.id, notice);
  }

  /** @param {Aside | null} aside */
  setAside(aside) {
    this.aside = aside;
    this.#changed();
  }

  /**
   * Brings a card up in place of the page. What is told before it comes first: where another section
   * than the page's belongs to it, that section takes the place of the page's notice.
   *
   * @param {CardView} card
   * @param {WaitingAnswer | null} answer
   */
  openCard(card, answer) {
    return this.run(async () => {
      const { view, notice } = this;
      const isTold = !view || (notice?.layer === 'section' && notice.section === card.section);
      this.aside = { kind: 'card', card, answer, notice: isTold ? null : await this.#wordsBefore(card) };
    });
  }

  /**
   * The section that is told before a card: up at once for whoever sees the screen, to be read out to others.
   * @param {CardView} card
   */
  #wordsBefore({ section }) {
    if (this.notice?.onScreen === false) return core.noticeRead({ interview: this.#interview, section });
    return this.keeper.putSection(this.#interview, section);
  }

  /** @param {unknown} cause */
  failed(cause) {
    this.error = toCommandError(cause);
    this.#changed();
  }

  /**
   * Does one thing at a time; a second press meanwhile does nothing.
   * @template T @param {() => Promise<T>} work @returns {Promise<T | null>}
   */
  async run(work) {
    if (this.busy) return null;
    this.busy = true;
    this.error = null;
    this.#changed();
    try {
      return await work();
    } catch (cause) {
      this.error = toCommandError(cause);
      return null;
    } finally {
      this.busy = false;
      this.#changed();
    }
  }

  /** Takes in where the interview now stands. @param {StepView} view */
  arrive(view) {
    this.view = view;
    // Whoever does not see the screen hears the words first.
    if (!this.aside && this.notice?.aloudFirst) this.aside = { kind: 'aloud', notice: this.notice, then: null };
    this.#changed();
  }

  /** Brings up the words of this page to be read out; what stood aside comes back after them. */
  readAloud() {
    const { notice, aside } = this;
    if (notice && aside?.kind !== 'aloud') this.setAside({ kind: 'aloud', notice, then: aside });
  }

  /** The reading is over, or was put off. @param {boolean} read to its end */
  aloudDone(read) {
    const { aside } = this;
    const then = aside?.kind === 'aloud' ? aside.then : null;
    if (!read) {
      this.setAside(then);
      return Promise.resolve(null);
    }
    return this.run(async () => {
      const view = await core.interviewStep({ interview: this.#interview });
      this.aside = then?.kind === 'card' && then.notice ? { ...then, notice: { ...then.notice, aloudFirst: false } } : then;
      this.arrive(view);
    });
  }

  /** Moves on: whatever stood aside goes. @param {() => Promise<StepView>} work */
  move(work) {
    return this.run(async () => {
      const view = await work();
      this.aside = null;
      this.arrive(view);
      return view;
    });
  }

  /** Puts the notice of this page up, once it is painted; where the person sees no screen, nothing is shown there. */
  async tell() {
    const { view, notice } = this;
    try {
      if (!view || !notice?.onScreen) await this.keeper.end();
      else if (await this.keeper.put(view.interview.id, notice)) this.#changed();
    } catch (cause) {
      this.failed(cause);
    }
  }

  /** Tries once more to put the notice up. */
  again() {
    this.keeper.forget();
    this.error = null;
    this.#changed();
  }

  /** @returns {string} */
  get #interview() {
    return this.view?.interview.id ?? '';
  }

  /** @param {string} interview */
  load(interview) {
    return this.move(async () => {
      const view = await core.interviewStep({ interview });
      return view.interview.status === 'paused' ? core.interviewResume({ interview }) : view;
    });
  }

  /** @param {{present: string[], channel: string, private: boolean}} who */
  who(who) {
    return this.move(() => core.interviewWho({ interview: this.#interview, ...who }));
  }

  /** Leaves this page; once the person was told what changed, the interview goes on under the later version. */
  goOn() {
    if (this.view?.step.kind === 'changes') return this.move(() => core.interviewMove({ interview: this.#interview }));
    return this.move(() => core.interviewContinue({ interview: this.#interview, place: this.view?.place ?? '' }));
  }

  /** @param {string} place */
  go(place) {
    return this.move(() => core.interviewGo({ interview: this.#interview, place }));
  }

  skip() {
    const step = this.view?.step;
    if (step?.kind !== 'questions' && step?.kind !== 'card') return Promise.resolve(null);
    return this.move(() => core.groupSkip({ interview: this.#interview, group: step.group.id }));
  }

  /** @param {string} field */
  addRow(field) {
    return this.move(() => core.rowAdd({ interview: this.#interview, field }));
  }

  /** @param {string} field @param {number} row */
  removeRow(field, row) {
    return this.move(() => core.rowRemove({ interview: this.#interview, field, row }));
  }

  checked() {
    return this.move(() => core.checkConfirm({ interview: this.#interview }));
  }

  /** @param {string[]} ticked */
  choices(ticked) {
    return this.move(() => core.choicesSave({ interview: this.#interview, ticked }));
  }

  finish() {
    return this.move(() => core.interviewFinish({ interview: this.#interview }));
  }

  /** @param {string} card @param {Said} said */
  cardSaid(card, said) {
    return this.move(() => core.choiceRecord({ interview: this.#interview, card, ...said }));
  }

  /** @param {string} card */
  takeBack(card) {
    return this.run(async () => {
      const person = this.view?.interview.person ?? '';
      const taken = { person, interview: this.#interview, card };
      const result = await core.choiceWithdraw(taken);
      this.arrive(result.step ?? (await core.interviewStep({ interview: this.#interview })));
      this.aside = { kind: 'taken-back', result, taken };
    });
  }

  /** Printed notices count as told once they are in the person's hands. @param {NoticeView} notice */
  handedOver(notice) {
    return this.run(async () => {
      const { layer, section } = notice;
      const { showing } = await core.noticePut({ interview: this.#interview, layer, section, how: 'paper' });
      await core.noticeEnd({ showing, inViewMs: 0, hurriedBecause: null });
      const view = await core.interviewStep({ interview: this.#interview });
      this.aside = null;
      this.arrive(view);
    });
  }

  /** The whole notice was looked at; on the page of the copy, the copy has to say so. */
  fullDone() {
    this.setAside(null);
    if (this.view?.step.kind !== 'copy') return Promise.resolve(null);
    return this.run(async () => this.arrive(await core.interviewStep({ interview: this.#interview })));
  }

  /** Sets the interview aside, or ends it. @param {'pause' | 'close'} how @returns {Promise<boolean | null>} */
  leave(how) {
    return this.run(async () => {
      await this.keeper.end();
      await (how === 'pause' ? core.interviewPause : core.interviewClose)({ interview: this.#interview });
      return true;
    });
  }
}
