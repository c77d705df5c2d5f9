import type { TieRows } from '../analysis/kernels/ties-both-ways.js';
import { analysisById, type LoadedAnalysis } from '../analysis/loaded-analysis.js';
import type { Context } from '../context.js';
import { encodeCursor } from '../lib/cursor.js';
import { type Connection, limitOf, type PageArgs } from '../nouns/connection.js';
import type { ActorSource, AnswerSource, PersonSource } from '../sources.js';
import { answerOf } from './answer.js';
import { type EvidenceSource, hopKey, hopsByActors } from './hops.js';
import { leftOutNow } from './left-out.js';
import { nameOf, percent } from './names.js';
import { pageStart } from './page-start.js';

/** Behind an InfluenceEdge: `node` is the other one. */
export interface InfluenceSource {
  readonly cursor: string;
  readonly node: ActorSource;
  readonly probability: number;
  readonly evidence: EvidenceSource[];
}

/** Behind an InfluenceConnection. */
export interface InfluencePage {
  readonly answer: AnswerSource | null;
  readonly edges: InfluenceSource[];
  readonly nodes: ActorSource[];
  readonly pageInfo: Connection<never>['pageInfo'];
  readonly totalCount: number;
  readonly reason: string | null;
}

type Direction = 'influences' | 'influencedBy';

/**
 * Who acts on what a person says, most probable first, then by id, with what proves it. Ties nobody acted on yet
 * (probability 0) are not in it. As of the analysis the person is asked about at; pages go on in the analysis they began in; throws BAD_USER_INPUT once that is gone, and
 * for a cursor of another list. Empty with a reason without an analysis, or when the person is not in it.
 */
export function listInfluences(
  context: Context,
  person: PersonSource,
  args: PageArgs,
): Promise<InfluencePage> {
  return listNeighbours(context, person, args, 'influences');
}

/** On what whom says a person acts: {@link listInfluences} from the other side. */
export function listInfluencedBy(
  context: Context,
  person: PersonSource,
  args: PageArgs,
): Promise<InfluencePage> {
  return listNeighbours(context, person, args, 'influencedBy');
}

async function listNeighbours(
  context: Context,
  person: PersonSource,
  args: PageArgs,
  direction: Direction,
): Promise<InfluencePage> {
  const list = `${direction} ${person.id}`;
  const newest = () => person.at ?? context.loaders.newestAnalysis.load('newest');
  const start = await pageStart(context, list, args, newest);
  const { analysis } = start;
  const skip = Math.max(0, start.place);
  if (analysis === null) return pageOf(null, [], 0, 0, 'There is no analysis yet. Run `onside analyse`.');
  const answer = (sentence: string) =>
    answerOf(analysis, `Person.${direction}`, { person: person.id, ...args }, sentence);
  const nobody = (reason: string) => pageOf(answer(reason), [], 0, 0, reason);
  const leftOut = leftOutNow(person);
  if (leftOut !== null) return nobody(leftOut);
  const loaded = await analysisById(context.database, analysis.id);
  const node = loaded?.indexOf.get(person.id);
  if (!loaded || node === undefined)
    return nobody(`${nameOf(person)} is not in the analysis: excluded then, or added since.`);
  const strongest = neighbours(loaded, node, direction);
  const shown = strongest.slice(skip, skip + limitOf(args) - 1);
  const edges = await Promise.all(
    shown.map(async ({ other, probability }, place): Promise<InfluenceSource | null> => {
      const [giver, taker] =
        direction === 'influences' ? [person.id, loaded.ids[other]] : [loaded.ids[other], person.id];
      const row = await context.loaders.evidenceOfHop.load({ giver, taker, asOf: analysis.asOf });
      const hop = row && hopsByActors(row, null, analysis).get(hopKey(giver, taker));
      const cursor = encodeCursor(list, [analysis.id, skip + place + 1]);
      if (!hop) return null; // Somebody who objected or was excluded since.
      return {
        cursor,
        node: direction === 'influences' ? hop.to : hop.from,
        probability,
        evidence: hop.evidence,
      };
    }),
  );
  const kept = edges.filter((edge) => edge !== null);
  const { length } = strongest;
  // Of a later page the first is not the most probable of all.
  const sentence = sentenceOf(person, skip === 0 ? kept[0] : undefined, length, direction);
  return pageOf(answer(sentence), kept, length, skip + shown.length, length === 0 ? sentence : null);
}

/** The ties of a node that anybody acts on, strongest first, then by the other's id. */
export function neighbours(
  loaded: LoadedAnalysis,
  node: number,
  direction: Direction,
): { other: number; probability: number }[] {
  const { forward, reverse } = loaded.ties;
  const rows: TieRows = direction === 'influences' ? forward : reverse;
  const found: { other: number; probability: number }[] = [];
  for (let tie = rows.offsets[node]; tie < rows.offsets[node + 1]; tie++)
    if (rows.probabilities[tie] > 0)
      found.push({ other: rows.ends[tie], probability: rows.probabilities[tie] });
  return found.sort((a, b) => b.probability - a.probability || a.other - b.other);
}

/**
 * "200 may act on what Miro says, most probably Ilka (34 %).": how many are tied to somebody with a probability above 0,
 * which is not how many are expected to act; and `first`, the most probable of them, where it may be shown.
 */
function sentenceOf(
  person: PersonSource,
  first: InfluenceSource | undefined,
  count: number,
  direction: Direction,
): string {
  const name = nameOf(person);
  const whom = first && `${nameOf(first.node)} (${percent(first.probability)})`;
  const which = whom === undefined ? '' : count === 1 ? `: ${whom}` : `, most probably ${whom}`;
  const number = count === 1 ? 'one' : count.toLocaleString('en-US');
  if (direction === 'influences') {
    if (count === 0) return `We know of nobody who may act on what ${name} says.`;
    return `${number === 'one' ? 'One' : number} may act on what ${name} says${which}.`;
  }
  if (count === 0) return `We know of nobody on whose words ${name} may act.`;
  return `${name} may act on what ${number} ${count === 1 ? 'other says' : 'others say'}${which}.`;
}

function pageOf(
  answer: AnswerSource | null,
  edges: InfluenceSource[],
  totalCount: number,
  seen: number,
  reason: string | null,
): InfluencePage {
  return {
    answer,
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: seen < totalCount,
      hasPreviousPage: false,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
    reason,
  };
}
