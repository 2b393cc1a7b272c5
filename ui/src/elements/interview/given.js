// @ts-check
/**
 * What stands in a field: small helpers that know the shape and nothing of the rules.
 *
 * @import { Given, OptionView } from '../../ipc/views.js'
 */

/** Nothing typed, nothing said. @returns {Given} */
export const nothing = () => ({ parts: {}, codes: [], state: null });

/** A copy that can be changed. @param {Given | null} given @returns {Given} */
export const copyOf = (given) =>
  given ? { parts: { ...given.parts }, codes: [...given.codes], state: given.state } : nothing();

/** Whether nothing at all was said. @param {Given} given */
export const isNothing = (given) =>
  given.state === null && given.codes.length === 0 && Object.values(given.parts).every((part) => part.trim() === '');

/** Whether two say the same; a part left empty is the same as no part. @param {Given} one @param {Given} other */
export function same(one, other) {
  const names = new Set([...Object.keys(one.parts), ...Object.keys(other.parts)]);
  return one.state === other.state
    && one.codes.join('\n') === other.codes.join('\n')
    && [...names].every((name) => (one.parts[name] ?? '') === (other.parts[name] ?? ''));
}

/**
 * The same with these options chosen. A person's own words go with the option that asked for them.
 *
 * @param {Given} given
 * @param {string[]} codes
 * @param {OptionView[]} options all there are
 * @returns {Given}
 */
export function choosing(given, codes, options) {
  const { other, ...parts } = given.parts;
  const keeps = other !== undefined && options.some((option) => option.ownWords && codes.includes(option.code));
  return { parts: keeps ? { ...parts, other } : parts, codes, state: given.state };
}

/** What tells one field of a page from the others. @param {{id: string, row: number}} field */
export const keyOf = (field) => `${field.id}:${field.row}`;

/**
 * The `id` of a control.
 * @param {{id: string, row: number}} field
 * @param {string} [part] part of the value, such as `day`
 */
export const controlId = (field, part = '') =>
  `q-${field.id.replace(/[^a-z0-9]/gi, '-')}-${field.row}${part ? `-${part}` : ''}`;
