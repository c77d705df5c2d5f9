import type { Context } from '../context.js';
import { nameOf } from '../influence/names.js';
import { canonicalJson } from '../lib/canonical-json.js';
import type { PersonSource } from '../sources.js';
import { causesBetween } from './causes-between.js';
import type { Cause, Change } from './change.js';
import { leafChanges } from './leaf-changes.js';
import { type ReplayedSource, replayAnswer } from './replay-answer.js';
import { rowChanges } from './row-changes.js';
import { stanceChanges } from './stance-changes.js';
import { toldApart } from './told.js';
import { nameOfCause } from './whence.js';

/** Behind an AnswerDiff. */
export interface AnswerDiffSource {
  readonly a: ReplayedSource;
  readonly b: ReplayedSource;
  readonly sentence: string;
  readonly causes: Cause[];
  readonly changes: AnswerChangeSource[];
}

/** Behind an AnswerChange. */
export type AnswerChangeSource = Omit<Change, 'size' | 'lead'> & { readonly person: PersonSource | null };

const mostChanges = 100;
const mostNamed = 3;

/**
 * What differs between two answers to one question, and what of: changes of a stance by asking again with each cause
 * alone; of a place in a list, of somebody's reach and of a tie by the acts that they rest on, those done since beside those
 * that faded; of anything else all that differs between the two. Null with the reason told when one cannot be had, when they
 * answer two questions, or the later comes first.
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
  const compared = { a, b, causes };
  const found =
    a.question === 'Person.stance'
      ? await stanceChanges(context, a, b)
      : 'rows' in a.result
        ? rowChanges(compared)
        : leafChanges(compared);
  found.sort((one, other) => one.lead - other.lead || other.size - one.size);
  const shown = found.slice(0, mostChanges);
  const nameOfId = await namesOf(context, shown);
  const people = await context.loaders.person.loadMany(shown.map(({ id }) => id ?? ''));
  const changes = shown.map(({ size: _size, lead: _lead, ...change }, place) => {
    const person = people[place];
    if (person instanceof Error) throw person;
    const moved = change.list && toldList(change.list, nameOfId);
    return {
      ...{ ...change, person: person && { ...person, at: b.analysis } },
      why: moved ? `${moved[0].toUpperCase()}${moved.slice(1)}. ${change.why}` : change.why,
    };
  });
  const sentence = sentenceOf(shown[0], changes[0], nameOfId, compared);
  return { a, b, causes, changes, sentence };
}

/** What was asked, but for the spans and pages that may differ between two answers to one question. */
function subjectOf({ question, arguments: args }: ReplayedSource): string {
  if (question === 'Query.influencePaths') return canonicalJson(args);
  const { from: _from, to: _to, after: _after, ...subject } = args as Record<string, unknown>;
  return canonicalJson(subject);
}

/** What a sentence calls those whom lists name; what names nobody as it stands. */
async function namesOf(context: Context, changes: readonly Change[]): Promise<(id: string) => string> {
  const told = changes.flatMap(({ list }) =>
    list ? [...list.came.slice(0, mostNamed), ...list.went.slice(0, mostNamed)] : [],
  );
  const parts = [...new Set(told.flatMap((key) => key.split(' > ')))];
  const people = await context.loaders.person.loadMany(parts);
  const names = new Map(
    people.flatMap((one, place) =>
      one === null || one instanceof Error ? [] : [[parts[place], nameOf(one)]],
    ),
  );
  return (key) =>
    key
      .split(' > ')
      .map((id) => names.get(id) ?? id.replace(/^brand:/, ''))
      .join(' to ');
}

/** "Ann and Bob came, Cid and 2 others went"; "the same in another order". */
function toldList({ came, went }: NonNullable<Change['list']>, nameOfId: (id: string) => string): string {
  const told = (who: readonly string[], did: string) => {
    if (who.length === 0) return [];
    const names = who.slice(0, mostNamed).map(nameOfId);
    const others = who.length - names.length;
    const all = others > 0 ? [...names, others === 1 ? '1 other' : `${others} others`] : names;
    return [`${[all.slice(0, -1).join(', '), all.at(-1)].filter(Boolean).join(' and ')} ${did}`];
  };
  return [...told(came, 'came'), ...told(went, 'went')].join(', ') || 'the same in another order';
}

/** "Ida Holm: position went from OFFSIDE to ONSIDE, because of new data. 12 posts since …" */
function sentenceOf(
  first: Change | undefined,
  shown: AnswerChangeSource | undefined,
  nameOfId: (id: string) => string,
  { a, b, causes }: { a: ReplayedSource; b: ReplayedSource; causes: readonly Cause[] },
): string {
  if (!first || !shown) {
    if (canonicalJson(a.result) !== canonicalJson(b.result))
      return 'Nothing in the answer changed noticeably.';
    return causes.length === 0
      ? 'The two are one answer.'
      : 'Nothing in the answer changed, though the analyses differ.';
  }
  const whose = shown.person ? `${nameOf(shown.person)}: ` : '';
  const because = first.cause ? `, because of ${nameOfCause(first.cause)}. ` : '. ';
  if (first.list) return `${whose}${first.field}: ${toldList(first.list, nameOfId)}${because}${first.why}`;
  const [before, after] = toldApart(first.before, first.after)!;
  return `${whose}${first.field} went from ${before} to ${after}${because}${first.why}`;
}
