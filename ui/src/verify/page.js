// @ts-check
/**
 * The checker's page: takes files, checks each, and puts up what came of it. Nothing is kept and nothing is sent.
 *
 * @import { Bytes } from './bytes.js'
 * @import { Found } from './check.js'
 */
import { check, STEPS } from './check.js';
import { canCheck, signedBy } from './crypto.js';
import { LARGEST_FILE } from './file.js';
import { compareWithPaper, fingerprintOf, grouped } from './paper.js';
import { element } from './plain.js';
import { facts, says } from './says.js';
import * as words from './words.js';

/** @template {HTMLElement} T @param {string} id @returns {T} */
const byId = (id) => /** @type {T} */ (document.getElementById(id));
/** @type {HTMLInputElement} */
const file = byId('file');
/** @type {HTMLInputElement} */
const key = byId('key');
/** @type {HTMLTextAreaElement} */
const paper = byId('paper');
const [drop, said, results] = [byId('drop'), byId('said'), byId('results')];

/** A sign beside the word, so that no verdict rests on colour. @type {{[verdict: string]: string}} */
const SIGNS = { valid: '\u2713', practice: '!', 'not-from-this-key': '\u2260', incomplete: '\u2026', altered: '\u2717', 'unknown-format': '?' };

/** What was chosen last, kept so that it is checked again when the paper's code is typed. @type {File[]} */
let chosen = [];
/** Counts the checks, so that a slow one never overwrites a later one. */
let turn = 0;

/** @param {Found} found */
function checked(found) {
  const failed = [...found.steps.values()].includes('failed');
  return element('ol', STEPS.map((step) => {
    const pages = step === 'page' && found.form === 'pdf';
    const state = pages ? 'not-here' : (found.steps.get(step) ?? (failed ? 'after' : 'not-asked'));
    return element('li', [element('span', [pages ? words.PDF_PAGES : words.STEPS[step]]), element('strong', [words.STATES[state]], `state state--${state}`)]);
  }), 'checked');
}

/** @param {Found} found */
function proof(found) {
  const [first, last] = [found.keys[0], found.keys.at(-1)];
  if (!first || !last) return [];
  const named = found.steps.get('key') === 'held';
  return [
    facts([
      [words.PROOF.key, grouped(last.fingerprint)],
      [words.PROOF.first, first === last ? null : grouped(first.fingerprint)],
      [words.PROOF.size, found.head ? String(found.head.size) : null],
      [words.PROOF.receipt, found.content?.receipt ?? null],
    ]),
    element('p', [named ? words.PROOF.compared : words.PROOF.compare]),
  ];
}

/** Whether the paper belongs to it. @param {Found} found */
function paperLine(found) {
  if (paper.value.trim() === '' || !found.content || found.digest === null) return [];
  const same = compareWithPaper(paper.value, found.content, found.digest);
  // The number of the data says nothing of a page around it that does not hold, or that was not compared.
  const limit = found.code > 11 ? 'but' : 'data';
  const came = same === 'same' && (found.code > 11 || found.form === 'pdf') ? limit : same;
  return [element('p', [words.PAPER[came]], `paper paper--${came}`)];
}

/** What is said of a fingerprint that is still being typed. */
const keyHint = () => (key.value.trim() === '' || fingerprintOf(key.value) ? [] : [words.PROOF.notWhole]);

/** The steps, the key, and what it says. @param {Found} found @param {boolean} library */
function details(found, library) {
  // Of what is none of ours nothing was checked.
  if (found.verdict === 'unknown-format') return [];
  const trusted = found.form === 'pdf' ? words.SAYS.trustedData : words.SAYS.trusted;
  return [
    element('h3', [words.PROOF.heading]),
    checked(found),
    ...proof(found),
    ...(library ? [element('p', [words.PROOF.library])] : []),
    ...(found.content ? [element('h3', [found.code <= 11 ? trusted : words.SAYS.untrusted]), ...says(found.content, found.openings)] : []),
  ];
}

/** @param {string} name @param {Found} found @param {boolean} library */
function card(name, found, library) {
  const verdict = element('h2', [element('span', [SIGNS[found.verdict] ?? ''], 'sign'), words.VERDICTS[found.verdict]]);
  verdict.tabIndex = -1;
  verdict.firstElementChild?.setAttribute('aria-hidden', 'true');
  const where = found.where === null ? [] : [element('p', [`It is about ${words.whereWords(found.where)}.`])];
  const more = details(found, library);
  // Of several files each folds up, so that the verdicts stand near each other.
  const folded = chosen.length > 1 && more.length > 0 ? [element('details', [element('summary', [words.PROOF.details]), ...more])] : more;
  const whole = element('article', [
    element('p', [name], 'file-name'),
    verdict,
    element('p', [words.sentence(found)], 'sentence'),
    ...keyHint().map((hint) => element('p', [hint])),
    ...where,
    ...(found.content?.practice ? [element('p', [words.PROOF.practice], 'practice')] : []),
    ...paperLine(found),
    ...folded,
  ], `result result--${found.verdict}`);
  whole.dataset.verdict = found.verdict;
  whole.dataset.code = String(found.code);
  whole.dataset.where = found.where ?? '';
  return whole;
}

/** @param {Found} found */
const shortly = ({ verdict, code, form }) =>
  `${words.VERDICTS[verdict]}${form === 'pdf' && code <= 11 ? ` (${words.DATA_ONLY})` : ''}`;

/** Every file with its verdict in a line, where there are several. @param {{name: string, node: HTMLElement, short: string}[]} done */
function list(done) {
  if (done.length < 2) return [];
  const heading = element('h2', [words.several(done.length)]);
  heading.tabIndex = -1;
  const lines = done.map(({ name, node, short }, at) => {
    node.id = `file-${at + 1}`;
    const link = element('a', [name]);
    link.setAttribute('href', `#${node.id}`);
    return element('li', [link, element('strong', [short])]);
  });
  return [element('section', [heading, element('ol', lines, 'checked')], 'several')];
}

/** @param {File} one */
async function look(one) {
  /** @type {Bytes} */
  let raw;
  try {
    raw = new Uint8Array(await one.slice(0, LARGEST_FILE + 1).arrayBuffer());
  } catch {
    return { name: one.name, node: element('article', [element('p', [one.name], 'file-name'), element('p', [words.PROOF.unreadable], 'fault')], 'result'), short: words.PROOF.notRead, line: words.PROOF.unreadable };
  }
  const found = await check(raw, fingerprintOf(key.value) ?? '');
  const library = found.steps.get('signature') === 'held' && (await signedBy()) === 'library';
  return { name: one.name, node: card(one.name, found, library), short: shortly(found), line: [`${words.VERDICTS[found.verdict]}.`, words.sentence(found), ...keyHint()].join(' ') };
}

/** @param {boolean} [move] true to go to what was found: it stands below what was chosen */
async function checkAll(move = false) {
  turn += 1;
  const mine = turn;
  if (chosen.length === 0) return;
  said.textContent = words.PROOF.checking;
  const done = [];
  for (const one of chosen) done.push(await look(one));
  if (mine !== turn) return;
  results.replaceChildren(...list(done), ...done.map(({ node }) => node));
  said.textContent = done.map(({ name, line }) => `${name}: ${line}`).join(' ');
  if (!move) return;
  // The verdict is at the top of the window, not somewhere below the form.
  results.querySelector('h2')?.focus({ preventScroll: true });
  results.scrollIntoView();
}

/** @param {FileList | null | undefined} files */
function take(files) {
  if (!files || files.length === 0) return;
  chosen = [...files];
  checkAll(true);
}

/** Words, a picture of a page or a link were dropped: said, so that nobody takes an old verdict for theirs. */
function nothing() {
  turn += 1;
  chosen = [];
  said.textContent = words.PROOF.noFile;
  results.replaceChildren(element('p', [words.PROOF.noFile], 'fault'));
  results.scrollIntoView();
}

/** @param {boolean} over */
const over = (over) => drop.classList.toggle('drop--over', over);

if (canCheck()) {
  file.addEventListener('change', () => take(file.files));
  for (const field of [key, paper]) field.addEventListener('input', () => checkAll());
  // Anywhere on the page: a browser would open what falls beside the box, and leave the page.
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    over(true);
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) over(false);
  });
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    over(false);
    const files = event.dataTransfer?.files;
    if (files && files.length > 0) take(files);
    else nothing();
  });
  byId('form').addEventListener('submit', (event) => event.preventDefault());
} else {
  byId('cannot').hidden = false;
  file.disabled = true;
}
