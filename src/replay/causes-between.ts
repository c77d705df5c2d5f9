import { decay } from '../analysis/kernels/influence-probability.js';
import type { Context } from '../context.js';
import { read } from '../database/query.js';
import { postsBetween } from '../generated/cypher.js';
import type { DiffCauseKind } from '../generated/schema.js';
import { dayOf, nameOf } from '../influence/names.js';
import { parametersOf } from '../influence/stance.js';
import type { Cause } from './change.js';
import type { ReplayedSource } from './replay-answer.js';

const day = 86_400_000;

/** What differs between the analyses of two answers that can change an answer, whether or not it did; the earlier first. */
export async function causesBetween(
  context: Context,
  a: ReplayedSource,
  b: ReplayedSource,
): Promise<Cause[]> {
  const [one, other] = [a.analysis, b.analysis];
  const causes: Cause[] = [];
  const add = (kind: DiffCauseKind, why: string) => causes.push({ kind, why });
  if (one.modelVersion !== other.modelVersion)
    add('MODEL', `The influence model went from version ${one.modelVersion} to ${other.modelVersion}.`);
  const changed = parameterChanges(a, b);
  if (changed.length > 0) add('PARAMETERS', `${changed.join('; ')}.`);
  const joined = [...new Set(stringsOf(a.result))].filter(
    (id) => a.loaded.indexOf.has(id) && !b.loaded.indexOf.has(id),
  );
  const heirs = await context.loaders.person.loadMany(joined);
  for (const [place, heir] of heirs.entries())
    if (heir && !(heir instanceof Error) && heir.id !== joined[place])
      add('IDENTITY', `${joined[place]} is now part of ${nameOf(heir)}.`);
  const versions = `(version ${one.dataVersion} to ${other.dataVersion})`;
  const isChanged = one.dataVersion !== other.dataVersion;
  if (one.asOf < other.asOf) {
    const span = { after: one.asOf, until: other.asOf };
    const [{ posts }] = await read(context.database, postsBetween, span, context);
    if (posts > 0)
      add(
        'NEW_DATA',
        `${posts.toLocaleString('en-US')} posts were published after ${dayOf(one.asOf)} and up to ${dayOf(other.asOf)}.` +
          (isChanged ? ` Other data may have been added or changed too ${versions}.` : ''),
      );
    const { halfLifeDays } = parametersOf(other);
    const days = (other.asOf - one.asOf) / day;
    add(
      'DECAY',
      `What was done before is ${Math.round(days)} days older and counts ${Math.round(100 * decay(days, halfLifeDays))} % of what it did.`,
    );
  }
  if (isChanged && !causes.some(({ kind }) => kind === 'NEW_DATA'))
    add('NEW_DATA', `Data was added or changed between the two ${versions}.`);
  return causes;
}

/** Every string of a result, ids of actors among them. */
function stringsOf(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(stringsOf) : [];
}

function parameterChanges(a: ReplayedSource, b: ReplayedSource): string[] {
  const [before, after] = [parametersOf(a.analysis), parametersOf(b.analysis)];
  const names = Object.keys(after) as (keyof typeof after)[];
  const changed = names.filter((name) => before[name] !== after[name]);
  const told = changed.map((name) => `${name} went from ${before[name]} to ${after[name]}`);
  const [one, other] = [a.analysis.randomSeed, b.analysis.randomSeed];
  return one === other ? told : [...told, `the seed went from ${one} to ${other}`];
}
