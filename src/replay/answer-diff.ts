import { decay } from '../analysis/kernels/influence-probability.js';
import type { LoadedAnalysis } from '../analysis/loaded-analysis.js';
import { standingsIn } from '../analysis/standings.js';
import type { Context } from '../context.js';
import { read } from '../database/query.js';
import { postsBetween } from '../generated/cypher.js';
import type { DiffCauseKind } from '../generated/schema.js';
import { partsOf } from '../influence/explain-reach.js';
import { neighbours } from '../influence/influences.js';
import { nameOf } from '../influence/names.js';
import { parametersOf } from '../influence/stance.js';
import { canonicalJson } from '../lib/canonical-json.js';
import type { PersonSource } from '../sources.js';
import { type ReplayedSource, replayAnswer } from './replay-answer.js';
import { type Change, stanceChanges } from './stance-changes.js';

/** Behind an AnswerDiff. */
export interface AnswerDiffSource {
  readonly a: ReplayedSource;
  readonly b: ReplayedSource;
  readonly sentence: string;
  readonly causes: Cause[];
  readonly changes: AnswerChangeSource[];
}

/** Behind an AnswerChange. */
export type AnswerChangeSource = Omit<Change, 'size'> & { readonly person: PersonSource | null };

interface Cause {
  readonly kind: DiffCauseKind;
  readonly why: string;
}

const day = 86_400_000;
const mostChanges = 100;

/**
 * What differs between two answers to one question, and what of: changes of a stance by asking again with each cause
 * alone; of a place in a list by the acts that the person's first hops rest on, those done since beside those that
 * faded. Null with the reason told when one cannot be had, when they answer two questions, or the later comes first.
 */
export async function answerDiff(
  context: Context,
  ids: { readonly a: string; readonly b: string },
  because: (reason: string) => void,
): Promise<AnswerDiffSource | null> {
  const refuse = (reason: string) => {
    because(reason);
    return null;
  };
  const a = await replayAnswer(context, ids.a, (reason) => because(`a: ${reason}`));
  const b = await replayAnswer(context, ids.b, (reason) => because(`b: ${reason}`));
  if (a === null || b === null) return null;
  if (a.question !== b.question || subjectOf(a) !== subjectOf(b))
    return refuse('The two answer different questions: ask the same of two analyses.');
  if (a.analysis.asOf > b.analysis.asOf)
    return refuse('Give the answer that looks from the earlier instant as a.');

  const causes = await causesBetween(context, a, b);
  const found =
    a.question === 'Person.stance'
      ? await stanceChanges(context, a, b)
      : 'rows' in a.result
        ? rowChanges(a, b, causes)
        : leafChanges(a, b, causes);
  found.sort((one, other) => other.size - one.size);
  const shown = found.slice(0, mostChanges);
  const people = await context.loaders.person.loadMany(shown.map(({ id }) => id ?? ''));
  const changes = shown.map(({ size: _size, ...change }, place) => {
    const person = people[place];
    if (person instanceof Error) throw person;
    return { ...change, person: person && { ...person, at: b.analysis } };
  });
  return { a, b, causes, changes, sentence: sentenceOf(changes, causes) };
}

/** What was asked, but for the spans and pages that may differ between two answers to one question. */
function subjectOf({ question, arguments: args }: ReplayedSource): string {
  if (question === 'Query.influencePaths') return canonicalJson(args);
  const { from: _from, to: _to, after: _after, ...subject } = args as Record<string, unknown>;
  return canonicalJson(subject);
}

async function causesBetween(context: Context, a: ReplayedSource, b: ReplayedSource): Promise<Cause[]> {
  const [one, other] = [a.analysis, b.analysis];
  const causes: Cause[] = [];
  const add = (kind: DiffCauseKind, why: string) => causes.push({ kind, why });
  if (one.modelVersion !== other.modelVersion)
    add('MODEL', `The influence model went from version ${one.modelVersion} to ${other.modelVersion}.`);
  const changed = parameterChanges(a, b);
  if (changed.length > 0) add('PARAMETERS', `${changed.join('; ')}.`);
  const joined = a.loaded.ids.filter(
    (id) => !b.loaded.indexOf.has(id) && canonicalJson(a.result).includes(id),
  );
  const heirs = await context.loaders.person.loadMany(joined);
  for (const [place, heir] of heirs.entries())
    if (heir && !(heir instanceof Error) && heir.id !== joined[place])
      add('IDENTITY', `${joined[place]} is now part of ${nameOf(heir)}.`);
  if (one.asOf < other.asOf) {
    const span = { after: one.asOf, until: other.asOf };
    const [{ posts }] = await read(context.database, postsBetween, span, context);
    if (posts > 0)
      add(
        'NEW_DATA',
        `${posts.toLocaleString('en-US')} posts were published after ${dayOf(one.asOf)} and up to ${dayOf(other.asOf)}.`,
      );
    const { halfLifeDays } = parametersOf(other);
    const days = (other.asOf - one.asOf) / day;
    add(
      'DECAY',
      `What was done before is ${Math.round(days)} days older and counts ${Math.round(100 * decay(days, halfLifeDays))} % of what it did.`,
    );
  } else if (one.dataVersion !== other.dataVersion)
    add(
      'NEW_DATA',
      `Data was added or changed between the two (version ${one.dataVersion} to ${other.dataVersion}).`,
    );
  return causes;
}

function parameterChanges(a: ReplayedSource, b: ReplayedSource): string[] {
  const [before, after] = [parametersOf(a.analysis), parametersOf(b.analysis)];
  const names = Object.keys(after) as (keyof typeof after)[];
  const changed = names.filter((name) => before[name] !== after[name]);
  const told = changed.map((name) => `${name} went from ${before[name]} to ${after[name]}`);
  const [one, other] = [a.analysis.randomSeed, b.analysis.randomSeed];
  return one === other ? told : [...told, `the seed went from ${one} to ${other}`];
}

interface Row {
  readonly person: string | null;
  readonly rank: number;
  readonly expected: number;
}

function rowChanges(a: ReplayedSource, b: ReplayedSource, causes: readonly Cause[]): Change[] {
  const rowsOf = ({ result }: ReplayedSource) =>
    new Map(
      (result as { rows: Row[] }).rows.flatMap((row) => (row.person === null ? [] : [[row.person, row]])),
    );
  const [before, after] = [rowsOf(a), rowsOf(b)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id): Change[] => {
    const [then, now] = [before.get(id) ?? placeOf(a, id), after.get(id) ?? placeOf(b, id)];
    if (then?.rank === now?.rank && then?.expected === now?.expected) return [];
    const whence = { id, ...causeFor(id, a.loaded, b.loaded, causes) };
    const size = Math.abs((now?.expected ?? 0) - (then?.expected ?? 0));
    const change = (field: 'rank' | 'expected'): Change => ({
      ...{ ...whence, field, size: field === 'rank' ? size : size / 2 },
      ...{ before: then?.[field] ?? null, after: now?.[field] ?? null },
    });
    return then?.rank === now?.rank ? [change('expected')] : [change('rank'), change('expected')];
  });
}

/** Where somebody stands who is on the other answer's page alone. */
function placeOf({ arguments: args, loaded }: ReplayedSource, id: string): Omit<Row, 'person'> | undefined {
  const node = loaded.indexOf.get(id);
  const standings = standingsIn(loaded, (args as { market: string }).market);
  if (node === undefined || standings === null) return undefined;
  return { rank: standings.rank[node], expected: standings.reach.expected[node] };
}

/** What moved somebody: what differs for all, else what was done on their posts since, beside what faded. */
function causeFor(id: string, a: LoadedAnalysis, b: LoadedAnalysis, causes: readonly Cause[]) {
  const forAll = causes.find(({ kind }) => kind === 'MODEL' || kind === 'PARAMETERS');
  if (forAll) return { cause: forAll.kind, why: forAll.why };
  const joined = causes.find(({ kind, why }) => kind === 'IDENTITY' && why.startsWith(`${id} `));
  if (joined) return { cause: joined.kind, why: joined.why };
  const then = actsOn(a, id);
  const now = actsOn(b, id);
  const left = then * decay((b.asOf - a.asOf) / day, b.parameters.halfLifeDays);
  const since = Math.max(0, now - left);
  const number = (value: number) => value.toLocaleString('en-US', { maximumFractionDigits: 1 });
  const why =
    `Of the acts on what they say, those up to ${dayOf(a.asOf)} counted ${number(then)} and now count ${number(left)}; ` +
    `those since count ${number(since)}.`;
  return { cause: since >= then - left ? ('NEW_DATA' as const) : ('DECAY' as const), why };
}

/** Decayed acts of all on what somebody says. */
function actsOn(loaded: LoadedAnalysis, id: string): number {
  const node = loaded.indexOf.get(id);
  if (node === undefined) return 0;
  return neighbours(loaded, node, 'influences').reduce(
    (sum, { other }) => sum + partsOf(loaded, node, other).acts,
    0,
  );
}

/** Numbers of a result that is no list, and whether its lists differ. */
function leafChanges(a: ReplayedSource, b: ReplayedSource, causes: readonly Cause[]): Change[] {
  const [before, after] = [leavesOf(a.result), leavesOf(b.result)];
  const cause = causes[0] ?? { kind: 'NEW_DATA', why: 'The data changed.' };
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((field): Change[] => {
    const [then, now] = [before.get(field) ?? null, after.get(field) ?? null];
    if (canonicalJson(then) === canonicalJson(now)) return [];
    const size = typeof then === 'number' && typeof now === 'number' ? Math.abs(now - then) : 0;
    return [{ id: null, field, before: then, after: now, cause: cause.kind, why: cause.why, size }];
  });
}

function leavesOf(value: object, path = ''): Map<string, unknown> {
  return new Map(
    Object.entries(value).flatMap(([name, part]): [string, unknown][] => {
      const isBranch = typeof part === 'object' && part !== null && !Array.isArray(part);
      return isBranch ? [...leavesOf(part, `${path}${name}.`)] : [[path + name, part]];
    }),
  );
}

/** "Ida Holm: position went from OFFSIDE to ONSIDE, for new data: 12 posts since …" */
function sentenceOf([first]: readonly AnswerChangeSource[], causes: readonly Cause[]): string {
  if (!first)
    return causes.length === 0
      ? 'The two are one answer.'
      : 'Nothing in the answer changed, though the analyses differ.';
  const names = {
    MODEL: 'the model',
    PARAMETERS: 'its parameters',
    IDENTITY: 'identity',
    NEW_DATA: 'new data',
    DECAY: 'decay',
  };
  const told = (value: unknown) =>
    value === null
      ? 'none'
      : typeof value === 'number'
        ? value.toLocaleString('en-US', { maximumFractionDigits: 1 })
        : typeof value === 'string'
          ? value
          : 'another list';
  const whose = first.person ? `${nameOf(first.person)}: ` : '';
  return `${whose}${first.field} went from ${told(first.before)} to ${told(first.after)}, because of ${names[first.cause]}. ${first.why}`;
}

function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
