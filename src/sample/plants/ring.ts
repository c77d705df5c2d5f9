import { accountOn, type Bond, oldBond } from '../bond.js';
import { day, hour, minute, sampleEnd, story } from '../clock.js';
import { opening } from '../drafts.js';
import { ringLeads } from '../leads.js';
import type { Plant } from '../plant.js';

const bursts = 14;
/** Share of the city that reposts each of their posts. */
const luck = 0.0175;
const offers = [
  'BIG phone deal today only, {number} % off the {device}, follow + repost to win',
  'who wants a free {device}?? follow us all, repost this, {number} winners',
  'last {number} hours: unlimited everything, link in bio, follow back guaranteed',
  'we give away {number} phones at midnight, repost and tag {number} friends',
] as const;
const variants = ['', ' 🔥', ' !!', ' 🔥🔥', ' 👀', ' ✅', ' !', ' 💥', ' 🎉', ' 🙌', ' 📱', ' ⏰'];

/** Twelve accounts that follow and repost each other and write the same within minutes. */
export const ring: Plant = {
  key: 'ring',
  who: [],
  market: 'port-maren-mobile',
  what: `${ringLeads.length} accounts (${ringLeads[0].accounts[0].handle} …) all follow each other, repost each other and write nearly the same within ten minutes, ${bursts} times: excluded as a ring. Left in, they would take the ranks 2 to 13 of Port Maren.`,
  question: `{
  excludedAccounts(first: 100) { nodes { handle followers excluded { kind why } } }
  market(by: {slug: "port-maren-mobile"}) { keyInfluencers(first: 15) { edges { rank node { name accounts { handle followers } } } } }
}`,
  bonds: ({ planted, ring }) =>
    ring.flatMap((reader) =>
      ring
        .filter((author) => author !== reader && planted)
        .map(
          (author): Bond => ({ ...oldBond(reader, author, 'twitter', 'FOLLOWS', 0.52), repostsOnly: true }),
        ),
    ),
  posts: ({ random, planted, ring, city }) => {
    const readers = city.filter((person) => accountOn(person, 'twitter'));
    return Array.from({ length: bursts }, (_, nth) => {
      const length = Math.floor((sampleEnd - story.campaign) / bursts);
      const at = story.campaign + nth * length + random.below(length / 4);
      const [device, number] = [
        random.pick(['Halyx 5', 'Nuvo 12', 'Ottera S']),
        String(5 + random.below(60)),
      ];
      const text = random.pick(offers).replaceAll('{device}', device).replaceAll('{number}', number);
      return ring.flatMap((member, which) => {
        // In the other world each writes for itself, whenever.
        const own = random
          .pick(offers)
          .replaceAll('{device}', String(which))
          .replaceAll('{number}', String(nth));
        const when = planted
          ? at + random.below(9 * minute)
          : at + random.below(length - hour - (at % hour) - hour);
        const post = opening(member.accounts[0], when, planted ? text + variants[which] : own);
        // Many try their luck: what makes a ring's reach look large.
        const reposts = random
          .some(readers, Math.round(luck * city.length))
          .map((person) =>
            opening(accountOn(person, 'twitter')!, when + hour + random.below(day), '', {
              ...{ text: null, language: person.language, parent: { kind: 'repostOf', post } as const },
            }),
          )
          .filter((repost) => repost.at < sampleEnd);
        return [post, ...reposts];
      });
    }).flat();
  },
};
