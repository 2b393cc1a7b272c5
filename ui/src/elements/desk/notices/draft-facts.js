// @ts-check
/**
 * @import { CommandError } from '../../../ipc/transport.js'
 * @import { DraftSaved, DraftView, FindingLine, FormCardView, FormItemView, FormView } from '../../../ipc/views.js'
 */
import { html, nothing } from 'lit';
import { draftAdd, draftRemove, draftSet, draftView } from '../../../ipc/commands.js';
import { toCommandError } from '../../../ipc/transport.js';
import { has, t } from '../../../text/text.js';
import { goToInput } from '../../error-summary.js';
import { inputOf } from '../../form-parts.js';
import { LightElement } from '../../light-element.js';
import '../../busy-progress.js';
import '../../empty-state.js';
import '../../error-box.js';
import { draftItem, idOf, valueWords } from './draft-item.js';
import { sentence } from './flaws-list.js';

/** Parts with more cards than this show them folded. */
const MOST_OPEN = 4;
/** Parts with more cards than this have a box to find one. */
const MOST_LISTED = 12;
/** Pages a card is named after at most. */
const MOST_NAMED = 3;
/** What can be added to a part. */
const GROWS = Object.freeze({ organisation: 'controllers', retention: 'retention', recipients: 'recipients', processors: 'processors', policies: 'policies' });
/** The part of the form a file is edited in. */
const PART_OF_FILE = Object.freeze({
  'pack.toml': 'organisation', 'retention.toml': 'retention', 'recipients.toml': 'recipients', 'purposes.toml': 'purposes', 'fields.toml': 'routes', 'policies.toml': 'policies',
});

/** The part a finding is mended in; nothing where it is mended in the files. @param {FindingLine} finding @returns {string | null} */
export function partOf({ file, place, rule }) {
  if (file === 'recipients.toml' && place.startsWith('processor')) return 'processors';
  if (file === 'pack.toml' && (rule === 'pack.effective' || rule === 'pack.published')) return 'dates';
  return PART_OF_FILE[/** @type {keyof typeof PART_OF_FILE} */ (file)] ?? null;
}

/** @typedef {{value: string[], problem: string, state: 'saved' | 'saving' | ''}} Typed what stands in a box, where it is not simply what is stored */

/** The facts of a draft, part by part. Each value is saved when its box is left. */
export class DraftFacts extends LightElement {
  static properties = {
    draft: { attribute: false }, change: { attribute: false }, partUp: { state: true }, form: { state: true }, filter: { state: true },
    typed: { state: true }, unfolded: { state: true }, problems: { state: true }, removing: { state: true }, error: { state: true },
  };

  constructor() {
    super();
    /** @type {DraftView} */
    this.draft = /** @type {any} */ (null);
    /** @type {(make: (content: string) => Promise<DraftSaved>) => Promise<DraftSaved>} */
    this.change = /** @type {any} */ (null);
    /** @type {string} */
    this.partUp = '';
    /** @type {FormView | null} */
    this.form = null;
    this.filter = '';
    /** @type {Record<string, Typed>} by key of the item */
    this.typed = {};
    /** @type {Set<string>} keys of the cards that are open */
    this.unfolded = new Set();
    /** @type {Record<string, string>} what could not be done with a card, by its key */
    this.problems = {};
    /** @type {FormCardView | null} the card about to be taken away */
    this.removing = null;
    /** @type {CommandError | null} */
    this.error = null;
  }

  willUpdate() {
    if (this.form || !this.draft) return;
    this.form = this.draft.form;
    this.partUp = this.draft.form.part;
  }

  /** Puts up one part. @param {string} part */
  async openPart(part) {
    this.error = null;
    this.filter = '';
    try {
      const { form } = await draftView({ draft: this.draft.line.id, part });
      this.form = form;
      this.partUp = part;
    } catch (cause) {
      this.error = toCommandError(cause);
    }
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector('#facts-part'))?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }

  /** Puts up the card a finding is about, as far as it can be told. @param {FindingLine} finding */
  async openFor(finding) {
    const part = partOf(finding);
    if (part) await this.openPart(part);
    const name = finding.place.split(',')[0]?.split(' ').pop() ?? '';
    const card = this.form?.cards.find(({ key }) => key.split('/').pop() === name);
    if (!card) return;
    await this.#unfold(card);
  }

  /** @param {FormCardView} card */
  async #unfold(card) {
    this.unfolded = new Set([...this.unfolded, card.key]);
    await this.updateComplete;
    const first = card.items[0];
    if (first) goToInput(idOf(first.key));
  }

  /** @param {string} key @param {Partial<Typed>} typed @param {string[]} value what stands there otherwise */
  #type(key, typed, value) {
    const now = this.typed[key] ?? { value, problem: '', state: /** @type {const} */ ('') };
    this.typed = { ...this.typed, [key]: { ...now, ...typed } };
  }

  /** Saves one value. @param {FormItemView} item @param {string[]} value */
  async #keep(item, value) {
    const { key } = item;
    if (value.join('\n') === item.value.join('\n')) {
      this.#type(key, { value, problem: '', state: this.typed[key]?.state === 'saved' ? 'saved' : '' }, value);
      return;
    }
    this.#type(key, { value, problem: '', state: 'saving' }, value);
    this.error = null;
    try {
      const { saved, refused } = await this.change((content) => draftSet({ draft: this.draft.line.id, content, key, value }));
      // Typed on meanwhile: what stands there now is not what was saved.
      const same = this.typed[key]?.value.join('\n') === value.join('\n');
      if (refused) this.#type(key, { problem: refusedWords(item, refused.reason), state: '' }, value);
      else if (same) this.#type(key, { value, problem: '', state: 'saved' }, value);
      if (saved && saved.form.part === this.partUp) this.form = saved.form;
    } catch (cause) {
      this.#type(key, { state: '', problem: t('not-saved') }, value);
      this.error = toCommandError(cause);
    }
  }

  async #add() {
    const part = GROWS[/** @type {keyof typeof GROWS} */ (this.partUp)];
    if (!part) return;
    this.error = null;
    this.filter = '';
    const before = new Set(this.form?.cards.map((card) => card.key));
    try {
      const { saved } = await this.change((content) => draftAdd({ draft: this.draft.line.id, content, part }));
      if (!saved) return;
      this.form = saved.form;
      const card = saved.form.cards.find(({ key }) => !before.has(key));
      if (card) await this.#unfold(card);
    } catch (cause) {
      this.error = toCommandError(cause);
    }
  }

  /** @param {FormCardView} card */
  async #askRemove(card) {
    this.removing = card;
    await this.updateComplete;
    this.querySelector('dialog')?.showModal();
  }

  async #remove() {
    const card = this.removing;
    this.querySelector('dialog')?.close();
    if (!card) return;
    const { key } = card;
    this.problems = { ...this.problems, [key]: '' };
    this.error = null;
    try {
      const { saved, refused } = await this.change((content) => draftRemove({ draft: this.draft.line.id, content, key }));
      if (refused) this.problems = { ...this.problems, [key]: t('fact-remove-refused', { reason: goesOn(refused.reason) }) };
      if (!saved) return;
      this.form = saved.form;
      // Cards told by their place move up: what was typed into one is not what the next holds.
      this.typed = Object.fromEntries(Object.entries(this.typed).filter(([item]) => !item.startsWith(key.split('/')[0] ?? key)));
      await this.updateComplete;
      /** @type {HTMLElement | null} */ (this.querySelector('#facts-part'))?.focus();
    } catch (cause) {
      this.error = toCommandError(cause);
    }
  }

  /** @param {FormItemView} item */
  #item(item) {
    const typed = this.typed[item.key];
    return draftItem({
      item, value: typed?.value ?? item.value, problem: typed?.problem ?? '', state: typed?.state ?? '',
      typed: (value) => this.#type(item.key, { value, state: '' }, value), leave: (value) => { this.#keep(item, value); },
    });
  }

  /** @param {FormCardView} card */
  #inside(card) {
    const problem = this.problems[card.key];
    return html`
      ${card.items.map((item) => this.#item(item))}
      ${problem ? html`<p class="govuk-error-message" role="alert"><span class="visually-hidden">${t('error-prefix')}</span> ${problem}</p>` : nothing}
      ${card.removable ? html`<button type="button" class="link-button" aria-label=${t('fact-remove-label', { name: cardName(card) })} @click=${() => this.#askRemove(card)}>${t('fact-remove')}</button>` : nothing}`;
  }

  /** @param {FormCardView} card @param {boolean} folded */
  #card(card, folded) {
    const name = cardName(card);
    if (!folded) return html`<section class="panel entry" data-card=${card.key} aria-label=${name}><h4 class="title-3">${name}</h4>${this.#inside(card)}</section>`;
    const open = this.unfolded.has(card.key);
    const gist = gistOf(card);
    return html`
      <details class="entry entry--folded" data-card=${card.key} ?open=${open} @toggle=${(/** @type {Event} */ event) => this.#toggled(event, card.key)}>
        <summary class="entry__summary"><span class="entry__name">${name}</span>${gist ? html`<span class="entry__gist">${gist}</span>` : nothing}</summary>
        ${open ? html`<div class="entry__inside">${this.#inside(card)}</div>` : nothing}
      </details>`;
  }

  /** @param {Event} event @param {string} key */
  #toggled(event, key) {
    const { open } = /** @type {HTMLDetailsElement} */ (event.currentTarget);
    if (open === this.unfolded.has(key)) return;
    const now = new Set(this.unfolded);
    if (open) now.add(key);
    else now.delete(key);
    this.unfolded = now;
  }

  #cards() {
    const cards = this.form?.cards ?? [];
    const sought = this.filter.trim().toLowerCase();
    const found = sought ? cards.filter((card) => `${cardName(card)} ${card.title} ${gistOf(card)} ${card.key}`.toLowerCase().includes(sought)) : cards;
    const folded = cards.length > MOST_OPEN && !['organisation', 'dates'].includes(this.partUp);
    return html`
      ${cards.length > MOST_LISTED ? html`
        <div class="govuk-form-group">
          <label class="govuk-label govuk-label--strong" for="facts-filter">${t('facts-filter')}</label>
          <input class="govuk-input govuk-input--width-20" id="facts-filter" type="text" autocomplete="off" spellcheck="false" .value=${this.filter}
            @input=${(/** @type {Event} */ event) => { this.filter = inputOf(event).value; }}>
          <p class="soft" role="status">${t('facts-found', { found: found.length, all: cards.length })}</p>
        </div>` : nothing}
      ${found.length === 0 ? html`<empty-state .heading=${t(sought ? 'facts-none-found' : 'facts-none')} .next=${t(sought ? 'facts-none-found-next' : 'facts-none-next')}></empty-state>` : nothing}
      <div class="entries">${found.map((card) => this.#card(card, folded))}</div>`;
  }

  render() {
    const { form, partUp: part } = this;
    if (!form) return html`<busy-progress></busy-progress>`;
    const grows = GROWS[/** @type {keyof typeof GROWS} */ (part)];
    return html`
      <h2 class="visually-hidden" tabindex="-1">${t('draft-page-facts')}</h2>
      <error-box .error=${this.error}></error-box>
      <div class="sided">
        <nav class="sided__nav" aria-label=${t('facts-parts')}>
          ${form.parts.map((one) => html`<button type="button" class="sided__link" aria-current=${one === part ? 'true' : nothing} @click=${() => this.openPart(one)}>${t(`facts-${one}`)}</button>`)}
        </nav>
        <div>
          <h3 class="title-2" id="facts-part" tabindex="-1">${t(`facts-${part}`)}</h3>
          <p class="soft">${t(`facts-${part}-explains`)} ${t('facts-saved-when-left')}</p>
          ${this.#cards()}
          ${grows ? html`<div class="actions"><button type="button" class="govuk-button govuk-button--secondary" @click=${() => this.#add()}>${t(`facts-add-${grows}`)}</button></div>` : nothing}
        </div>
      </div>
      <dialog class="dialog" aria-labelledby="fact-removing">
        <h2 class="title-2" id="fact-removing">${t('fact-remove-heading', { name: this.removing ? cardName(this.removing) : '' })}</h2>
        <p>${t('fact-remove-explains')}</p>
        <div class="actions">
          <button type="button" class="govuk-button govuk-button--warning" @click=${() => this.#remove()}>${t('fact-remove-confirm')}</button>
          <button type="button" class="link-button" autofocus @click=${() => this.querySelector('dialog')?.close()}>${t('cancel')}</button>
        </div>
      </dialog>`;
  }
}

/** What a card is called on the screen. @param {FormCardView} card */
function cardName(card) {
  const id = `card-${card.key.replaceAll('/', '-')}`;
  if (has(id)) return t(id);
  const [kind = '', code = ''] = card.key.split('/');
  if (kind === 'controllers') return t('card-controller', { number: code });
  if (kind === 'interests') return t('card-interest', { title: card.title || code });
  return (kind === 'retention' ? few(card.title) : card.title) || t('card-new');
}

/** A rule that many pages share names the first of them. @param {string} title */
function few(title) {
  const pages = title.split(', ');
  return pages.length > MOST_NAMED + 1 ? t('card-and-more', { first: pages.slice(0, MOST_NAMED).join(', '), count: pages.length - MOST_NAMED }) : title;
}

/** What a folded card says of itself beside its name. @param {FormCardView} card */
function gistOf(card) {
  const [kind] = card.key.split('/');
  const named = card.items.find((item) => item.name === (kind === 'retention' ? 'retention-period' : kind === 'routes' ? 'route' : kind === 'processors' ? 'processor-country' : kind === 'policies' ? 'policy-law' : ''));
  return named ? valueWords(named) : '';
}

/** The core's reason goes on from a name; code marks come off. @param {string} reason */
const goesOn = (reason) => sentence(reason.replace(/^`[^`]*` /, '')).replace(/^./, (first) => first.toLowerCase());

/** @param {FormItemView} item @param {string} reason */
const refusedWords = (item, reason) =>
  item.kind === 'date' ? t('fact-date-wrong') : item.kind === 'number' ? t('fact-number-wrong') : t('fact-refused', { reason: goesOn(reason) });

customElements.define('draft-facts', DraftFacts);
