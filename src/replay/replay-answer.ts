import { analysisById, type LoadedAnalysis } from '../analysis/loaded-analysis.js';
import type { Context } from '../context.js';
import { read } from '../database/query.js';
import { analysisInputs } from '../generated/cypher.js';
import { type AnsweredQuestion, decodeAnswerId } from '../influence/answer.js';
import { canonicalJson } from '../lib/canonical-json.js';
import type { AnalysisSource } from '../sources.js';
import { questions } from './questions.js';

/** Behind a ReplayedAnswer. */
export interface ReplayedSource {
  readonly id: string;
  readonly analysis: AnalysisSource;
  readonly question: string;
  readonly arguments: object;
  readonly result: object;
  /** RFC 8785 text of analysis, arguments, question and result. */
  readonly text: string;
  /** How many places of people are empty because they objected, or were erased, since. */
  readonly emptied: number;
  /** Why the result may not be what was given, in sentences; null when it is, but for the places emptied. */
  readonly reason: string | null;
  readonly loaded: LoadedAnalysis;
}

/**
 * The engine's part of an answer, worked out again from its id: the same bytes as often as it is asked, in any process,
 * until somebody in it objects; their places are null from then on, and counted. What no analysis stores is read from the
 * graph: without the posts that came later, otherwise as it is now, and `reason` says so once data changed. Null with the reason told for no id of an
 * answer, an analysis that is no longer kept, and a question about somebody who objected.
 */
export async function replayAnswer(
  context: Context,
  id: string,
  because: (reason: string) => void,
): Promise<ReplayedSource | null> {
  const refuse = (reason: string) => {
    because(reason);
    return null;
  };
  const asked = decodeAnswerId(id);
  const question = asked && Object.hasOwn(questions, asked.question) ? questions[asked.question] : null;
  const args = question?.args.safeParse(asked?.args);
  if (!asked || !question || !args?.success) return refuse('This is no id of an answer.');
  const analysis = await context.loaders.analysis.load(asked.analysis);
  const loaded = analysis && (await analysisById(context.database, analysis.id));
  if (!analysis || !loaded) return refuse('The analysis it is from is no longer kept.');
  const gone = await goneAmong(context, [asked.args.person, asked.args.from, asked.args.to]);
  if (gone.size > 0) return refuse('It is about somebody who is not known any more, or objected.');
  const parts: string[] = [];
  const told: string[] = [];
  const result = await question.replay(
    {
      ...{ context, analysis, loaded },
      live: (what) => void parts.push(what),
      told: (reason) => void told.push(reason),
    },
    args.data,
  );
  if (typeof result === 'string') return refuse(result);
  const reasons = [...(await changedSince(context, analysis, parts)), ...told];
  return {
    ...(await emptied(context, loaded, asked, result)),
    id,
    analysis,
    loaded,
    question: asked.question,
    reason: reasons.length > 0 ? reasons.join(' ') : null,
  };
}

/** That parts of the graph are read as they are now, where data changed since an analysis. */
async function changedSince(
  context: Context,
  { dataVersion: then }: AnalysisSource,
  parts: readonly string[],
): Promise<string[]> {
  if (parts.length === 0) return [];
  const [{ dataVersion: now }] = await read(context.database, analysisInputs, {}, context);
  if (now === then) return [];
  return [
    `Read from ${parts.join(' and ')} as they are now: data changed since (version ${then} to ${now}).`,
  ];
}

/** Puts null where somebody stood who objected since. */
async function emptied(
  context: Context,
  { indexOf }: LoadedAnalysis,
  { analysis, question, args }: AnsweredQuestion,
  result: object,
) {
  const named = new Set<string>();
  walk({ args, result }, (id) => {
    if (indexOf.has(id)) named.add(id);
    return id;
  });
  const gone = await goneAmong(context, named);
  let count = 0;
  const leave = (id: string) => {
    if (!gone.has(id)) return id;
    count++;
    return null;
  };
  const kept = { arguments: walk(args, (id) => (gone.has(id) ? null : id)), result: walk(result, leave) };
  const told = kept as { arguments: object; result: object };
  return { ...told, text: canonicalJson({ analysis, question, ...told }), emptied: count };
}

/** Which of some ids of people name nobody who may be shown. */
async function goneAmong({ loaders }: Context, ids: Iterable<unknown>): Promise<Set<string>> {
  const people = [...ids].filter((id): id is string => typeof id === 'string' && /^[xa]:/.test(id));
  const found = await loaders.person.loadMany(people);
  for (const one of found) if (one instanceof Error) throw one;
  return new Set(people.filter((_, place) => found[place] === null));
}

/** A copy of a JSON value with every string in it replaced. */
function walk(value: unknown, replace: (text: string) => string | null): unknown {
  if (typeof value === 'string') return replace(value);
  if (Array.isArray(value)) return value.map((part) => walk(part, replace));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, walk(part, replace)]));
}
