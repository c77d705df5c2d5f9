import { decay } from '../analysis/kernels/influence-probability.js';
import type { LoadedAnalysis } from '../analysis/loaded-analysis.js';
import type { DiffCauseKind } from '../generated/schema.js';
import { partsOf } from '../influence/explain-reach.js';
import { neighbours } from '../influence/influences.js';
import { dayOf } from '../influence/names.js';
import type { Cause, Compared, Whence } from './change.js';
import { toldAs } from './told.js';

const day = 86_400_000;
/** Fewer decayed acts than this are told as none. */
const hardlyAny = 0.05;

const names: Readonly<Record<DiffCauseKind, string>> = {
  MODEL: 'the model',
  PARAMETERS: 'its parameters',
  IDENTITY: 'identity',
  NEW_DATA: 'new data',
  DECAY: 'decay',
};

/** A cause for a sentence: "new data". */
export function nameOfCause(kind: DiffCauseKind): string {
  return names[kind];
}

/** Decayed acts that a number rests on: at the earlier analysis and the later, how many of these are left, and those since. */
interface Acts {
  /** What they were done on: "what they say". */
  readonly on: string;
  readonly before: number;
  readonly after: number;
  readonly left: number;
  readonly since: number;
}

/** A change that nothing tells apart: all that differs between the two, the one where there is one alone. */
export function ofAllCauses(causes: readonly Cause[]): Whence {
  const kinds = [...new Set(causes.map(({ kind }) => kind))];
  const told =
    causes.map(({ why }) => why).join(' ') || 'The two are of one analysis, asked for other times or pages.';
  const several =
    kinds.length > 1
      ? `It may come of ${kinds.map(nameOfCause).join(' or ')}: for this one they cannot be told apart. `
      : '';
  return {
    cause: kinds.length === 1 ? kinds[0] : null,
    causes: kinds,
    why: several + told,
  };
}

/**
 * What moved a number that rises and falls with acts: new data where those since outweigh what faded and it rose, decay
 * where they do not and it fell. Where the acts speak against its direction, or there are none, it is not of them, and
 * neither cause is named.
 */
export function ofActs({ causes }: Compared, acts: Acts, isRise: boolean, asOf: number): Whence {
  // With another model or other parameters acts are not counted alike on both sides.
  if (causes.some(({ kind }) => kind === 'MODEL' || kind === 'PARAMETERS')) return ofAllCauses(causes);
  const number = (value: number) => toldAs(value, 1);
  const faded = acts.before - acts.left;
  if (acts.before < hardlyAny && acts.after < hardlyAny)
    return ofOthers(
      causes,
      `Nobody's acts on ${acts.on} count on either day, so it moved because what others did changed, or by sampling.`,
    );
  const why =
    `Of the acts on ${acts.on}, those up to ${dayOf(asOf)} counted ${number(acts.before)} and now count ${number(acts.left)}; ` +
    `those since count ${number(acts.since)}.`;
  if (isRise && acts.since >= hardlyAny && acts.since > faded)
    return { cause: 'NEW_DATA', causes: ['NEW_DATA'], why };
  if (!isRise && faded >= hardlyAny && faded > acts.since) return { cause: 'DECAY', causes: ['DECAY'], why };
  return ofOthers(
    causes,
    `${why} That does not make it ${isRise ? 'rise' : 'fall'}: it moved because what others did changed, or by sampling.`,
  );
}

/** What comes of the rest of the graph: of any cause there is between the two. */
export function ofOthers(causes: readonly Cause[], why: string): Whence {
  const kinds = [...new Set(causes.map(({ kind }) => kind))];
  return { cause: kinds.length === 1 ? kinds[0] : null, causes: kinds, why };
}

/** Acts of all on what somebody says. */
export function actsOnAll({ a, b }: Compared, id: string): Acts {
  const all = (loaded: LoadedAnalysis) => {
    const node = loaded.indexOf.get(id);
    if (node === undefined) return 0;
    return neighbours(loaded, node, 'influences').reduce(
      (sum, { other }) => sum + partsOf(loaded, node, other).acts,
      0,
    );
  };
  return actsFrom(a.loaded, b.loaded, all, 'what they say');
}

/** Acts of one on what another says. */
export function actsOfTie({ a, b }: Compared, giver: string, taker: string): Acts {
  const those = (loaded: LoadedAnalysis) => {
    const [from, to] = [loaded.indexOf.get(giver), loaded.indexOf.get(taker)];
    if (from === undefined || to === undefined) return 0;
    const isTied = neighbours(loaded, from, 'influences').some(({ other }) => other === to);
    return isTied ? partsOf(loaded, from, to).acts : 0;
  };
  return actsFrom(a.loaded, b.loaded, those, 'it');
}

function actsFrom(
  a: LoadedAnalysis,
  b: LoadedAnalysis,
  of: (loaded: LoadedAnalysis) => number,
  on: string,
): Acts {
  const [then, now] = [of(a), of(b)];
  const left = then * decay((b.asOf - a.asOf) / day, b.parameters.halfLifeDays);
  return { on, before: then, after: now, left, since: Math.max(0, now - left) };
}
