import { type StanceEstimate, signedSentiment, stanceOf } from '../analysis/kernels/stance.js';
import { type AnalysisParameters, defaultParameters } from '../analysis/parameters.js';
import type { Context } from '../context.js';
import type { PostsBehindStanceRow } from '../generated/cypher.js';
import type { Window } from '../generated/schema.js';
import { notOneOwnBrand } from '../nouns/brands.js';
import type {
  AnalysisSource,
  BrandSource,
  InfluencerSource,
  PersonSource,
  StanceSource,
} from '../sources.js';
import { answerOf } from './answer.js';
import { nameOf, percent } from './names.js';
import { personOf } from './person-of.js';
import { checkWindow, whyAhead, windowOf } from './window.js';

/** The stance somebody of whom nothing is known has toward a brand. */
export const unknownStance: StanceEstimate = {
  position: 'UNKNOWN',
  trend: null,
  net: null,
  posts: 0,
  confidence: 0,
};

/**
 * A person's stance toward a brand (a slug; the one own brand when null), from their posts up to the as-of of the
 * analysis they are asked about at, or those in `window`. UNKNOWN with the reason told when there is no analysis, no such
 * brand, or several own brands and none named. One round trip for all asked on one level. Throws BAD_USER_INPUT for a window
 * that does not go forward.
 */
export async function personStance(
  context: Context,
  person: PersonSource,
  brand: string | null,
  window: Window | null,
  because: (reason: string) => void,
): Promise<StanceSource> {
  checkWindow(window);
  const row = await postsBehind(context, person, brand, because);
  if (row?.brand && row.analysis) {
    const { asOf } = row.analysis;
    const ahead = whyAhead(windowOf(window, asOf)[0], asOf);
    if (ahead !== null) because(ahead);
    return stanceFrom(row.posts, row.brand, row.analysis, person, window);
  }
  const { minimumPosts } = defaultParameters;
  return { ...unknownStance, answer: null, brand: row?.brand ?? null, minimumPosts };
}

/** What a person's stance rests on, with the analysis to judge it as of; tells why where a brand or analysis is missing. */
export async function postsBehind(
  { loaders }: Context,
  person: PersonSource,
  brand: string | null,
  because: (reason: string) => void,
): Promise<PostsBehindStanceRow | null> {
  const at = person.at?.id ?? null;
  const row = await loaders.postsBehindStance.load({ person: person.id, asked: brand, at });
  if (!row?.brand) because(brand === null ? notOneOwnBrand : `There is no brand "${brand}".`);
  else if (row.analysis === null) because('There is no analysis yet. Run `onside analyse`.');
  return row;
}

/** The posts whose sentiment is known, as the kernel takes them; in the order given. */
export function judgedPosts(posts: PostsBehindStanceRow['posts']): {
  instants: number[];
  scores: number[];
} {
  const judged = posts.flatMap(({ publishedAt, label, score }) => {
    const signed = signedSentiment(label, score);
    return signed === null ? [] : [{ publishedAt, signed }];
  });
  return { instants: judged.map((post) => post.publishedAt), scores: judged.map((post) => post.signed) };
}

/** {@link personStance} from the posts that carry a sentiment toward the brand. */
export function stanceFrom(
  posts: PostsBehindStanceRow['posts'],
  brand: BrandSource,
  analysis: AnalysisSource,
  person: PersonSource,
  window: Window | null,
): StanceSource {
  const parameters = parametersOf(analysis);
  const [from, to] = windowOf(window, analysis.asOf);
  const stance = stanceOf(judgedPosts(posts), { ...parameters, asOf: analysis.asOf, from, to });
  const answer = answerOf(
    analysis,
    'Person.stance',
    { person: person.id, brand: brand.slug, from, to },
    whyAhead(from, analysis.asOf) ?? stanceSentence(nameOf(person), brand, stance, parameters.minimumPosts),
  );
  return { ...stance, answer, brand, minimumPosts: parameters.minimumPosts };
}

/**
 * The stance of a row of a list of people by reach: stored with the analysis for the own brands and the list's
 * brand, and read from posts for any other. Toward the one own brand when `brand` is null.
 */
export function rowStance(
  context: Context,
  row: InfluencerSource,
  brand: string | null,
  because: (reason: string) => void,
): Promise<StanceSource> | StanceSource {
  const wanted = brand ?? row.brand;
  const own = row.stances.filter((stance) => stance.brand.relation === 'OWN');
  const stored =
    wanted === null
      ? own.length === 1
        ? own[0]
        : null
      : row.stances.find((one) => one.brand.slug === wanted);
  if (!stored) return personStance(context, personOf(row), wanted, null, because);
  const { analysis } = row.answer;
  const { minimumPosts } = parametersOf(analysis);
  const sentence = stanceSentence(nameOf(row.person), stored.brand, stored, minimumPosts);
  const args = { person: row.person.id, brand: stored.brand.slug, from: null, to: null };
  return { ...stored, answer: answerOf(analysis, 'Person.stance', args, sentence), minimumPosts };
}

/** The parameters an analysis ran with; defaults stand in for what an older one did not know. Read once a request. */
export function parametersOf(analysis: AnalysisSource): AnalysisParameters {
  const known = parametersRead.get(analysis);
  if (known) return known;
  const told = JSON.parse(analysis.parameters) as Partial<AnalysisParameters>;
  const parameters = { ...defaultParameters, ...told };
  parametersRead.set(analysis, parameters);
  return parameters;
}

const parametersRead = new WeakMap<AnalysisSource, AnalysisParameters>();

/** "Edda Falk is against Kelpline (7 posts, net -0.8, 99 % sure)." */
export function stanceSentence(
  name: string,
  brand: BrandSource,
  stance: StanceEstimate,
  minimumPosts: number,
): string {
  const toward = brand.name ?? brand.slug;
  const count = `${stance.posts} ${stance.posts === 1 ? 'post' : 'posts'}`;
  if (stance.position === 'UNKNOWN')
    return `Where ${name} stands toward ${toward} is not known: ${count} with a sentiment, ${minimumPosts} are needed.`;
  const stands = { ONSIDE: 'is for', NEUTRAL: 'is neither for nor against', OFFSIDE: 'is against' }[
    stance.position
  ];
  return `${name} ${stands} ${toward} (${count}, net ${(stance.net ?? 0).toFixed(1)}, ${percent(stance.confidence)} sure).`;
}
