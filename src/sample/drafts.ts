import { accountOn } from './bond.js';
import type { Operator } from './brands.js';
import type { SampleAccount, SamplePerson } from './cast.js';
import { day, hour, sampleEnd, sampleStart } from './clock.js';
import type { Dice } from './dice.js';
import type { Mood, Theme } from './texts/phrasebook.js';
import type { Language } from './texts/write-text.js';

/** A post before it has an id. */
export interface Draft {
  readonly author: SampleAccount;
  readonly at: number;
  readonly text: string | null;
  readonly language: Language;
  readonly brands: readonly (Operator | 'maren-tidewatch')[];
  readonly topics: readonly Theme[];
  readonly sentiment: 'POSITIVE' | 'NEGATIVE' | 'NEUTRAL' | null;
  readonly parent: { readonly kind: 'inReplyTo' | 'repostOf' | 'quoteOf'; readonly post: Draft } | null;
  /** Nobody responds but those the story says. */
  readonly unanswered?: true;
  /** The thread it stands in, by the name the board gives it. */
  readonly conversation?: string;
}

/** The label a person would give a mood. */
export const labelOf = { good: 'POSITIVE', bad: 'NEGATIVE', plain: 'NEUTRAL' } as const satisfies Record<
  Mood,
  string
>;

const hours: readonly (readonly [number, number])[] = [
  ...[6, 7, 8, 9].map((at) => [at, 4] as const),
  ...[10, 11, 12, 13, 14, 15, 16].map((at) => [at, 3] as const),
  ...[17, 18, 19, 20, 21, 22].map((at) => [at, 5] as const),
  ...[23, 0, 1].map((at) => [at, 1] as const),
];

/** An instant of the sample's year at a waking hour, the later the likelier: the city talks more each month. */
export function someTime(dice: Dice, from = sampleStart, to = sampleEnd): number {
  const days = Math.floor((to - from) / day);
  const date = from + Math.floor(days * dice.share() ** 0.75) * day;
  return date + dice.weighted(hours) * hour + dice.below(hour);
}

/** An instant after a post: most answers come within hours. Null when the sample's year is over by then. */
export function afterwards(dice: Dice, at: number): number | null {
  const then = at + 60_000 + Math.floor(2 * hour * dice.heavy(1.3));
  return then < sampleEnd ? then : null;
}

/** A post of somebody's own accord, in English and about nobody unless `more` says otherwise. */
export function opening(author: SampleAccount, at: number, text: string, more: Partial<Draft> = {}): Draft {
  return {
    ...{ author, at, text, language: 'en', brands: [], topics: [], sentiment: null, parent: null },
    ...more,
  };
}

/** `times` posts of a person on a network, made of fragments of their own, at some time of the year. */
export function saidOften(
  dice: Dice,
  person: SamplePerson,
  network: string,
  times: number,
  texts: readonly string[],
  more: Partial<Draft> = {},
): Draft[] {
  const author = accountOn(person, network)!;
  return Array.from({ length: times }, () =>
    opening(author, someTime(dice), compose(dice, texts, person), more),
  );
}

/** Two different fragments of somebody's own, one after the other, with the blanks filled. */
export function compose(dice: Dice, texts: readonly string[], person: SamplePerson): string {
  const fills: Record<string, () => string> = {
    corner: () => dice.pick(person.place.corners),
    device: () => dice.pick(['Halyx 5', 'Nuvo 12', 'Brizo Mini', 'Ottera S']),
    number: () => String(2 + dice.below(30)),
  };
  return dice
    .some(texts, 2)
    .join(' ')
    .replace(/\{(\w+)\}/g, (_, name: string) => fills[name]());
}
