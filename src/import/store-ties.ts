import { changeTies, createTies, tiesForImport } from '../generated/cypher.js';
import type { TieKind } from '../generated/schema.js';
import type { BatchContext } from './batch-context.js';
import type { TieState } from './tie-state.js';

/** Where a tie runs: account keys, kind, source. */
export interface TiePlace {
  readonly actor: string;
  readonly target: string;
  readonly kind: TieKind;
  readonly source: string;
}

/** A tie's key among ties of all kinds. */
export function placeKey(place: TiePlace): string {
  return `${place.kind} ${tieKey(place)}`;
}

/** A tie's key among those of its kind, as the graph keeps it. */
export function tieKey({ actor, target, source }: TiePlace): string {
  return `${actor}|${target}|${source}`;
}

/** The ties that are at these places now, by {@link placeKey}. */
export async function storedTies(
  context: BatchContext,
  places: readonly TiePlace[],
): Promise<Map<string, TieState>> {
  const ties = places.map((place) => ({ kind: place.kind, key: tieKey(place) }));
  const rows = ties.length === 0 ? [] : await context.run(tiesForImport, { ties });
  const sources = new Map(places.map((place) => [placeKey(place), place.source]));
  return new Map(
    rows.map(({ kind, ...state }) => {
      const place = `${kind} ${state.key}`;
      return [place, { ...state, source: sources.get(place)! }];
    }),
  );
}

/** Writes each tie as it shall be; `before` tells which are new. A tie without acts left is removed. */
export async function writeTies(
  context: BatchContext,
  ties: readonly { readonly place: TiePlace; readonly state: TieState }[],
  before: ReadonlyMap<string, TieState>,
): Promise<void> {
  const rowOf = ({ place, state }: (typeof ties)[number]) => ({
    actor: place.actor,
    target: place.target,
    kind: place.kind,
    state: { ...state, days: [...state.days] },
  });
  const made = ties.filter(({ place, state }) => !before.has(placeKey(place)) && state.count > 0);
  const changed = ties.filter(({ place }) => before.has(placeKey(place)));
  if (made.length > 0) await context.run(createTies, { ties: made.map(rowOf) });
  if (changed.length > 0) await context.run(changeTies, { ties: changed.map(rowOf) });
}
