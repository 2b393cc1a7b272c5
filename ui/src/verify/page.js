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
    const state = found.steps.get(step) ?? (failed ? 'after' : 'not-asked');
    return element('li', [element('span', [words.STEPS[step]]), element('strong', [words.STATES[state]], `state state--${state}`)]);
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
  // The number of the data says nothing of a page around it that does not hold.
  const came = same === 'same' && found.code > 11 ? 'but' : same;
  return [element('p', [words.PAPER[came]], `paper paper--${came}`)];
}

/** What is said of a fingerprint that is still being typed. */
const keyHint = () => (key.value.trim() === '' || fingerprintOf(key.value) ? [] : [words.PROOF.notWhole]);

/** @param {string} name @param {Found} found @param {boolean} library */
function card(name, found, library) {
  const holds = found.code <= 11;
  const verdict = element('h2', [element('span', [SIGNS[found.verdict] ?? ''], 'sign'), words.VERDICTS[found.verdict]]);
  verdict.tabIndex = -1;
  verdict.firstElementChild?.setAttribute('aria-hidden', 'true');
  const where = found.where === null ? [] : [element('p', [`It is about ${words.whereWords(found.where)}.`])];
  const whole = element('article', [
    element('p', [name], 'file-name'),
    verdict,
    element('p', [words.sentence(found)], 'sentence'),
    ...keyHint().map((hint) => element('p', [hint])),
    ...where,
    ...(found.content?.practice ? [element('p', [words.PROOF.practice], 'practice')] : []),
    ...paperLine(found),
    element('h3', [words.PROOF.heading]),
    checked(found),
    ...proof(found),
    ...(library ? [element('p', [words.PROOF.library])] : []),
    ...(found.content ? [element('h3', [holds ? words.SAYS.trusted : words.SAYS.untrusted]), ...says(found.content, found.openings)] : []),
  ], `result result--${found.verdict}`);
  whole.dataset.verdict = found.verdict;
  whole.dataset.code = String(found.code);
  whole.dataset.where = found.where ?? '';
  return whole;
}

/** @param {File} one */
async function look(one) {
  /** @type {Bytes} */
  let raw;
  try {
    raw = new Uint8Array(await one.slice(0, LARGEST_FILE + 1).arrayBuffer());
  } catch {
    return { name: one.name, node: element('article', [element('p', [one.name], 'file-name'), element('p', [words.PROOF.unreadable], 'fault')]), line: words.PROOF.unreadable };
  }
  const found = await check(raw, fingerprintOf(key.value) ?? '');
  const library = found.steps.get('signature') === 'held' && (await signedBy()) === 'library';
  return { name: one.name, node: card(one.name, found, library), line: [`${words.VERDICTS[found.verdict]}.`, words.sentence(found), ...keyHint()].join(' ') };
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
  results.replaceChildren(...done.map(({ node }) => node));
  said.textContent = done.map(({ name, line }) => `${name}: ${line}`).join(' ');
  if (move) results.querySelector('h2')?.focus();
}

/** @param {FileList | null | undefined} files */
function take(files) {
  if (!files || files.length === 0) return;
  chosen = [...files];
  checkAll(true);
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
    take(event.dataTransfer?.files);
  });
  byId('form').addEventListener('submit', (event) => event.preventDefault());
} else {
  byId('cannot').hidden = false;
  file.disabled = true;
}
