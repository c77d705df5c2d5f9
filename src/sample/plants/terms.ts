import { dateOf, day, sampleEnd, story } from '../clock.js';
import { labelOf, opening, someTime } from '../drafts.js';
import { voiceOf } from '../everyday-posts.js';
import type { Plant } from '../plant.js';
import type { Mood, Theme } from '../texts/phrasebook.js';
import { brandText } from '../texts/write-text.js';

const slogan = 'No surprise charges. Ever.';
const welcome = [
  'nice, if they keep it',
  'about time 👏',
  'saw the poster, good',
  'ok that is a promise',
] as const;

/** The campaign, the terms that contradict it, and the refunds. */
export const terms: Plant = {
  key: 'terms',
  who: [],
  market: 'port-maren-mobile',
  what: `Kelpline promises "${slogan}" on ${dateOf(story.campaign)}, changes its terms on ${dateOf(story.terms)}, and the city contradicts the claim: roaming top-ups. Refunds are promised on ${dateOf(story.refund)}.`,
  question: `{ market(by: {slug: "port-maren-mobile"}) {
  months: sentiment(brand: {slug: "kelpline"}, bucket: MONTH, window: {between: {from: "2026-01-01T00:00:00Z", to: "2026-05-01T00:00:00Z"}}) { points { start posts net } }
  topics: sentiment(brand: {slug: "kelpline"}, by: TOPIC, window: {between: {from: "2026-03-01T00:00:00Z", to: "2026-04-01T00:00:00Z"}}) { points { topic { name } posts negative net } }
} }`,
  posts: ({ random, planted, brand }) =>
    [
      [story.campaign, `${slogan} Kelpline's promise from today, in writing.`],
      [story.campaign + 8 * day, `${slogan} Look for our posters at the ferry terminal.`],
      [story.terms, 'We have updated our terms. Roaming now tops up by itself so that you stay online.'],
      [story.refund, 'We got the top-ups wrong. Every one since 3 March is refunded, without asking.'],
    ].flatMap(([at, text]) =>
      (planted ? ['twitter:kelpline', 'bluesky:kelpline'] : []).map((account) =>
        opening(brand(account), (at as number) + random.below(day / 3) + day / 3, text as string, {
          brands: ['kelpline'],
        }),
      ),
    ),
  crowd({ random, planted, city, townsfolk }) {
    if (!planted) return [];
    const said = (
      share: number,
      from: number,
      to: number,
      theme: Theme,
      mood: Mood,
      own?: readonly string[],
    ) =>
      random.some(townsfolk, Math.round(share * city.length)).map((person) => {
        const text = own
          ? `"${slogan}" ${random.pick(['', '@kelpline ', 'Kelpline: '])}${random.pick(own)}`
          : brandText(random, voiceOf(person), 'kelpline', theme, mood);
        return opening(random.pick(person.accounts), someTime(random, from, to), text, {
          ...({ language: own ? 'en' : person.language, brands: ['kelpline'], topics: [theme] } as const),
          ...(random.chance(0.8) && { sentiment: labelOf[mood] }),
        });
      });
    return [
      ...said(0.07, story.campaign, story.campaign + 21 * day, 'contract', 'good', welcome),
      ...said(0.2, story.terms, story.refund, 'roaming', 'bad'),
      ...said(0.08, story.refund, sampleEnd, 'bill', 'good'),
    ];
  },
};
