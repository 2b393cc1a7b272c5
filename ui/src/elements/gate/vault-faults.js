// @ts-check
/**
 * Codes that no typing can put right: each has a screen of its own, and the file stays as it is.
 */
const SCREENS = Object.freeze([
  'vault.absent', 'vault.busy', 'vault.newer', 'vault.damaged', 'vault.part_missing', 'vault.no_access', 'vault.damaged_slot', 'vault.foreign_slot',
  'vault.read_only', 'vault.disk_full', 'vault.inconsistent', 'vault.setting', 'vault.unreadable', 'sign_in.wrong_world',
]);

/**
 * Whether an error needs a screen of its own rather than a box above the form.
 * @param {string} code
 */
export const needsScreen = (code) => SCREENS.includes(code);
