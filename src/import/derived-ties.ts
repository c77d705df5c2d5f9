import type { TieKind } from '../generated/schema.js';
import type { ParentType } from './post-facts.js';
import { placeKey, type TiePlace, tieKey } from './store-ties.js';
import { emptyTie, type TieState, withAct, withoutAct } from './tie-state.js';

/** What ties follow from: who wrote a post, on whose posts it hangs, whom it names. Accounts by key. */
export interface Talk {
  readonly author: string;
  readonly at: number | null;
  readonly parents: readonly { readonly type: ParentType; readonly author: string | null }[];
  readonly mentions: readonly string[];
}

/** One act that a tie counts: `sign` -1 takes back what was counted before. */
export interface Act {
  readonly place: TiePlace;
  readonly at: number | null;
  readonly sign: 1 | -1;
}

const kindOf: Readonly<Record<ParentType, TieKind>> = {
  REPLY_TO: 'REPLIED',
  REPOST_OF: 'REPOSTED',
  QUOTE_OF: 'QUOTED',
};

/** The source of ties that are derived from posts and never supplied. */
export const derivedSource = 'posts';

/**
 * Acts between what a post's ties were (null: there was no such post) and what they are now. A tie is there
 * as soon as both ends are known: a reply to a post whose author is unknown gives its tie when that author is
 * known, because then `after` differs from `before`. Nobody ties to himself.
 */
export function actsBetween(before: Talk | null, after: Talk): Act[] {
  const acts = [...actsOf(after, 1), ...(before ? actsOf(before, -1) : [])];
  const net = new Map<string, { act: Act; sum: number }>();
  for (const act of acts) {
    const key = `${placeKey(act.place)} ${act.at}`;
    const found = net.get(key) ?? { act, sum: 0 };
    found.sum += act.sign;
    net.set(key, found);
  }
  return [...net.values()].flatMap(({ act, sum }): Act[] =>
    Array.from({ length: Math.abs(sum) }, () => ({ ...act, sign: sum > 0 ? 1 : -1 })),
  );
}

/** The ties after these acts, for those that differ from `stored`. */
export function tiesAfter(
  acts: readonly Act[],
  stored: ReadonlyMap<string, TieState>,
): { readonly place: TiePlace; readonly state: TieState }[] {
  const changed = new Map<string, { place: TiePlace; state: TieState }>();
  for (const { place, at, sign } of acts) {
    const key = placeKey(place);
    const state = changed.get(key)?.state ?? stored.get(key) ?? emptyTie(tieKey(place), place.source, null);
    changed.set(key, { place, state: sign > 0 ? withAct(state, at) : withoutAct(state, at) });
  }
  return [...changed.values()];
}

function actsOf({ author, at, parents, mentions }: Talk, sign: 1 | -1): Act[] {
  const to = (target: string, kind: TieKind): Act => ({
    place: { actor: author, target, kind, source: derivedSource },
    at,
    sign,
  });
  return [
    ...parents.flatMap((parent) => (parent.author === null ? [] : [to(parent.author, kindOf[parent.type])])),
    ...mentions.map((account) => to(account, 'MENTIONED')),
  ].filter(({ place }) => place.actor !== place.target);
}
