import assert from 'node:assert/strict';
import { test } from 'node:test';

const asked = [];
let answer = async () => ({});
globalThis.window = /** @type {any} */ ({
  __TAURI_INTERNALS__: {
    invoke: (command, args) => {
      asked.push([command, args]);
      return answer(command, args);
    },
  },
});

const { call, CommandError, toCommandError } = await import('../../ui/src/ipc/transport.js');
const commands = await import('../../ui/src/ipc/commands.js');

test('a command carries one argument, req', async () => {
  asked.length = 0;
  await commands.signIn({ signInName: 'amina', passphrase: 'four words together here' });
  await commands.homeView();
  assert.deepEqual(asked, [
    ['sign_in', { req: { signInName: 'amina', passphrase: 'four words together here' } }],
    ['home_view', { req: {} }],
  ]);
});

test('a refusal of the core keeps its code and its incident', async () => {
  answer = async () => { throw { code: 'vault.disk_full', incident: '1a2b3c4d' }; };
  await assert.rejects(call('answer_save'), (error) =>
    error instanceof CommandError && error.code === 'vault.disk_full' && error.incident === '1a2b3c4d');
});

test('anything else is one code, and its words go nowhere', async () => {
  for (const cause of ['not allowed. Permissions associated with this command: allow-x', new Error('boom'), null, undefined, 7, { code: 'x' }, { code: 1, incident: 2 }]) {
    const error = toCommandError(cause);
    assert.equal(error.code, 'app.refused');
    assert.equal(error.incident, '');
    assert.equal(error.message, 'app.refused');
  }
});

test('every command of the shell has its function, and no function calls another', async () => {
  const { readFile } = await import('node:fs/promises');
  const names = await readFile(new URL('../../src-tauri/src/commands/names.rs', import.meta.url), 'utf8');
  const listed = [...names.matchAll(/"([a-z_]+)"/g)].map(([, name]) => name).sort();
  answer = async () => ({});
  asked.length = 0;
  for (const command of Object.values(commands)) await command({});
  assert.deepEqual(asked.map(([name]) => name).sort(), listed);
  for (const [name, command] of Object.entries(commands)) {
    asked.length = 0;
    await command({});
    assert.equal(asked[0][0], name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
  }
});

test('half a character from a broken paste is shown as one that is missing, and refuses nothing', async () => {
  /** @type {any} */
  let sent;
  globalThis.window = /** @type {any} */ ({ __TAURI_INTERNALS__: { invoke: async (/** @type {string} */ _, /** @type {unknown} */ args) => { sent = args; } } });
  await call('answer_save', { given: { parts: { text: 'A\ud83d \\ud83d' } } });
  assert.equal(sent.req.given.parts.text, 'A\ufffd \\ud83d');
});
