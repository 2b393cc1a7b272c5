// @ts-check
/**
 * One page of questions. Saves an answer when its field is left and the whole page on Continue; shows
 * what the core says is wrong, and judges nothing itself.
 *
 * Tells `step-arrived` `{step}`, `page-done`, `card-needed` `{card, field, row, given}`, `skip-wanted`,
 * `work-failed` `{cause}`.
 *
 * @import { FieldView, Given, GroupView, Problem, SaveResult } from '../../ipc/views.js'
 * @import { FieldElement, SaveMark } from './fields/field-element.js'
 */
import { html, nothing } from 'lit';
import { repeat as keyed } from 'lit/directives/repeat.js';
import { answerSave, pageSave } from '../../ipc/commands.js';
import { t } from '../../text/text.js';
import { LightElement } from '../light-element.js';
import { controlId, keyOf } from './given.js';
import { problemWords } from './problem-words.js';
import { questionOf } from './fields/question-of.js';
import './agreed-strip.js';
import './fields/repeat-field.js';
import './refused-strip.js';
import '../error-summary.js';

/** What tells one problem from the others. @param {Problem} problem */
const problemKey = ({ field, row, part, code }) => [field, row, part, code].join('\n');

export class QuestionGroup extends LightElement {
  static properties = {
    group: { attribute: false }, interview: { type: String }, ready: { type: Boolean }, first: { type: Boolean },
    publicPlace: { type: Boolean }, marks: { state: true }, problems: { state: true }, notes: { state: true }, opened: { state: true },
  };

  /** Saves go one after the other, so that Continue never overtakes an answer. @type {Promise<unknown>} */
  #queue = Promise.resolve();

  constructor() {
    super();
    /** @type {GroupView} */
    this.group = /** @type {any} */ (null);
    this.interview = '';
    this.ready = false;
    this.first = false;
    this.publicPlace = false;
    /** @type {Map<string, SaveMark>} */
    this.marks = new Map();
    /** @type {Problem[]} */
    this.problems = [];
    /** @type {Problem[]} */
    this.notes = [];
    /** @type {{target: string, text: string}[]} */
    this.summary = [];
    /** True when an answer opened more questions on this page. */
    this.opened = false;
    this.addEventListener('field-left', (event) => this.#fieldLeft(/** @type {CustomEvent} */ (event).detail));
  }

  /** @returns {FieldElement[]} */
  get #questions() {
    return /** @type {any} */ ([...this.querySelectorAll('[data-question]')]);
  }

  /** @param {{id: string, row: number}} field */
  #questionOf(field) {
    return this.#questions.find((question) => question.field && keyOf(question.field) === keyOf(field));
  }

  /**
   * Saves everything typed so far, answer by answer, before the page is left another way than by Continue.
   *
   * @returns {Promise<boolean>} false where an answer could not be saved, or does not hold: the second is shown
   *   once, and let go when it is on the page already
   */
  async flush() {
    await this.#queue;
    /** @type {Problem[]} */
    const problems = [];
    for (const question of this.#questions.filter((one) => one.isNew)) {
      const result = await this.#fieldLeft({ field: question.field.id, row: question.field.row, given: question.given });
      if (!result) return false;
      problems.push(...result.problems);
    }
    const shown = new Set(this.problems.map(problemKey));
    if (problems.every((problem) => shown.has(problemKey(problem)))) return true;
    this.problems = problems;
    return false;
  }

  /** Tries an answer again, after its card was agreed to. @param {{field: string, row: number, given: Given}} answer */
  retry(answer) {
    return this.#fieldLeft(answer);
  }

  /** Takes options out again whose card was not agreed to. @param {{field: string, row: number}} at @param {string} card */
  untick({ field, row }, card) {
    const question = this.#questionOf({ id: field, row });
    question?.untick(question.field.options.filter((option) => option.card === card).map((option) => option.code));
    this.#mark(`${field}:${row}`, null);
    question?.focusControl();
  }

  /** @param {string} key @param {SaveMark | null} mark */
  #mark(key, mark) {
    const marks = new Map(this.marks);
    if (mark) marks.set(key, mark);
    else marks.delete(key);
    this.marks = marks;
  }

  /** @template T @param {() => Promise<T>} work @returns {Promise<T | null>} */
  #inTurn(work) {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => null);
    return turn.catch((cause) => {
      this.tell('work-failed', { cause });
      return null;
    });
  }

  /** @param {{field: string, row: number, given: Given}} answer */
  async #fieldLeft(answer) {
    const { field, row, given } = answer;
    const key = `${field}:${row}`;
    this.#mark(key, { state: 'saving', atMs: null });
    const result = await this.#inTurn(() => answerSave({ interview: this.interview, field, row, given }));
    this.#mark(key, result?.saved ? { state: 'saved', atMs: result.atMs } : { state: 'held', atMs: null });
    if (!result) return null;
    // Errors wait for Continue: nobody is told off while still typing.
    if (result.saved) {
      this.#questionOf({ id: field, row })?.stored(given);
      this.problems = this.problems.filter((problem) => problem.field !== field || problem.row !== row);
      this.notes = [...this.notes.filter((note) => note.field !== field || note.row !== row), ...result.notes];
    }
    this.#after(result, answer);
    return result;
  }

  /** @param {SaveResult} result @param {{field: string, row: number, given: Given} | null} answer */
  #after(result, answer) {
    if (result.step) this.tell('step-arrived', { step: result.step });
    if (!result.needsCard) return;
    const { card, field, row } = result.needsCard;
    const given = answer?.given ?? this.#questionOf({ id: field, row })?.given;
    this.tell('card-needed', { card, field, row, given });
  }

  async #goOn() {
    const before = new Set(this.#questions.map((question) => keyOf(question.field)));
    const told = this.#questions.filter((question) => question.isNew || !question.isNothing || (question.field.required && !question.isMasked));
    const answers = told.map((question) => ({ field: question.field.id, row: question.field.row, given: question.given }));
    const result = await this.#inTurn(() => pageSave({ interview: this.interview, group: this.group.id, answers }));
    if (!result) return;
    this.problems = result.problems;
    this.notes = result.notes;
    for (const [index, question] of told.entries()) this.#stored(result, question, answers[index]?.given ?? question.given);
    this.#after(result, null);
    if (!result.saved || result.needsCard || result.problems.length) return;
    await this.updateComplete;
    const more = this.#questions.find((question) => !before.has(keyOf(question.field)));
    this.opened = Boolean(more);
    if (more) more.focusControl();
    else this.tell('page-done');
  }

  /** What holds is on the disk even where the rest of the page is not. @param {SaveResult} result @param {FieldElement} question @param {Given} given */
  #stored(result, question, given) {
    const { id: field, row } = question.field;
    const stopped = [...result.problems, ...(result.needsCard ? [result.needsCard] : [])];
    const held = stopped.some((one) => one.field === field && one.row === row);
    if (!held) question.stored(given);
    // Where nothing was said there is nothing to keep, and nothing to say about keeping it.
    if (question.isNothing) this.#mark(`${field}:${row}`, null);
    else this.#mark(`${field}:${row}`, held ? { state: 'held', atMs: null } : { state: 'saved', atMs: result.atMs });
  }

  /** @param {FieldView} field */
  #standing = (field) => ({
    problems: this.problems.filter((problem) => problem.field === field.id && problem.row === field.row),
    notes: this.notes.filter((note) => note.field === field.id && note.row === field.row),
    mark: this.marks.get(keyOf(field)) ?? null,
  });

  /** @returns {FieldView[]} */
  get #fields() {
    return this.group.items.flatMap((item) =>
      item.kind === 'field' ? [item.field] : [item.repeat.field, ...item.repeat.rows.flatMap((row) => row.fields)]);
  }

  /** The lines of the error summary, each leading to the control at fault. */
  get #summary() {
    return this.problems.map((problem) => {
      const field = this.#fields.find((one) => one.id === problem.field && one.row === problem.row);
      const at = { id: problem.field, row: problem.row };
      const own = controlId(at, problem.part);
      const target = problem.part && document.getElementById(own) ? own : controlId(at);
      return { target, text: problemWords(problem, field) };
    });
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    // Made once per set of problems: the summary takes the focus whenever it is given new ones.
    if (changed.has('problems')) this.summary = this.#summary;
    if (changed.has('group')) this.#forgetErased();
  }

  /** An answer that was taken back is not called saved any more. */
  #forgetErased() {
    for (const field of this.#fields) {
      if (field.given === null && field.display === null && this.marks.get(keyOf(field))?.state === 'saved') this.#mark(keyOf(field), null);
    }
  }

  render() {
    const { group } = this;
    return html`
      <error-summary .problems=${this.summary}></error-summary>
      <h1 class="page__title" tabindex="-1">${group.title}</h1>
      ${group.stage === 'equality' ? html`<p class="page__lead">${t('iv-equality-lead')}</p>` : nothing}
      ${group.private && this.publicPlace ? html`<p class="page__warn">${t('iv-private-warning')}</p>` : nothing}
      <agreed-strip .cards=${group.agreed} ?off=${!this.ready}></agreed-strip>
      <refused-strip .cards=${group.refused} ?off=${!this.ready}></refused-strip>
      <fieldset class="question-group" ?disabled=${!this.ready}>
        <legend class="govuk-visually-hidden">${group.title}</legend>
        ${this.opened ? html`<p class="page__note" role="status">${t('iv-opened')}</p>` : nothing}
        ${keyed(group.items, (item) => (item.kind === 'field' ? keyOf(item.field) : item.repeat.field.id), (item) =>
          item.kind === 'field'
            ? questionOf(item.field, this.#standing(item.field))
            : html`<repeat-field .repeat=${item.repeat} .standing=${this.#standing} .marks=${this.marks} .problems=${this.problems}></repeat-field>`)}
        <div class="page__foot">
          <button type="button" class="govuk-button" @click=${() => this.#goOn()}>${t('iv-continue')}</button>
          ${this.first ? nothing : html`<button type="button" class="quiet-button" @click=${() => this.tell('back-wanted')}>${t('iv-back')}</button>`}
          <button type="button" class="quiet-button" @click=${() => this.tell('skip-wanted')}>${t('iv-skip')}</button>
        </div>
      </fieldset>`;
  }
}

customElements.define('question-group', QuestionGroup);
