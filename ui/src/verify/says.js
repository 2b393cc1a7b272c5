// @ts-check
/**
 * What a receipt says, as nodes. Everything that is read on the paper stands here too, in the same order.
 *
 * @import { Choice, Content, Ended, Opening, Organisation, Told } from './receipt.js'
 */
import { element, plain } from './plain.js';
import { SAYS } from './words.js';

/** A time as it was at the desk: the file's own clock and offset, not this computer's. @param {string} time */
export function moment(time) {
  const [day = '', clock = ''] = time.split('T');
  return `${dayOf(day)}, ${clock.slice(0, 5)} (UTC${clock.slice(8)})`;
}

/** @param {string} date ISO 8601 */
function dayOf(date) {
  const [year, month, day] = date.split('-').map(Number);
  const when = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day));
  return Number.isNaN(when.getTime()) ? date : when.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** @param {[string, string | null][]} rows those with nothing are left out */
export const facts = (rows) =>
  element('dl', rows.flatMap(([name, value]) => (value === null ? [] : [element('dt', [name]), element('dd', [value])])), 'facts');

/** @param {string} title @param {Node[]} inside */
const part = (title, inside) =>
  element('section', [element('h4', [title]), ...(inside.length > 0 ? inside : [element('p', [SAYS.none])])]);

/** @param {string[]} texts */
const paragraphs = (texts) => texts.flatMap(plain);

/** @param {Told} told */
const toldItem = (told) =>
  element('li', [element('strong', [told.title]), ` \u2013 ${told.layer_words}, ${told.how_words}, ${told.language_words}, ${moment(told.at)}, ${told.notice.id} ${told.notice.version}`]);

/** @param {Choice} choice */
const choiceItem = (choice) =>
  element('div', [
    element('h5', [choice.title]),
    element('p', [element('strong', [choice.heading]), ` \u2013 ${[choice.method_words, moment(choice.at)].filter(Boolean).join(', ')}`]),
    ...(choice.words === null ? [] : [element('blockquote', plain(choice.words))]),
    ...plain(choice.then),
    ...(choice.take_back === null ? [] : plain(choice.take_back)),
  ], 'choice');

/** @param {Ended} ended */
const endedItem = (ended) => [
  element('p', [element('strong', [ended.title])]),
  facts([[SAYS.agreedAt, moment(ended.agreed_at)], [SAYS.endedAt, moment(ended.ended_at)], [SAYS.erased, String(ended.erased)]]),
  ...plain(ended.stops ?? ''),
  ...plain(ended.continues ?? ''),
];

/** @param {Organisation} organisation */
const responsible = ({ controllers, officer, notice, unsubscribe }) => [
  element('ul', controllers.map(({ name, role }) => element('li', [`${name} \u2013 ${role}`]))),
  facts([
    [SAYS.officer, [officer.title, ...officer.address, officer.email].join(', ')],
    [SAYS.notice, `${notice.title}, ${notice.version}, ${dayOf(notice.effective)}, ${notice.published_address}`],
  ]),
  ...(unsubscribe ? [element('p', [`${unsubscribe.email}: ${unsubscribe.subject}`])] : []),
];

/** @param {Content} content @param {Opening[]} openings */
export function says(content, openings) {
  const { regulator } = content.organisation;
  return [
    element('p', [element('strong', [content.title])]),
    ...plain(content.intro),
    facts([
      [SAYS.reference, content.reference], [SAYS.meeting, content.meeting.words],
      [SAYS.started, moment(content.started)], [SAYS.made, moment(content.made)],
    ]),
    ...(content.ended ? [part(SAYS.ended, endedItem(content.ended))] : []),
    part(SAYS.responsible, responsible(content.organisation)),
    part(SAYS.told, content.told.length > 0 ? [element('ul', content.told.map(toldItem))] : []),
    part(SAYS.chose, content.choices.map(choiceItem)),
    part(SAYS.notAsked, content.not_asked.map(({ title, why }) => element('p', [element('strong', [title]), ` \u2013 ${why}`]))),
    part(SAYS.unanswered, content.unanswered.length > 0 ? [element('ul', content.unanswered.map((label) => element('li', [label])))] : []),
    ...(openings.length > 0 ? [part(SAYS.opened, [element('ul', openings.map(({ value }) => element('li', [value])))])] : []),
    part(SAYS.rights, [
      element('ul', content.rights.map(({ name, means }) => element('li', [element('strong', [name]), ` \u2013 ${means}`]))),
      ...plain(content.how_to_use_rights),
    ]),
    part(SAYS.change, paragraphs(content.change_of_mind)),
    part(SAYS.complain, [
      ...paragraphs(content.complain),
      facts([[SAYS.regulator, `${regulator.name}, ${regulator.website}, ${regulator.phone}`]]),
    ]),
  ];
}
