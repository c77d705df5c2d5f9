import type { Context } from '../context.js';
import type { Resolvers } from '../generated/schema.js';
import { explainReach } from '../influence/explain-reach.js';
import { listInfluencedBy, listInfluences } from '../influence/influences.js';
import { marketsOfPerson } from '../influence/markets-of-person.js';
import { reachOfActor } from '../influence/reach-of-actor.js';
import { rolesOf } from '../influence/roles.js';
import { personStance } from '../influence/stance.js';
import { stanceHistory } from '../influence/stance-history.js';
import { toGlobalId } from '../lib/global-id.js';
import { brandSlug } from '../nouns/brands.js';
import { listPeople, listPostsOf, personByRef } from '../nouns/people.js';
import type { AccountSource, PersonSource } from '../sources.js';
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
    // What is at hand is given at once: a promise for each of a hundred rows takes longer than all else done for them.
    name: (person, _, context) => person.name || nameByAccounts(context, person),
    accounts: (person, _, context) => person.accounts ?? accountsOf(context, person),
    excluded: ({ id }, _, { loaders }) => loaders.exclusionOfPerson.load(id),
    stance: (person, { brand, window }, context, info) =>
      personStance(context, person, brand ? brandSlug(brand) : null, window ?? null, (reason) =>
        context.reasons.add(info.path, reason),
      ),
    stanceHistory: (person, args, context, info) =>
      stanceHistory(context, person, args, (reason) => context.reasons.add(info.path, reason)),
    roles: (person, { brand }, context, info) =>
      rolesOf(context, person, brand ?? null, (reason) => context.reasons.add(info.path, reason)),
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
    excluded: ({ key }, _, { loaders }) => loaders.exclusionOfAccount.load(key),
  },
};

async function accountsOf({ loaders }: Context, person: PersonSource): Promise<AccountSource[]> {
  return person.accounts ?? (await loaders.accountsOfPerson.load(person.id)) ?? [];
}

async function nameByAccounts(context: Context, person: PersonSource): Promise<string | null> {
  return (await accountsOf(context, person)).find((account) => account.name)?.name ?? null;
}
