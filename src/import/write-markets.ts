import { OnsideError } from '../errors.js';
import { marketsForImport, writeMarkets } from '../generated/cypher.js';
import { parseRule } from '../markets/rule.js';
import type { Outcome, Writer } from './batch-context.js';
import { isTimeZone } from './zone.js';

/** Writes markets. A changed rule raises the rule's version; a rule that is none refuses its row. */
export const writeMarketRows: Writer<'markets'> = async (context, items) => {
  const found = await context.run(marketsForImport, { slugs: items.map(({ record }) => record.slug) });
  const stored = new Map(found.map(({ slug, state }) => [slug, state as Record<string, unknown>]));
  const rows = items.map(({ record }) => {
    const before = stored.get(record.slug);
    const rule = JSON.stringify(record.rule);
    const market = {
      slug: record.slug,
      name: record.name,
      rule,
      ruleVersion: ((before?.ruleVersion as number | undefined) ?? 0) + (before?.rule === rule ? 0 : 1),
      timezone: record.timezone ?? (before?.timezone as string | undefined) ?? 'UTC',
      population: record.population ?? (before?.population as number | undefined) ?? null,
      populationSource: record.populationSource ?? (before?.populationSource as string | undefined) ?? null,
    };
    const same = before && Object.entries(market).every(([name, value]) => (before[name] ?? null) === value);
    const refusal = ruleProblem(record.rule) ?? zoneProblem(market.timezone);
    const outcome: Outcome = refusal ?? (before ? (same ? 'unchanged' : 'updated') : 'added');
    return { market, outcome };
  });
  const written = rows
    .filter(({ outcome }) => outcome === 'added' || outcome === 'updated')
    .map(({ market }) => market);
  if (written.length > 0) await context.run(writeMarkets, { markets: written });
  for (const { slug } of written) context.markets.add(slug);
  return rows.map(({ outcome }) => outcome);
};

function ruleProblem(rule: unknown) {
  try {
    parseRule(rule);
    return null;
  } catch (error) {
    if (error instanceof OnsideError) return { column: 'rule', reason: error.message };
    throw error;
  }
}

function zoneProblem(zone: string) {
  return isTimeZone(zone)
    ? null
    : { column: 'timezone', reason: `timezone "${zone}" is not one of the IANA database` };
}
