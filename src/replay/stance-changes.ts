import { type StanceEstimate, type StanceParameters, stanceOf } from '../analysis/kernels/stance.js';
import type { Context } from '../context.js';
import type { DiffCauseKind } from '../generated/schema.js';
import { judgedPosts, parametersOf, postsBehind } from '../influence/stance.js';
import type { ReplayedSource } from './replay-answer.js';

/** One thing that changed between two answers. */
export interface Change {
  /** Whose, as the graph names them; null for the answer's as a whole. */
  readonly id: string | null;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly cause: DiffCauseKind;
  readonly why: string;
  /** How much it weighs beside the other changes of the same answer. */
  readonly size: number;
}

type Step = readonly [DiffCauseKind, StanceEstimate];
interface Asked {
  readonly person: string;
  readonly brand: string;
  readonly from: number | null;
  readonly to: number | null;
}

/**
 * What became of somebody's stance, step by step: the old posts judged from the later instant (decay), then with those
 * published since (new data), then by the later parameters. Each field's change is put down to the step that moved it most.
 */
export async function stanceChanges(
  context: Context,
  a: ReplayedSource,
  b: ReplayedSource,
): Promise<Change[]> {
  const [then, now] = [a.arguments as Asked, b.arguments as Asked];
  const about = {
    id: now.person,
    externalId: null,
    name: null,
    country: null,
    location: null,
    at: b.analysis,
  };
  const row = await postsBehind(context, about, now.brand, () => undefined);
  const posts = judgedPosts((row?.posts ?? []).filter(({ publishedAt }) => publishedAt <= b.analysis.asOf));
  const old = posts.instants.flatMap((instant, at) => (instant <= a.analysis.asOf ? [at] : []));
  const seen = { instants: old.map((at) => posts.instants[at]), scores: old.map((at) => posts.scores[at]) };
  const early = { ...parametersOf(a.analysis), asOf: b.analysis.asOf, from: now.from, to: now.to };
  const first = stanceOf(posts, { ...early, asOf: a.analysis.asOf, from: then.from, to: then.to });
  const steps: Step[] = [
    ['DECAY', stanceOf(seen, early)],
    ['NEW_DATA', stanceOf(posts, early)],
    ['PARAMETERS', stanceOf(posts, { ...early, ...parametersOf(b.analysis) } as StanceParameters)],
  ];
  const last = steps[steps.length - 1][1];
  const added = posts.instants.length - old.length;
  return (['position', 'net', 'posts', 'confidence'] as const).flatMap((field): Change[] => {
    if (first[field] === last[field]) return [];
    const cause = causeOf(first, steps, field);
    const time = steps[0][1];
    const why = {
      DECAY: `Time alone takes it there: the position from the same posts would be ${time.position}.`,
      NEW_DATA: `${added} ${added === 1 ? 'post with a sentiment was' : 'posts with a sentiment were'} published since; from those before alone the position would be ${time.position}.`,
      PARAMETERS: 'The same posts are judged by other parameters.',
    }[cause as 'DECAY' | 'NEW_DATA' | 'PARAMETERS'];
    const size = { position: 4, net: 3, posts: 2, confidence: 1 }[field];
    return [{ id: now.person, field, before: first[field], after: last[field], cause, why, size }];
  });
}

/** The step that moved a number most; for a position the step at which it became what it is. */
function causeOf(first: StanceEstimate, steps: readonly Step[], field: keyof StanceEstimate): DiffCauseKind {
  const values = [first, ...steps.map(([, estimate]) => estimate)].map((estimate) => estimate[field]);
  if (typeof values[0] === 'string') {
    const last = values[values.length - 1];
    const settled = values.findLastIndex((value) => value !== last) + 1;
    return steps[settled - 1][0];
  }
  const moved = steps.map((_, at) => Math.abs(Number(values[at + 1] ?? 0) - Number(values[at] ?? 0)));
  return steps[moved.indexOf(Math.max(...moved))][0];
}
