import type { CoverLimits } from '../analysis/kernels/best-cover.js';
import { bestPlan, planRoundOf } from '../analysis/kernels/best-plan.js';
import { reachBySteps } from '../analysis/kernels/reach-by-steps.js';
import { totalWeight } from '../analysis/kernels/roots.js';
import { judgingHalf } from '../analysis/kernels/sketch.js';
import type { LoadedAnalysis } from '../analysis/loaded-analysis.js';
import { pause } from '../analysis/pause.js';
import { type CascadeModel, sketchOf } from '../analysis/sketches.js';
import type { Context } from '../context.js';
import { read } from '../database/query.js';
import { OnsideError } from '../errors.js';
import { stancesToward } from '../generated/cypher.js';
import type { EngagementPlanInput, PersonRef, Stance } from '../generated/schema.js';
import { brandSlug, notOneOwnBrand } from '../nouns/brands.js';
import { peopleByRefs } from '../nouns/people.js';
import type { AnswerSource, MarketSource, PersonSource } from '../sources.js';
import { analysisOf } from './analysis-of.js';
import { answerOf } from './answer.js';
import { leftOutNow, stillShown } from './left-out.js';
import {
  atLeastPercent,
  marketNamed,
  nameOf,
  nobodyIn,
  peopleKnownIn,
  roundPeople,
  shareOfKnown,
} from './names.js';
import { type ReachSource, reachOf } from './reach.js';

/** Behind an EngagementPlan. */
export interface EngagementPlanSource {
  readonly answer: AnswerSource;
  readonly reach: ReachSource;
  readonly atLeastOfBest: number;
  readonly cost: number | null;
  readonly people: PlanStepSource[];
}

/** Behind a PlanStep. */
export interface PlanStepSource {
  readonly person: PersonSource;
  readonly marginal: number;
  readonly total: ReachSource;
  readonly cost: number | null;
}

/** What a plan is asked for, with people as ids of the graph: what its answer's id holds. */
export interface PlanQuestion {
  readonly size: number | null;
  readonly budget: number | null;
  /** Those who cost other than `default`, by id. */
  readonly costs: {
    readonly default: number;
    readonly people: readonly (readonly [id: string, cost: number])[];
  } | null;
  readonly exclude: readonly string[];
  readonly stance: readonly Stance[] | null;
  /** Slug; the own brand for null. */
  readonly brand: string | null;
  readonly model: CascadeModel;
}

const usualSize = 10;
/** Who wants more for their money says how many; `cost.ts` counts on it. */
const mostForBudget = 100;

/**
 * Whom to engage so that together they reach most of a market. People who objected or were excluded since the analysis
 * are passed over. Null, with the reason told, without an analysis of the market. Throws BAD_USER_INPUT for a budget
 * without costs.
 */
export async function engagementPlan(
  context: Context,
  market: MarketSource,
  input: EngagementPlanInput,
  because: (reason: string) => void,
): Promise<EngagementPlanSource | null> {
  if (input.budget != null && !input.costs)
    throw new OnsideError('BAD_USER_INPUT', 'input.budget: say in `costs` what people cost.');
  const found = await analysisOf(context, market, because);
  if (found === null) return null;
  const { analysis, loaded, size: members } = found;
  const wanted = await questionOf(context, input, because);
  const { allowed, brand, why } = await candidates(context, loaded, analysis.id, wanted);
  if (why !== null) {
    because(why);
    return null;
  }
  const asked = { ...wanted, brand };

  // Who may not be shown by now is known only by asking for them: they are passed over, and others chosen.
  const choose = async () => {
    const plan = await planOf(loaded, market.slug, asked, allowed, context.signal);
    const ids = plan.steps.map(({ node }) => loaded.ids[node]);
    return { plan, people: await stillShown(context, ids) };
  };
  let { plan, people } = await choose();
  while (people.includes(null)) {
    for (const [i, person] of people.entries()) if (person === null) allowed[plan.steps[i].node] = 0;
    ({ plan, people } = await choose());
  }
  const steps = plan.steps.map(({ node, marginal, together }, i) => ({
    person: { ...people[i]!, at: analysis },
    marginal,
    total: reachOf(together, members),
    cost: asked.costs && costOf(asked.costs, loaded.ids[node]),
  }));
  const nobody = steps.length > 0 ? null : whyNobody(market, asked, allowed, loaded);
  if (nobody) because(nobody);
  else if (asked.size !== null && steps.length < asked.size && asked.budget === null)
    because(
      `Nobody was found beyond ${steps.length === 1 ? 'this one' : `these ${steps.length}`} who adds anything, or who may be chosen.`,
    );
  const reach = steps.at(-1)?.total ?? reachOf({ expected: 0, low: 0, high: 0 }, members);
  const cost = asked.costs && steps.reduce((sum, step) => sum + step.cost!, 0);
  const sentence = nobody ?? sentenceOf(steps, reach, plan.atLeastOfBest, { ...market, size: members });
  const answer = answerOf(analysis, 'Market.engagementPlan', { market: market.slug, ...asked }, sentence);
  return { answer, reach, atLeastOfBest: plan.atLeastOfBest, cost, people: steps };
}

/** The plan by the analysis alone: nodes with what they add. */
export async function planOf(
  loaded: LoadedAnalysis,
  market: string,
  { size, budget, costs, model }: Pick<PlanQuestion, 'size' | 'budget' | 'costs' | 'model'>,
  allowed: Uint8Array,
  signal?: AbortSignal,
) {
  const sketch = (await sketchOf(loaded, market, model, signal))!;
  const onBlock = () => pause(signal);
  const price = costs && pricesOf(loaded, costs);
  const limits: CoverLimits = {
    allowed,
    size: size ?? (budget === null ? usualSize : mostForBudget),
    ...(budget !== null && price && { spend: { costs: price, budget } }),
  };
  const firstRound = await planRoundOf(sketch, onBlock);
  const { chosen, atLeastOfBest } = await bestPlan(sketch, limits, { firstRound, onBlock });
  const index = await judgingHalf(sketch, onBlock);
  return { atLeastOfBest, steps: reachBySteps(index, totalWeight(sketch.roots), chosen) };
}

const marked = new WeakMap<LoadedAnalysis, Uint8Array>();

/** 1 for every node that is a person; the caller's own. */
export function peopleIn(loaded: LoadedAnalysis): Uint8Array {
  const known = marked.get(loaded) ?? Uint8Array.from(loaded.ids, (id) => (id.startsWith('brand:') ? 0 : 1));
  marked.set(loaded, known);
  return known.slice();
}

/** Who may be chosen, and toward which brand their stance was judged; `why` says why that cannot be told. */
export interface Candidates {
  /** Per node 1 where it may be chosen. */
  readonly allowed: Uint8Array;
  readonly brand: string | null;
  readonly why: string | null;
}

/** The people a plan may take: all but those not wanted, and of these only those of the wanted stances. */
export async function candidates(
  context: Context,
  loaded: LoadedAnalysis,
  analysis: string,
  { exclude, stance, brand }: Pick<PlanQuestion, 'exclude' | 'stance' | 'brand'>,
): Promise<Candidates> {
  const { indexOf } = loaded;
  const allowed = peopleIn(loaded);
  const judged = stance && (await read(context.database, stancesToward, { analysis, brand }, context))[0];
  if (judged && judged.brand === null) {
    const why = brand === null ? notOneOwnBrand : 'There is no such brand.';
    return { allowed, brand, why };
  }
  if (judged) {
    const wanted = new Set<Stance>(stance);
    if (!wanted.has('UNKNOWN')) allowed.fill(0);
    for (const { person, position } of judged.stances) {
      const node = indexOf.get(person);
      if (node !== undefined) allowed[node] = wanted.has(position) ? 1 : 0;
    }
  }
  for (const id of exclude) {
    const node = indexOf.get(id);
    if (node !== undefined) allowed[node] = 0;
  }
  return { allowed, brand: judged ? judged.brand : brand, why: null };
}

async function questionOf(
  context: Context,
  { size, budget, costs, exclude, stance, brand, model }: EngagementPlanInput,
  because: (reason: string) => void,
): Promise<PlanQuestion> {
  const named = (refs: readonly PersonRef[], field: string) => idsOf(context, refs, field, because);
  const dear = costs?.people ?? [];
  const [excluded, priced] = [
    await named(exclude ?? [], 'input.exclude'),
    await named(
      dear.map(({ person }) => person),
      'input.costs.people',
    ),
  ];
  const priceOf = new Map(priced.flatMap((id, i) => (id === null ? [] : [[id, dear[i].cost] as const])));
  return {
    size: size ?? null,
    budget: budget ?? null,
    costs: costs
      ? { default: costs.default, people: [...priceOf].sort(([a], [b]) => (a < b ? -1 : 1)) }
      : null,
    exclude: excluded.filter((id) => id !== null).sort(),
    stance: stance?.length ? [...stance] : null,
    brand: brand ? brandSlug(brand) : null,
    model: model ?? 'EVIDENCE',
  };
}

/** Ids of the graph in the order of the references; null, with the reason told, for somebody unknown. */
export async function idsOf(
  context: Context,
  refs: readonly PersonRef[],
  field: string,
  because: (reason: string) => void,
): Promise<(string | null)[]> {
  if (refs.length === 0) return [];
  return (await peopleByRefs(context, refs)).map((person, place) => {
    const why = person === null ? 'nobody we know, and left out.' : leftOutNow(person);
    if (person === null || why !== null) because(`${field}[${place}] is ${person ? 'left out: ' : ''}${why}`);
    return why === null ? person!.id : null;
  });
}

function pricesOf({ ids }: LoadedAnalysis, costs: NonNullable<PlanQuestion['costs']>): Float64Array {
  const special = new Map(costs.people);
  return Float64Array.from(ids, (id) => special.get(id) ?? costs.default);
}

function costOf(costs: NonNullable<PlanQuestion['costs']>, id: string): number {
  return costs.people.find(([person]) => person === id)?.[1] ?? costs.default;
}

function whyNobody(
  market: MarketSource,
  { size, budget, costs }: PlanQuestion,
  allowed: Uint8Array,
  loaded: LoadedAnalysis,
): string {
  if (size === 0) return 'A plan of nobody reaches nobody.';
  if (loaded.markets.get(market.slug)!.members.length === 0) return nobodyIn(market);
  if (!allowed.includes(1)) return 'Nobody is left who may be chosen.';
  if (costs && budget !== null) {
    const prices = pricesOf(loaded, costs);
    const cheapest = prices.reduce(
      (least, price, node) => (allowed[node] ? Math.min(least, price) : least),
      Infinity,
    );
    if (cheapest > budget) return `The budget of ${budget} is below the cheapest person's ${cheapest}.`;
  }
  return `Nobody who may be chosen reaches anybody of ${marketNamed(market)}.`;
}

/** "Engaging Ann, Bob and 8 others reaches about 211 of the 620 people known to us in “Port Maren” (205 to 217): at least 91 % of what the best choice would." */
function sentenceOf(
  steps: readonly PlanStepSource[],
  reach: ReachSource,
  atLeastOfBest: number,
  market: MarketSource,
): string {
  const names = steps.slice(0, 2).map(({ person }) => nameOf(person));
  const others = steps.length - names.length;
  const who =
    others === 0
      ? names.join(' and ')
      : `${names.join(', ')} and ${others === 1 ? '1 other' : `${others} others`}`;
  if (reach.expected === 0) {
    const most = reach.high > 0 ? ` (0 to ${roundPeople(reach.high)})` : '';
    return `Engaging ${who} reaches nobody else of ${peopleKnownIn(market)}${most}: who is engaged is not counted.`;
  }
  const ofBest = atLeastOfBest < 1 ? `${atLeastPercent(atLeastOfBest)} of what` : 'as much as';
  return `Engaging ${who} reaches ${shareOfKnown(reach, market)}: ${ofBest} the best choice would.`;
}
