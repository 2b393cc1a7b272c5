import assert from 'node:assert/strict';
import { test } from 'node:test';
import { customElements, HTMLElement } from '../../ui/node_modules/@lit-labs/ssr-dom-shim/index.js';

/** What the core does with a command. @type {(command: string) => Promise<unknown>} */
let core = async () => ({});
Object.assign(globalThis, {
  customElements, HTMLElement, requestAnimationFrame: (/** @type {() => void} */ then) => setTimeout(then),
  window: { __TAURI_INTERNALS__: { invoke: (/** @type {string} */ command) => core(command) } },
});

const { BusyProgress } = await import('../../ui/src/elements/busy-progress.js');
const { wayOut } = await import('../../ui/src/elements/gate/vault-faults.js');
const { choosing } = await import('../../ui/src/elements/interview/given.js');
const { QuestionGroup } = await import('../../ui/src/elements/interview/question-group.js');
const { InterviewWork } = await import('../../ui/src/elements/interview/interview-work.js');

const OPTIONS = [
  { code: 'a', label: 'A', ownWords: false, exclusive: false, card: null },
  { code: 'x', label: 'Other', ownWords: true, exclusive: false, card: null },
];

test('own words go with the option that asked for them', () => {
  const given = { parts: { other: 'a boat', kept: '1' }, codes: ['x'], state: null };
  assert.deepEqual(choosing(given, ['a'], OPTIONS), { parts: { kept: '1' }, codes: ['a'], state: null });
  assert.deepEqual(choosing(given, [], OPTIONS), { parts: { kept: '1' }, codes: [], state: null });
  assert.deepEqual(choosing(given, ['a', 'x'], OPTIONS), { parts: { kept: '1', other: 'a boat' }, codes: ['a', 'x'], state: null });
});

/** A page with one question in which something was typed. */
function page() {
  const group = new QuestionGroup();
  const question = {
    isNew: true, field: { id: 'id.full_name', row: 0 }, given: { parts: { text: 'Amina' }, codes: [], state: null },
    stored() { this.isNew = false; },
  };
  group.querySelectorAll = () => [question];
  /** @type {string[]} */
  const refusals = [];
  group.addEventListener('work-failed', (event) => refusals.push(event.detail.cause.code));
  return { group, refusals };
}

const saved = (more) => ({ saved: true, atMs: 1, problems: [], notes: [], needsCard: null, step: null, ...more });

test('a page is not left while what was typed could not be saved', async () => {
  const { group, refusals } = page();
  core = async () => { throw { code: 'vault.disk_full', incident: '1a2b3c4d' }; };
  assert.equal(await group.flush(), false);
  assert.equal(await group.flush(), false, 'however often it is tried');
  assert.deepEqual(refusals, ['vault.disk_full', 'vault.disk_full']);
  core = async () => saved();
  assert.equal(await group.flush(), true, 'there is room again');
});

test('what does not hold is said once, and let go when it was said already', async () => {
  const { group } = page();
  const problem = { field: 'id.full_name', row: 0, part: 'text', code: 'answer.too_long', params: {} };
  core = async () => saved({ saved: false, problems: [problem] });
  assert.equal(await group.flush(), false);
  assert.deepEqual(group.problems, [problem]);
  assert.equal(await group.flush(), true);
});

/** The work of an interview on a page with this notice; what the core is asked is gathered. */
function at(notice) {
  /** @type {string[]} */
  const asked = [];
  core = async (command) => {
    asked.push(command);
    return { showing: 's' };
  };
  const work = new InterviewWork(() => {});
  work.view = { interview: { id: 'i' }, outline: [], place: 'short', step: { kind: 'notice', notice } };
  return { work, asked };
}

test('where the person sees no screen nothing is shown on it, before and after the words were read out', async () => {
  const notice = { layer: 'short', section: null, digest: 'd', onScreen: false, aloudFirst: true };
  const first = at(notice);
  await first.work.tell();
  assert.deepEqual(first.asked, []);
  assert.equal(first.work.ready, false);
  const read = at({ ...notice, aloudFirst: false });
  await read.work.tell();
  assert.deepEqual(read.asked, []);
  assert.equal(read.work.ready, true);
});

test('after what changed the interview goes on under the later version, and only then', async () => {
  const notice = { layer: 'changes', section: null, digest: 'd', onScreen: true, aloudFirst: false };
  const { work, asked } = at(notice);
  await work.goOn();
  assert.deepEqual(asked, ['interview_continue'], 'any other page is left as ever');
  const changes = at(notice);
  changes.work.view = { ...changes.work.view, step: { kind: 'changes', notice } };
  await changes.work.goOn();
  assert.deepEqual(changes.asked, ['interview_move']);
});

test('those who listen hear how far long work is at its quarters, and not each number', () => {
  const busy = new BusyProgress();
  busy.of = 1000;
  /** @type {string[]} */
  const heard = [];
  for (let done = 0; done <= 1000; done += 10) {
    busy.done = done;
    busy.label = `${done} of 1000`;
    busy.willUpdate();
    if (heard.at(-1) !== busy.said) heard.push(busy.said);
  }
  assert.deepEqual(heard, ['0 of 1000', '250 of 1000', '500 of 1000', '750 of 1000', '1000 of 1000']);
  busy.of = 0;
  busy.label = 'Working';
  busy.willUpdate();
  assert.equal(busy.said, 'Working');
});

test('a fault that a backup or the recovery code helps with leads there', () => {
  assert.equal(wayOut('vault.damaged')?.screen, 'restore');
  assert.equal(wayOut('vault.part_missing')?.screen, 'restore');
  assert.equal(wayOut('vault.damaged_slot')?.screen, 'recover');
  for (const code of ['vault.busy', 'vault.newer', 'vault.read_only']) assert.equal(wayOut(code), null, code);
});
