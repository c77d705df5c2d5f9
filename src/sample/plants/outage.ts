import { dateOf, day, hour, minute, story } from '../clock.js';
import { type Draft, opening } from '../drafts.js';
import { voiceOf } from '../everyday-posts.js';
import type { Plant } from '../plant.js';
import { brandText } from '../texts/write-text.js';

const times = 11;
/** In the city's clock, which is an hour ahead of UTC in April. */
const [from, to] = [9 * hour + 40 * minute, 13 * hour];
const cityClock = -hour;
/** The Tuesdays before, that say what is usual. */
const weeks = 8;

/** No signal on a Tuesday morning. */
export const outage: Plant = {
  key: 'outage',
  who: [],
  market: 'port-maren-mobile',
  what: `On Tuesday ${dateOf(story.outage)} Kelpline is out from 09:40 to 13:00: from nine to one the city writes about ${times} times as many posts about it as on a usual Tuesday.`,
  question: `{ market(by: {slug: "port-maren-mobile"}) { sentiment(brand: {slug: "kelpline"}, bucket: HOUR, window: {between: {from: "2026-03-03T00:00:00Z", to: "2026-04-29T00:00:00Z"}}) { points { start posts net } } } }`,
  crowd({ random, planted, townsfolk }, openings) {
    if (!planted) return [];
    // Dealt by what is usual in this very city, so that the spike is as high in each seed.
    const on = (tuesday: number) =>
      openings.filter(
        ({ author, at, brands }) =>
          author.owner?.place.name === 'Port Maren' &&
          brands.includes('kelpline') &&
          at >= tuesday + cityClock + 9 * hour &&
          at < tuesday + cityClock + to,
      ).length;
    let usual = 0;
    for (let week = 1; week <= weeks; week++) usual += on(story.outage - week * 7 * day) / weeks;
    const due = Math.max(0, Math.round(times * Math.max(usual, 1) - on(story.outage)));
    return Array.from({ length: due }, (): Draft => {
      const person = random.pick(townsfolk);
      const at = story.outage + cityClock + from + random.below(to - from);
      const text = brandText(random, voiceOf(person), 'kelpline', 'signal', 'bad');
      return opening(random.pick(person.accounts), at, text, {
        ...({ language: person.language, brands: ['kelpline'], topics: ['signal'] } as const),
        ...(random.chance(0.6) && { sentiment: 'NEGATIVE' as const }),
      });
    });
  },
};
