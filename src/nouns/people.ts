import type { Context } from '../context.js';
import { read } from '../database/query.js';
import { OnsideError } from '../errors.js';
import {
  brandToJudgeBy,
  type PeopleByRefsParams,
  peopleByRefs as peopleNamed,
  peopleOfStance,
  peoplePage,
  peopleSearch,
  personByAccount,
  personByContactPoint,
  personByExternalId,
} from '../generated/cypher.js';
import type { PeopleFilter, PersonRef } from '../generated/schema.js';
import { emailKey, phoneKey } from '../lib/contact-key.js';
import { fromGlobalId } from '../lib/global-id.js';
import { networkOf } from '../lib/network.js';
import type { AnalysisSource, MarketSource, PersonSource, PostSource } from '../sources.js';
import { brandSlug, notOneOwnBrand } from './brands.js';
import { type Connection, connectionOf, keyAfter, limitOf, type PageArgs, withReason } from './connection.js';
import { marketByRef } from './markets.js';

/**
 * The person a reference names, to be asked about as of an analysis (the newest unless given); null when unknown or when
 * they objected to being processed. One round trip.
 */
export async function personByRef(
  context: Context,
  ref: PersonRef,
  at?: AnalysisSource,
): Promise<PersonSource | null> {
  const person = await find(context, ref);
  return person && { ...person, at };
}

async function find(context: Context, ref: PersonRef): Promise<PersonSource | null> {
  const { database, signal } = context;
  if (ref.id != null) {
    const id = fromGlobalId(ref.id);
    return id?.type === 'Person' ? context.loaders.person.load(id.key) : null;
  }
  const [row] =
    ref.account != null
      ? await read(database, personByAccount, { account: accountKey(ref.account) }, { signal })
      : ref.externalId != null
        ? await read(database, personByExternalId, { externalId: ref.externalId }, { signal })
        : await read(database, personByContactPoint, { key: contactKeyOf(context, ref) }, { signal });
  return row?.person ?? null;
}

/** The graph's key of an account as people write it: lower case, without a leading @, `x` being `twitter`. */
export function accountKey(account: string): string {
  const [network, ...handle] = account.toLowerCase().split(':');
  return `${networkOf(network)}:${handle.join(':').trim().replace(/^@/, '').trim()}`;
}

/**
 * The graph's key of the contact point that an e-mail address or telephone number names, "" for none. Throws FORBIDDEN for those
 * who may not look people up by their contact data.
 */
export function contactKeyOf({ viewer }: Context, { email, phone }: PersonRef): string {
  if (viewer.role !== 'ADMIN')
    throw new OnsideError('FORBIDDEN', 'Only an admin may look people up by their contact data.');
  return email != null ? emailKey(email) : (phoneKey(phone ?? '') ?? '');
}

/** What a reference says in the graph's own keys, one of them not null; all null for an id of another type. */
export function personKeys(context: Context, ref: PersonRef): PeopleByRefsParams['refs'][number] {
  const none = { id: null, account: null, externalId: null, contact: null };
  if (ref.account != null) return { ...none, account: accountKey(ref.account) };
  if (ref.externalId != null) return { ...none, externalId: ref.externalId };
  if (ref.email != null || ref.phone != null) return { ...none, contact: contactKeyOf(context, ref) };
  const id = fromGlobalId(ref.id ?? '');
  return { ...none, id: id?.type === 'Person' ? id.key : null };
}

/** Whom references name, in the order given, null for each who is unknown or objected. One round trip. */
export async function peopleByRefs(
  context: Context,
  refs: readonly PersonRef[],
): Promise<(PersonSource | null)[]> {
  const keys = refs.map((ref) => personKeys(context, ref));
  const rows = await read(context.database, peopleNamed, { refs: keys }, context);
  const found = new Map(rows.map((row) => [row.place, row.person]));
  return refs.map((_, place) => found.get(place) ?? null);
}

/** A page of people by id; of those a search finds, best first. With a reason when it is empty. */
export async function listPeople(
  context: Context,
  args: PageArgs & { filter?: PeopleFilter | null },
): Promise<Connection<PersonSource> & { reason: string | null }> {
  const filter = args.filter ?? {};
  const list = `people ${JSON.stringify(filter)}`;
  const nobody = (why: string) =>
    withReason(
      connectionOf<PersonSource>(list, args, [], () => []),
      args,
      why,
    );
  const { database, signal } = context;
  const market = filter.market ? await marketByRef(context, filter.market) : null;
  if (filter.market && market === null) return nobody('There is no such market.');
  const judged = filter.stance ? await judgedIn(context, filter) : { brand: null, analysis: null };
  if (typeof judged === 'string') return nobody(judged);
  const stance = filter.stance ? [...filter.stance] : null;
  const where = {
    ...{ ...judged, stance, market: market?.slug ?? null },
    networks: filter.networks?.map(networkOf) ?? null,
    limit: limitOf(args),
  };
  const why = args.filter ? 'Nobody known to us fits the filter.' : 'Nobody is known yet. Import something.';
  if (filter.search === null || filter.search === undefined) {
    const [after] = keyAfter(list, args, ['']);
    const { analysis, brand } = judged;
    const rows =
      stance !== null && analysis !== null && brand !== null && !stance.includes('UNKNOWN')
        ? await read(database, peopleOfStance, { ...where, stance, analysis, brand, after }, { signal })
        : await read(database, peoplePage, { ...where, after }, { signal });
    const people = rows.map((row) => row.person);
    return withReason(
      connectionOf(list, args, people, (person) => [person.id]),
      args,
      why,
    );
  }
  const words = luceneQuery(filter.search);
  if (words === '') return nobody('The search has no letters or digits.');
  // A search is ordered by likeness, which is no key: its cursor counts.
  const skip = Math.max(0, ...keyAfter(list, args, [0]));
  const rows = await read(database, peopleSearch, { ...where, words, skip }, { signal });
  const people = rows.map((row) => row.person);
  const position = new Map(people.map((person, at) => [person, skip + at + 1]));
  return withReason(
    connectionOf(list, args, people, (person) => [position.get(person)!]),
    args,
    why,
  );
}

/** The brand (its slug) and analysis a list is filtered by stance with; in words, why it cannot be. */
async function judgedIn(
  { database, signal }: Context,
  filter: PeopleFilter,
): Promise<{ brand: string; analysis: string } | string> {
  const asked = filter.brand ? brandSlug(filter.brand) : null;
  if (filter.brand && asked === null) return 'There is no such brand.';
  const [{ brand, analysis }] = await read(database, brandToJudgeBy, { asked }, { signal });
  if (brand === null) return asked === null ? notOneOwnBrand : 'There is no such brand.';
  return analysis === null ? 'There is no analysis yet. Run `onside analyse`.' : { brand, analysis };
}

/** Words as beginnings that must all occur, with everything Lucene would read as an operator taken out. */
function luceneQuery(search: string): string {
  const words = search.toLowerCase().match(/[\p{L}\p{N}](?:[\p{L}\p{N}_.'’]*[\p{L}\p{N}])?/gu) ?? [];
  return words
    .slice(0, 8)
    .map((word) => `+${word}*`)
    .join(' ');
}

/** A page of a market's members by id, to be asked about as of the market's analysis. With a reason when it is empty. */
export async function listMembers(
  context: Context,
  market: MarketSource,
  args: PageArgs,
): Promise<Connection<PersonSource> & { reason: string | null }> {
  const list = `members ${market.slug}`;
  const [key] = keyAfter(list, args, ['']);
  const rows = await context.loaders.membersOfMarket.load({
    parent: market.slug,
    limit: limitOf(args),
    time: 0,
    key,
  });
  const people = rows.map((person): PersonSource => ({ ...person, at: market.analysis ?? undefined }));
  return withReason(
    connectionOf(list, args, people, (person) => [person.id]),
    args,
    'Nobody known to us belongs to this market.',
  );
}

/** A page of a person's posts, newest first. With a reason when it is empty. */
export async function listPostsOf(
  context: Context,
  person: PersonSource,
  args: PageArgs,
): Promise<Connection<PostSource> & { reason: string | null }> {
  const list = `posts of ${person.id}`;
  const [time, key] = keyAfter(list, args, [Number.MAX_SAFE_INTEGER, '']);
  const rows = await context.loaders.postsOfPerson.load({
    parent: person.id,
    limit: limitOf(args),
    time,
    key,
  });
  return withReason(
    connectionOf(list, args, rows, (post) => [post.publishedAt ?? 0, post.key]),
    args,
    'No dated post of this person is known.',
  );
}
