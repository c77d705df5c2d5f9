import { analysisById } from '../analysis/loaded-analysis.js';
import { standingsIn } from '../analysis/standings.js';
import type { Context } from '../context.js';
import { limitOf, type PageArgs } from '../nouns/connection.js';
import type { PersonSource } from '../sources.js';
import { answerOf } from './answer.js';
import { emptyPage, type InfluencerPage, pageOf } from './influencer-page.js';
import { leftOutNow } from './left-out.js';
import { marketNamed, nameOf, peopleAre } from './names.js';
import { pageStart } from './page-start.js';
import { numbersOf } from './people-in-order.js';

/**
 * A person's row in each market where anybody is reached, by slug: the numbers of the markets' own lists. Empty with a
 * reason without an analysis, or for who is left out of it or reaches nobody. Throws BAD_USER_INPUT for a cursor of another list or a
 * dropped analysis.
 */
export async function marketsOfPerson(
  context: Context,
  person: PersonSource,
  args: PageArgs,
): Promise<InfluencerPage> {
  const { loaders, database } = context;
  const list = `markets of ${person.id}`;
  const newest = () => person.at ?? loaders.newestAnalysis.load('newest');
  const { analysis, place } = await pageStart(context, list, args, newest);
  if (analysis === null) return emptyPage('There is no analysis yet. Run `onside analyse`.');
  const answer = (sentence: string) =>
    answerOf(analysis, 'Person.markets', { person: person.id, ...args }, sentence);
  const nothing = (reason: string) => emptyPage(reason, answer(reason));
  const leftOut = leftOutNow(person);
  if (leftOut !== null) return nothing(leftOut);
  const loaded = await analysisById(database, analysis.id);
  const node = loaded?.indexOf.get(person.id);
  if (!loaded || node === undefined)
    return nothing(`${nameOf(person)} is not in the analysis: excluded then, or added since.`);

  const reached = [...loaded.markets.keys()]
    .filter((slug) => loaded.markets.get(slug)!.hits[node] > 0)
    .sort();
  if (reached.length === 0) return nothing(`${nameOf(person)} reaches nobody in any market.`);
  const wanted = reached.slice(place, place + limitOf(args) - 1);
  const markets = await loaders.marketAt.loadMany(wanted.map((slug) => ({ slug, analysis: analysis.id })));
  const accounts = person.accounts ?? (await loaders.accountsOfPerson.load(person.id)) ?? [];
  const rows = markets.flatMap((market, at) => {
    if (market === null) return []; // Deleted since.
    if (market instanceof Error) throw market;
    const numbers = numbersOf(loaded, market.slug, node);
    const onDemand = { through: null, stances: [], brand: null };
    return [{ ...numbers, ...onDemand, person: { ...person, accounts }, market, place: place + at + 1 }];
  });
  if (rows.length === 0) return { ...nothing('The list ends before this page.'), totalCount: reached.length };
  const best = reached
    .map((slug) => ({ slug, rank: standingsIn(loaded, slug)!.rank[node] }))
    .sort((a, b) => a.rank - b.rank)[0];
  const name = (await loaders.market.load(best.slug))?.name ?? best.slug;
  const places = reached.length === 1 ? '1 market' : `${reached.length} markets`;
  const people = peopleAre(standingsIn(loaded, best.slug)!.reach.expected[node]);
  const sentence = `${nameOf(person)} reaches people in ${places}, highest in ${marketNamed({ name })}: number ${best.rank}, where ${people} expected to act on what they say.`;
  return pageOf(list, rows, answer(sentence), {
    hasNextPage: reached.length > place + wanted.length,
    totalCount: reached.length,
  });
}
