import { type StanceEstimate, type StanceParameters, stanceOf } from '../analysis/kernels/stance.js';
import type { Context } from '../context.js';
import type { DiffCauseKind } from '../generated/schema.js';
import { dayOf } from '../influence/names.js';
import { judgedPosts, parametersOf, postsBehind } from '../influence/stance.js';
import type { Change } from './change.js';
import type { ReplayedSource } from './replay-answer.js';
import { toldApart, toldAs } from './told.js';

type Step = readonly ['DECAY' | 'NEW_DATA' | 'PARAMETERS', StanceEstimate];
type Field = 'position' | 'net' | 'posts' | 'confidence';
interface Asked {
  readonly person: string;
  readonly brand: string;
  readonly from: number | null;
  readonly to: number | null;
}

/** Largest first: what a stance is, before what it rests on. */
const weights: Readonly<Record<Field, number>> = { position: 4, net: 3, posts: 2, confidence: 1 };

/**
 * What became of somebody's stance, step by step: the old posts judged from the later instant (decay), then with those
 * that came since (new data), then by the later parameters. Each field's change is put down to the step that moved that
 * field most the way it went; of the confidence in another position to what made the position another.
 */
export async function stanceChanges(
  context: Context,
  a: ReplayedSource,
  b: ReplayedSource,
): Promise<Change[]> {
  const [then, now] = [a.arguments as Asked, b.arguments as Asked];
  const [seen, posts] = [await postsOf(context, a), await postsOf(context, b)];
  const early = { ...parametersOf(a.analysis), asOf: b.analysis.asOf, from: now.from, to: now.to };
  const first = stanceOf(seen, { ...early, asOf: a.analysis.asOf, from: then.from, to: then.to });
  const steps: Step[] = [
    ['DECAY', stanceOf(seen, early)],
    ['NEW_DATA', stanceOf(posts, early)],
    ['PARAMETERS', stanceOf(posts, { ...early, ...parametersOf(b.analysis) } as StanceParameters)],
  ];
  const [[, time], , [, last]] = steps;
  const added = posts.instants.length - seen.instants.length;
  const whyOf = (field: Field, cause: Step[0]) => {
    const unchanged = `the ${field} would be ${toldAs(time[field], 2)}`;
    const came =
      added > 0
        ? `${added} ${added === 1 ? 'post with a sentiment' : 'posts with a sentiment'} came since`
        : 'Posts or their sentiment were changed since';
    if (cause === 'PARAMETERS') return 'The same posts are judged by other parameters.';
    if (cause === 'NEW_DATA') return `${came}; from those before alone ${unchanged}.`;
    const day = dayOf(b.analysis.asOf);
    return time[field] === last[field]
      ? `Time alone takes it there: from the same posts ${unchanged} on ${day}.`
      : `From the same posts ${unchanged} on ${day}, for their age alone. ${came}, and it is ${toldAs(last[field], 2)}.`;
  };
  return (['position', 'net', 'posts', 'confidence'] as const).flatMap((field): Change[] => {
    if (toldApart(first[field], last[field]) === null) return [];
    const isOfPosition = field === 'confidence' && first.position !== last.position;
    const judged = isOfPosition ? 'position' : field;
    const cause = causeOf(first, steps, judged);
    const why = `${isOfPosition ? 'It is the confidence in another position. ' : ''}${whyOf(judged, cause)}`;
    const values = { before: first[field], after: last[field] };
    return [
      { ...{ id: now.person, field, ...values, cause, causes: [cause], why }, lead: 0, size: weights[field] },
    ];
  });
}

/** The posts that an answer's stance rests on, window apart: those its analysis could see. */
async function postsOf(context: Context, { analysis, arguments: args }: ReplayedSource) {
  const { person, brand } = args as Asked;
  const about = { id: person, externalId: null, name: null, country: null, location: null, at: analysis };
  const row = await postsBehind(context, about, brand, () => undefined);
  return judgedPosts((row?.posts ?? []).filter(({ publishedAt }) => publishedAt <= analysis.asOf));
}

/**
 * The step that moved a number most in the direction it went; for a position the step at which it became what it is.
 */
function causeOf(first: StanceEstimate, steps: readonly Step[], field: Field): Step[0] & DiffCauseKind {
  const values = [first, ...steps.map(([, estimate]) => estimate)].map((estimate) => estimate[field]);
  if (field === 'position') {
    const settled = values.findLastIndex((value) => value !== values.at(-1)) + 1;
    return steps[settled - 1][0];
  }
  const numbers = values.map((value) => Number(value ?? 0));
  const way = Math.sign(numbers.at(-1)! - numbers[0]);
  const moved = steps.map((_, at) => way * (numbers[at + 1] - numbers[at]));
  return steps[moved.indexOf(Math.max(...moved))][0];
}
