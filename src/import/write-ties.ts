import { noAccountData, type Observation } from './account-change.js';
import type { Outcome, Writer } from './batch-context.js';
import type { Endpoint } from './field.js';
import { placeAccounts } from './place-accounts.js';
import { placeKey, storedTies, type TiePlace, tieKey, writeTies } from './store-ties.js';
import { emptyTie, sameTie, type TieState, withRow } from './tie-state.js';

/**
 * Writes supplied ties; their ends are made where they are missing. What one run says of a pair adds up; another
 * run with the same source starts anew, so that a corrected file replaces and does not double. KNOWS is mutual
 * and kept once, the smaller account key first; other symmetric ties are kept in both directions.
 */
export const writeSuppliedTies: Writer<'ties'> = async (context, items) => {
  const ends = await placeAccounts(
    context,
    items.flatMap(({ record }) => [sightOf(record.from), sightOf(record.to)]),
  );
  const places = items.map(({ record }, index): TiePlace[] => {
    const [actor, target] = [ends[index * 2].key, ends[index * 2 + 1].key];
    const { kind } = record;
    const { source } = context;
    if (kind === 'KNOWS')
      return [
        actor < target ? { actor, target, kind, source } : { actor: target, target: actor, kind, source },
      ];
    const there = { actor, target, kind, source };
    return record.symmetric ? [there, { actor: target, target: actor, kind, source }] : [there];
  });
  const unique = new Map(places.flat().map((place) => [placeKey(place), place]));
  const before = await storedTies(context, [...unique.values()]);
  const after = new Map<string, TieState>();
  items.forEach(({ record }, index) => {
    for (const place of places[index]) {
      const key = placeKey(place);
      const stored = before.get(key);
      const start =
        after.get(key) ??
        (stored?.run === context.runId ? stored : emptyTie(tieKey(place), place.source, context.runId));
      after.set(key, withRow(start, record));
    }
  });
  const written = [...after]
    .filter(([key, state]) => before.get(key)?.run !== state.run || !sameTie(before.get(key)!, state))
    .map(([key, state]) => ({ place: unique.get(key)!, state }));
  await writeTies(context, written, before);
  return places.map((own): Outcome => {
    const keys = own.map(placeKey);
    if (keys.some((key) => !before.has(key))) return 'added';
    return keys.every((key) => sameTie(before.get(key)!, after.get(key)!)) ? 'unchanged' : 'updated';
  });
};

function sightOf({ account, person }: Endpoint): Observation {
  return {
    name: account,
    platformId: null,
    at: 0,
    data: noAccountData,
    owner: person === null ? null : { person: `x:${person}`, confidence: 1, evidence: [] },
  };
}
