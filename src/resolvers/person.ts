import type { Resolvers } from '../generated/schema.js';
import { explainReach } from '../influence/explain-reach.js';
import { listInfluencedBy, listInfluences } from '../influence/influences.js';
import { marketsOfPerson } from '../influence/markets-of-person.js';
import { reachOfActor } from '../influence/reach-of-actor.js';
import { personStance } from '../influence/stance.js';
import { stanceHistory } from '../influence/stance-history.js';
import { toGlobalId } from '../lib/global-id.js';
import { brandSlug } from '../nouns/brands.js';
import { listPeople, listPostsOf, personByRef } from '../nouns/people.js';
import { asOfOrReason } from './or-reason.js';

/** Person and Account, and the questions about one person. */
export const personResolvers: Resolvers = {
  Query: {
    person: (_, { by, at }, context, info) =>
      asOfOrReason(
        at,
        (analysis) => personByRef(context, by, analysis),
        context,
        info,
        'There is no such person.',
      ),
    people: (_, args, context) => listPeople(context, args),
  },
  Person: {
    id: ({ id }) => toGlobalId('Person', id),
    name: async (person, _, { loaders }) => {
      if (person.name) return person.name;
      const accounts = person.accounts ?? (await loaders.accountsOfPerson.load(person.id)) ?? [];
      return accounts.find((account) => account.name)?.name ?? null;
    },
    accounts: async (person, _, { loaders }) =>
      person.accounts ?? (await loaders.accountsOfPerson.load(person.id)) ?? [],
    stance: (person, { brand, window }, context, info) =>
      personStance(context, person, brand ? brandSlug(brand) : null, window ?? null, (reason) =>
        context.reasons.add(info.path, reason),
      ),
    stanceHistory: (person, args, context, info) =>
      stanceHistory(context, person, args, (reason) => context.reasons.add(info.path, reason)),
    markets: (person, args, context) => marketsOfPerson(context, person, args),
    reach: (person, { market }, context, info) =>
      reachOfActor(context, person, market, (reason) => context.reasons.add(info.path, reason)),
    explainReach: (person, { market }, context, info) =>
      explainReach(context, person, market, (reason) => context.reasons.add(info.path, reason)),
    posts: (person, args, context) => listPostsOf(context, person, args),
    influences: (person, args, context) => listInfluences(context, person, args),
    influencedBy: (person, args, context) => listInfluencedBy(context, person, args),
  },
  Account: {
    id: ({ key }) => toGlobalId('Account', key),
    person: async ({ key }, _, { loaders }) => (await loaders.ownerOfAccount.load(key))?.person ?? null,
    brand: async ({ key }, _, { loaders }) => (await loaders.ownerOfAccount.load(key))?.brand ?? null,
  },
};
