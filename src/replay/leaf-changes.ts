import { canonicalJson } from '../lib/canonical-json.js';
import type { Cause, Change, Compared, Whence } from './change.js';
import { toldApart } from './told.js';
import { actsOfTie, actsOnAll, ofActs, ofAllCauses } from './whence.js';

/** What of an answer is told first, most wanted first: what the question asks for. */
const headlines: Readonly<Record<string, readonly string[]>> = {
  'Market.setReach': ['reach.expected'],
  'Market.engagementPlan': ['people', 'atLeastOfBest'],
  'Market.whatIf': ['lost.expected', 'after.expected', 'before.expected'],
  'Market.coverageGaps': ['gaps'],
  'Market.keyListTurnover': ['entered', 'left', 'stayed'],
  'Market.sentiment': ['total.net', 'total.posts', 'total.people'],
  'Person.influences': ['ties'],
  'Person.influencedBy': ['ties'],
  'Person.explainReach': ['reach.expected'],
  'Query.influencePaths': ['chains'],
};
const bounds = /low$|high$/i;
const wanted = /(^|\.)(expected|rank|probability|net)$/;

/** What names a row of a list of a result, and whether by an actor: a gap by its segment, whoever it hangs on. */
const keys = ['segment', 'person', 'to', 'actor', 'market'] as const;

interface Item {
  readonly key: string;
  /** As the graph names an actor; null for what is none. */
  readonly actor: string | null;
  readonly value: unknown;
}

/**
 * Numbers of a result that is no page of people, and of its lists who came and who went. A number's cause is told by the acts
 * that it rests on where it is somebody's own, else all causes there are.
 */
export function leafChanges(compared: Compared): Change[] {
  const [before, after] = [leavesOf(compared.a.result), leavesOf(compared.b.result)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((field): Change[] => {
    const [then, now] = [before.get(field) ?? null, after.get(field) ?? null];
    if (Array.isArray(then) && Array.isArray(now)) return listChanges(compared, field, then, now);
    return leafChange(compared, { field, before: then, after: now, actor: null, siblings: [before, after] });
  });
}

interface Leaf {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly actor: string | null;
  /** Everything beside it, for its bounds. */
  readonly siblings: readonly [ReadonlyMap<string, unknown>, ReadonlyMap<string, unknown>];
  /** Its own name among the siblings, where the field's is longer. */
  readonly name?: string;
}

function leafChange(compared: Compared, leaf: Leaf): Change[] {
  const { field, before, after, actor } = leaf;
  if (toldApart(before, after) === null) return [];
  const isNumber = typeof before === 'number' && typeof after === 'number';
  const whence = causeOf(compared, leaf);
  const lead = leadOf(compared.a.question, field);
  const size = isNumber ? Math.abs(after - before) : 0;
  return [{ id: actor, field, before, after, ...whence, lead, size }];
}

/** Who came onto a list and who went from it; and the numbers of those on both. */
function listChanges(
  compared: Compared,
  field: string,
  then: readonly unknown[],
  now: readonly unknown[],
): Change[] {
  const [before, after] = [itemsOf(then), itemsOf(now)];
  const came = [...after.keys()].filter((key) => !before.has(key));
  const went = [...before.keys()].filter((key) => !after.has(key));
  const kept = [...after.keys()].filter((key) => before.has(key));
  const isReordered =
    canonicalJson([...before.keys()].filter((key) => after.has(key))) !== canonicalJson(kept);
  const lead = leadOf(compared.a.question, field);
  const moved: Change = {
    ...{ id: null, field, before: then, after: now, list: { came, went } },
    ...{ ...ofAllCauses(causesOf(compared)), lead, size: came.length + went.length },
  };
  const numbers = kept.flatMap((key): Change[] => {
    const [one, other] = [before.get(key)!, after.get(key)!];
    const siblings = [leavesOf(one.value), leavesOf(other.value)] as const;
    return [...new Set([...siblings[0].keys(), ...siblings[1].keys()])].flatMap((name) => {
      const [was, is] = [siblings[0].get(name) ?? null, siblings[1].get(name) ?? null];
      if (Array.isArray(was) || Array.isArray(is)) return [];
      const path = other.actor === null ? `${field}.${key}.${name}` : `${field}.${name}`;
      return leafChange(compared, {
        field: path,
        before: was,
        after: is,
        actor: other.actor,
        siblings,
        name,
      });
    });
  });
  return came.length + went.length > 0 || isReordered ? [moved, ...numbers] : numbers;
}

/** The rows of a list by what names them; those of people who objected have no name and are left out. */
function itemsOf(list: readonly unknown[]): Map<string, Item> {
  return new Map(
    list.flatMap((value): [string, Item][] => {
      if (value === null) return [];
      if (typeof value !== 'object') return [[String(value), { key: String(value), actor: null, value: {} }]];
      const row = value as Record<string, unknown>;
      const name = keys.find((one) => one in row);
      if (name !== undefined) {
        const key = row[name];
        if (typeof key !== 'string') return [];
        const { [name]: _name, ...rest } = row;
        return [[key, { key, actor: name === 'segment' || name === 'market' ? null : key, value: rest }]];
      }
      const { actors, start, topic, network } = row;
      const key = Array.isArray(actors)
        ? actors.map((actor) => actor ?? '?').join(' > ')
        : [typeof start === 'number' ? new Date(start).toISOString() : start, topic, network]
            .filter((part) => part !== null && part !== undefined)
            .join(' ');
      const {
        actors: _actors,
        start: _start,
        topic: _topic,
        network: _network,
        probabilities,
        ...rest
      } = row;
      // Of a chain the product is told, as the question itself tells it.
      const chain = Array.isArray(probabilities)
        ? { probability: probabilities.reduce((product: number, one: number) => product * one, 1) }
        : {};
      return [[key, { key, actor: null, value: { ...chain, ...rest } }]];
    }),
  );
}

/** What can have changed this question's answers: what people say in a market is counted as it stands, not weighed. */
function causesOf({ a, causes }: Compared): readonly Cause[] {
  if (a.question !== 'Market.sentiment') return causes;
  return causes.filter(({ kind }) => kind === 'NEW_DATA' || kind === 'IDENTITY');
}

function causeOf(compared: Compared, { field, before, after, actor, siblings, name = field }: Leaf): Whence {
  const { a } = compared;
  const { person } = a.arguments as { readonly person?: string };
  const isRise = Number(after ?? 0) > Number(before ?? 0);
  const of = (acts: Parameters<typeof ofActs>[1]) => ofActs(compared, acts, isRise, a.analysis.asOf);
  const told = () => {
    if (person && actor && (name === 'probability' || name === 'acts')) {
      const isGiven = a.question === 'Person.influencedBy';
      if (isGiven || a.question === 'Person.influences' || field.startsWith('ties.'))
        return of(isGiven ? actsOfTie(compared, actor, person) : actsOfTie(compared, person, actor));
    }
    // Nobody's acts are counted twice: what a set, a plan or a chain rests on are those of many.
    const isOwn = a.question === 'Person.explainReach' ? field === 'reach.expected' : name === 'expected';
    if (person && isOwn && (a.question === 'Person.explainReach' || a.question === 'Person.markets'))
      return of(actsOnAll(compared, person));
    return ofAllCauses(causesOf(compared));
  };
  const whence = told();
  const moved = windowMoved(compared);
  if (moved) return { ...whence, cause: null, why: `${moved} ${whence.why}` };
  return touches(siblings, name)
    ? { ...whence, why: `${whence.why} The bounds of the two touch: sampling alone may make the difference.` }
    : whence;
}

/** That sentiment is counted over another time. */
function windowMoved({ a, b }: Compared): string | null {
  if (a.question !== 'Market.sentiment') return null;
  const [then, now] = [a.arguments, b.arguments] as { readonly from?: number | null }[];
  return (then.from ?? null) === (now.from ?? null)
    ? null
    : 'It counts the posts of another time: what was said before that begins is left out.';
}

/** Whether the bounds beside an expected value touch those beside the other. */
function touches(
  [before, after]: readonly [ReadonlyMap<string, unknown>, ReadonlyMap<string, unknown>],
  name: string,
): boolean {
  const [, path, last] = /^(.*?)([^.]*)$/.exec(name)!;
  if (last !== 'expected') return false;
  const of = (leaves: ReadonlyMap<string, unknown>) => [leaves.get(`${path}low`), leaves.get(`${path}high`)];
  const [low, high, otherLow, otherHigh] = [...of(before), ...of(after)];
  if ([low, high, otherLow, otherHigh].some((value) => typeof value !== 'number')) return false;
  return (low as number) <= (otherHigh as number) && (otherLow as number) <= (high as number);
}

function leadOf(question: string, field: string): number {
  const place = (headlines[question] ?? []).indexOf(field);
  if (place >= 0) return place;
  if (bounds.test(field)) return 90;
  return wanted.test(field) ? 40 : 50;
}

function leavesOf(value: unknown, path = ''): Map<string, unknown> {
  return new Map(
    Object.entries(value as object).flatMap(([name, part]): [string, unknown][] => {
      const isBranch = typeof part === 'object' && part !== null && !Array.isArray(part);
      return isBranch ? [...leavesOf(part, `${path}${name}.`)] : [[path + name, part]];
    }),
  );
}
