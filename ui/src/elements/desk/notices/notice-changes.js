// @ts-check
/**
 * @import { ComparisonView, DraftView, FactView, RunView, WordingView } from '../../../ipc/views.js'
 */
import { html, nothing } from 'lit';
import { has, t } from '../../../text/text.js';
import { LightElement } from '../../light-element.js';
import '../../empty-state.js';
import { languageName } from './text-names.js';

/** Words kept on each side of a change where much stayed as it was. */
const AROUND = 14;

/**
 * What changes against an earlier version: what is done with data, other facts, then the words side by side.
 */
export class NoticeChanges extends LightElement {
  static properties = { comparison: { attribute: false }, dropped: { attribute: false }, askedAgain: { attribute: false }, broken: { type: Boolean }, past: { type: Boolean } };

  constructor() {
    super();
    /** @type {ComparisonView | null} */
    this.comparison = null;
    /** @type {DraftView['dropped']} */
    this.dropped = [];
    /** @type {DraftView['askedAgain']} */
    this.askedAgain = [];
    /** The draft cannot be read as a whole yet. */
    this.broken = false;
    /** It is about a version that was published, not one that may be. */
    this.past = false;
  }

  #none() {
    const why = this.past ? 'first' : this.broken ? 'broken' : 'nothing-before';
    return html`<empty-state .heading=${t(`changes-none-${why}`)} .next=${t(`changes-none-${why}-next`)}></empty-state>`;
  }

  /** @param {ComparisonView} comparison */
  #all(comparison) {
    const processing = comparison.facts.filter((fact) => fact.processing);
    const others = comparison.facts.filter((fact) => !fact.processing);
    if (comparison.facts.length === 0 && comparison.wording.length === 0) {
      return html`<empty-state .heading=${t('changes-none')} .next=${t('changes-none-next', { version: comparison.before })}></empty-state>`;
    }
    return html`
      ${this.dropped.length ? html`
        <div class="inset inset--caution">
          <h3 class="title-3">${t('changes-dropped')}</h3>
          <p>${t('changes-dropped-explains')}</p>
          <ul class="govuk-list govuk-list--bullet">${this.dropped.map(({ label, people }) => html`<li>${t('changes-dropped-line', { label, count: people })}</li>`)}</ul>
        </div>` : nothing}
      ${this.askedAgain.length ? html`
        <div class="inset" data-changes="asked-again">
          <h3 class="title-3">${t('changes-asked-again')}</h3>
          <p>${t('changes-asked-again-explains')}</p>
          <ul class="govuk-list govuk-list--bullet">${this.askedAgain.map(({ label, people }) => html`<li>${t('changes-asked-again-line', { label, count: people })}</li>`)}</ul>
        </div>` : nothing}
      ${this.#facts('processing', processing)} ${this.#facts('others', others)} ${this.#words(comparison.wording)}`;
  }

  /** @param {'processing' | 'others'} group @param {FactView[]} facts */
  #facts(group, facts) {
    if (group === 'others' && facts.length === 0) return nothing;
    return html`
      <section class="section section--near" aria-labelledby="changes-${group}" data-changes=${group}>
        <h3 class="title-3" id="changes-${group}">${t(`changes-${group}`)}</h3>
        ${facts.length === 0 ? html`<p class="soft">${t('changes-processing-none')}</p>` : html`
          <p><strong>${t(`changes-${group}-material`)}</strong> ${t(`changes-${group}-explains`)}</p>
          <ul class="rows">${bySubject(facts).map(subjectRow)}</ul>`}
      </section>`;
  }

  /** @param {WordingView[]} wording */
  #words(wording) {
    return html`
      <section class="section section--near" aria-labelledby="changes-wording" data-changes="wording">
        <h3 class="title-3" id="changes-wording">${t('changes-wording')}</h3>
        ${wording.length === 0 ? html`<p class="soft">${t('changes-wording-none')}</p>` : html`
          <p><strong>${t('changes-wording-material')}</strong> ${t('changes-wording-explains')}</p>
          <ul class="rows">${wording.map(wordingRow)}</ul>`}
      </section>`;
  }

  render() {
    const { comparison } = this;
    return html`
      <h2 class="title-2" tabindex="-1">${t(this.past ? 'changes-past' : 'draft-page-changes')}</h2>
      ${comparison ? html`<p class="soft">${t('changes-against', { version: comparison.before })}</p>` : nothing}
      ${comparison ? this.#all(comparison) : this.#none()}`;
  }
}

/**
 * Facts about one thing stand together, as they come.
 * @param {FactView[]} facts
 */
function bySubject(facts) {
  /** @type {{subject: string, facts: FactView[]}[]} */
  const subjects = [];
  for (const fact of facts) {
    const last = subjects.at(-1);
    if (last?.subject === fact.subject) last.facts.push(fact);
    else subjects.push({ subject: fact.subject, facts: [fact] });
  }
  return subjects;
}

/** @param {{subject: string, facts: FactView[]}} one */
const subjectRow = ({ subject, facts }) => html`
  <li class="row">
    <p class="row__title">${subject}</p>
    ${facts.map(aspect)}
  </li>`;

/** @param {FactView} fact */
function aspect(fact) {
  const id = `change-${fact.what.replaceAll('_', '-')}`;
  return html`
    <p class="row__facts"><span>${has(id) ? t(id) : fact.what}</span>${fact.everywhere ? html`<span>${t('change-everybody')}</span>` : nothing}</p>
    <dl class="before-after">
      <div><dt>${t('change-before')}</dt><dd>${fact.before ?? t('change-nothing')}</dd></div>
      <div><dt>${t('change-after')}</dt><dd>${fact.after ?? t('change-nothing')}</dd></div>
    </dl>`;
}

/** @param {WordingView} change */
function wordingRow(change) {
  const place = change.title || change.name;
  const [list = ''] = change.name.split('/');
  const name = change.layer === 'value' ? t(has(`change-value-${list}`) ? `change-value-${list}` : 'change-value', { key: change.name }) : t(`change-text-${change.layer}`, { name: place });
  return html`
    <li class="row">
      <p class="row__title">${name}</p>
      ${change.language === 'en' ? nothing : html`<p class="row__facts">${languageName(change.language)}</p>`}
      <div class="before-after" lang=${change.language}>
        <div><p class="before-after__title">${t('change-before')}</p><p class="before-after__words">${side(change.runs, 'removed')}</p></div>
        <div><p class="before-after__title">${t('change-after')}</p><p class="before-after__words">${side(change.runs, 'added')}</p></div>
      </div>
    </li>`;
}

/**
 * One side of a difference: what stayed, and what went (before) or came (after). Long stretches that stayed are cut short.
 * @param {RunView[]} runs
 * @param {'added' | 'removed'} own
 */
function side(runs, own) {
  return runs.map((run, index) => {
    if (run.how === 'same') return cut(unmarked(run.text), index > 0, index < runs.length - 1);
    if (run.how !== own) return nothing;
    const [, lead = '', text = '', tail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(run.text) ?? [];
    return own === 'added'
      ? html`${lead}<ins class="diff diff--in"><span class="visually-hidden">${t('diff-in-begins')} </span>${text}<span class="visually-hidden"> ${t('diff-ends')}</span></ins>${tail}`
      : html`${lead}<del class="diff diff--out"><span class="visually-hidden">${t('diff-out-begins')} </span>${text}<span class="visually-hidden"> ${t('diff-ends')}</span></del>${tail}`;
  });
}

/** Words that stayed, without the marks of headings and of lines apart: they are there to find the place. @param {string} text */
const unmarked = (text) => text.replace(/(^|\n)#{1,6} /g, '$1').replace(/\n{2,}/g, '\n');

/** @param {string} text @param {boolean} before something changed before it @param {boolean} after something changes after it */
function cut(text, before, after) {
  const pieces = text.split(/(\s+)/);
  const most = AROUND * 2;
  if (pieces.length <= most * (before && after ? 2 : 1)) return text;
  const head = before ? pieces.slice(0, most).join('') : '';
  const tail = after ? pieces.slice(-most).join('') : '';
  return `${head} … ${tail}`;
}

customElements.define('notice-changes', NoticeChanges);
