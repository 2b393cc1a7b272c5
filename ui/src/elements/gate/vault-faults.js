// @ts-check
/**
 * Codes that no typing can put right: each has a screen of its own, and the file stays as it is.
 */
const SCREENS = Object.freeze([
  'vault.absent', 'vault.busy', 'vault.newer', 'vault.damaged', 'vault.part_missing', 'vault.no_access', 'vault.damaged_slot', 'vault.foreign_slot',
  'vault.read_only', 'vault.disk_full', 'vault.inconsistent', 'vault.setting', 'vault.unreadable', 'sign_in.wrong_world',
]);

/** Faults after which records can be put back from a backup. */
const RESTORED = Object.freeze([
  'vault.damaged', 'vault.part_missing', 'vault.foreign_slot', 'vault.inconsistent', 'vault.unreadable', 'sign_in.wrong_world',
]);

/**
 * The screen of the gate that helps after a fault, and the words that lead there; nothing where none does.
 * @param {string} code
 * @returns {{screen: 'restore' | 'recover', words: string} | null}
 */
export function wayOut(code) {
  if (code === 'vault.damaged_slot') return { screen: 'recover', words: 'recover-heading' };
  return RESTORED.includes(code) ? { screen: 'restore', words: 'gate-restore' } : null;
}

/**
 * Whether an error needs a screen of its own rather than a box above the form.
 * @param {string} code
 */
export const needsScreen = (code) => SCREENS.includes(code);
