import { OnsideError } from '../errors.js';
import { parseDuration } from '../lib/duration.js';
import { foldText } from '../lib/fold-text.js';

/** Who belongs to a market: everybody for whom all, any or none of the inner rules hold, or one condition. */
export type Rule =
  | { readonly all: readonly Rule[] }
  | { readonly any: readonly Rule[] }
  | { readonly none: readonly Rule[] }
  | Condition;

/**
 * One condition on a person. It holds when a text of `field` is one of `values`, or contains `part`; of
 * `values` and `part` one is given, folded by {@link foldText}. Where posts or followed accounts are counted
 * (TOPIC, BRAND, LANGUAGE, FOLLOWS), at least `atLeast` of them must fit, none older than `within` ms.
 */
export interface Condition {
  readonly field: RuleField;
  /** The attribute's name; null but for ATTRIBUTE. */
  readonly name: string | null;
  readonly values: readonly string[];
  readonly part: string | null;
  readonly atLeast: number;
  readonly within: number | null;
}

/** What a condition may ask about. */
export type RuleField = (typeof fields)[number];

const counted = ['TOPIC', 'BRAND', 'LANGUAGE', 'FOLLOWS'] as const;
const fields = [
  'LOCATION',
  'COUNTRY',
  'TIMEZONE',
  'SEGMENT',
  'NETWORK',
  'LIST',
  'ATTRIBUTE',
  ...counted,
] as const;
const keys = ['field', 'name', 'is', 'in', 'contains', 'atLeast', 'within'];

const deepest = 8;
const mostConditions = 200;
const mostValues = 1_000;
const longestText = 200;

/**
 * Reads a market's rule. Throws BAD_USER_INPUT with the place and the reason (`rule.all[1].within: …`) for
 * anything that is not one, is nested more than 8 deep, or has more than 200 conditions.
 */
export function parseRule(json: unknown): Rule {
  let conditions = 0;

  const read = (value: unknown, path: string, depth: number): Rule => {
    const rule = asObject(value, path);
    const group = (['all', 'any', 'none'] as const).find((word) => Object.hasOwn(rule, word));
    if (group === undefined) {
      if (++conditions > mostConditions) fail(path, `a rule has at most ${mostConditions} conditions`);
      return readCondition(rule, path);
    }
    if (Object.keys(rule).length > 1) fail(path, `"${group}" stands alone: put other conditions inside it`);
    if (depth === deepest) fail(path, `a rule is nested at most ${deepest} deep`);
    const inner = rule[group];
    if (!Array.isArray(inner)) fail(`${path}.${group}`, 'expected a list of rules');
    const rules = (inner as unknown[]).map((item, at) => read(item, `${path}.${group}[${at}]`, depth + 1));
    return { [group]: rules } as unknown as Rule;
  };
  return read(json, 'rule', 0);
}

function readCondition(rule: Record<string, unknown>, path: string): Condition {
  const unknown = Object.keys(rule).find((key) => !keys.includes(key));
  if (unknown !== undefined)
    fail(path, `"${unknown.slice(0, 40)}" is no part of a rule: use all, any, none, or ${keys.join(', ')}`);
  const field =
    fields.find((word) => word === rule.field) ?? fail(`${path}.field`, `expected ${fields.join(', ')}`);
  if ((field === 'ATTRIBUTE') !== (rule.name !== undefined))
    fail(`${path}.name`, 'an ATTRIBUTE condition names its attribute, and only that does');
  const name = field === 'ATTRIBUTE' ? text(rule.name, `${path}.name`) : null;

  const tests = (['is', 'in', 'contains'] as const).filter((word) => rule[word] !== undefined);
  if (tests.length !== 1) fail(path, 'expected exactly one of is, in, contains');
  const [test] = tests;
  const given = rule[test];
  if (test === 'in' && (!Array.isArray(given) || given.length === 0 || given.length > mostValues))
    fail(`${path}.in`, `expected a list of 1 to ${mostValues} texts`);
  const texts = test === 'in' ? (given as unknown[]) : [given];
  const folded = texts.map((item, at) =>
    foldText(text(item, test === 'in' ? `${path}.in[${at}]` : `${path}.${test}`)),
  );
  return {
    field,
    name,
    values: test === 'contains' ? [] : [...new Set(folded)],
    part: test === 'contains' ? folded[0] : null,
    ...readCounts(rule, field, path),
  };
}

function readCounts(rule: Record<string, unknown>, field: RuleField, path: string) {
  for (const word of ['atLeast', 'within'] as const)
    if (rule[word] !== undefined && !counted.some((word) => word === field))
      fail(`${path}.${word}`, `only ${counted.join(', ')} can be counted or dated, not ${field}`);
  const { atLeast = 1 } = rule;
  if (!Number.isSafeInteger(atLeast) || (atLeast as number) < 1)
    fail(`${path}.atLeast`, 'expected a whole number from 1');
  const within = rule.within === undefined ? null : parseDuration(text(rule.within, `${path}.within`));
  if (rule.within !== undefined && !within)
    fail(`${path}.within`, 'expected an ISO 8601 duration such as P90D');
  return { atLeast: atLeast as number, within };
}

function asObject(value: unknown, path: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    fail(path, 'expected an object: {"all": […]}, {"any": […]}, {"none": […]} or {"field": …}');
  return value as Record<string, unknown>;
}

function text(value: unknown, path: string): string {
  if (typeof value !== 'string' || foldText(value) === '' || value.length > longestText)
    fail(path, `expected a text of 1 to ${longestText} characters`);
  return value as string;
}

function fail(path: string, reason: string): never {
  throw new OnsideError('BAD_USER_INPUT', `${path}: ${reason}.`);
}
