// @ts-check
/**
 * The one file that speaks to Tauri. Everything else calls a function of `commands.js`.
 */
import { invoke } from '@tauri-apps/api/core';

/** A command that was refused: a code that has words in every language, and a number to read out. */
export class CommandError extends Error {
  /**
   * @param {string} code `area.reason`
   * @param {string} incident number under which the core logged the cause; empty when there is none
   */
  constructor(code, incident) {
    super(code);
    this.name = 'CommandError';
    this.code = code;
    this.incident = incident;
  }
}

/**
 * Turns whatever a refused call gave into a {@link CommandError}. Tauri's own refusals are plain
 * strings that name commands and arguments; they are for no screen, so they become one code.
 *
 * @param {unknown} cause
 * @returns {CommandError}
 */
export function toCommandError(cause) {
  if (cause instanceof CommandError) return cause;
  if (typeof cause === 'object' && cause !== null && 'code' in cause && 'incident' in cause) {
    const { code, incident } = cause;
    if (typeof code === 'string' && typeof incident === 'string') return new CommandError(code, incident);
  }
  return new CommandError('app.refused', '');
}

/**
 * The request with half characters (lone surrogates, from a broken paste) shown as what they are: no text of the
 * core can hold one, and the call would be refused as a whole.
 *
 * @param {Record<string, unknown>} req
 */
const wellFormed = (req) =>
  JSON.parse(JSON.stringify(req), (_, value) => (typeof value === 'string' ? value.toWellFormed() : value));

/**
 * Calls a command of the core. Every command takes one argument, `req`.
 *
 * @template Answer
 * @param {string} command
 * @param {Record<string, unknown>} [req]
 * @returns {Promise<Answer>}
 * @throws {CommandError}
 */
export async function call(command, req = {}) {
  try {
    return /** @type {Answer} */ (await invoke(command, { req: wellFormed(req) }));
  } catch (cause) {
    throw toCommandError(cause);
  }
}
