import type { Operator } from './brands.js';
import type { SampleAccount } from './cast.js';
import type { Dice } from './dice.js';
import { type Draft, opening, someTime } from './drafts.js';

const operatorTexts = [
  'Planned work on our masts on Sunday from 02:00 to 04:00. {brand} will be back before breakfast.',
  'Our shop at the ferry terminal is open until eight this week. See you there, {brand}.',
  'New with {brand}: keep your number and your evening.',
  'Thank you for your patience today. Everything at {brand} is running again.',
  'Term starts soon. Ask {brand} about campus.',
  'A reminder from {brand}: we never ask for your code.',
] as const;
const newsTexts = [
  'Tram 4 closed between Old Quay and the fish market until May.',
  'Council votes on the harbour lights tonight.',
  'Three operators, one mast: who pays for coverage on Lantern Street?',
  'Ferry timetable changes from Monday. What to know.',
  'Small shops and the price of a phone line: we asked.',
  'Fog warning for the morning.',
  'Student rents: the list nobody wants to lead.',
] as const;

/** What a brand posts through one of its accounts in a year: the paper its news, operators themselves. */
export function brandPosts(random: Dice, brand: SampleAccount): Draft[] {
  const isPaper = brand.brand === 'maren-tidewatch';
  const texts = isPaper ? newsTexts : operatorTexts;
  return Array.from({ length: isPaper ? 52 : 26 }, () =>
    opening(brand, someTime(random), random.pick(texts).replace('{brand}', brand.name), {
      brands: isPaper ? [] : [brand.brand as Operator],
    }),
  );
}
