import { fewestInGroup } from './dense-groups.js';
import { nearDuplicates } from './near-duplicates.js';

/** What one of a group wrote, reposts left out: texts with it, and the instants (UTC ms) of what answers nobody. */
export interface Voice {
  readonly texts: readonly string[];
  readonly instants: readonly number[];
}

/** What gives a ring away: members by their place in the group, ascending; how many texts, or bursts, prove it. */
export interface RingSign {
  readonly sign: 'SAME_TEXTS' | 'BURSTS';
  readonly members: readonly number[];
  readonly proofs: number;
}

/** A member says nearly the same as others so often… */
const fewestSharedTexts = 3;
/** …as so many others at least. */
const fewestPartners = 2;
/** Ten minutes in which so large a share of the group, three at least, posts is a burst; so many bursts are a sign… */
const burstShare = 0.6;
const fewestBursts = 10;
/** …when chance would give a tenth of them at most. */
const overChance = 10;
const tenMinutes = 600_000;

/**
 * Whether people who are all tied to each other are a ring run by one hand, and which of them: those who keep posting
 * nearly the same texts, or who keep posting within the same ten minutes. Being tied to each other proves nothing by
 * itself: null for friends who say what they like when they like.
 */
export function ringSign(voices: readonly Voice[]): RingSign | null {
  return sameTexts(voices) ?? bursts(voices);
}

function sameTexts(voices: readonly Voice[]): RingSign | null {
  const owners = voices.flatMap(({ texts }, voice) => texts.map(() => voice));
  const alike = nearDuplicates(voices.flatMap(({ texts }) => texts));
  const shared = new Uint32Array(voices.length);
  const partners = voices.map(() => new Set<number>());
  alike.forEach((others, text) => {
    const foreign = others.map((other) => owners[other]).filter((owner) => owner !== owners[text]);
    if (foreign.length === 0) return;
    shared[owners[text]]++;
    for (const owner of foreign) partners[owners[text]].add(owner);
  });
  const members = places(
    voices,
    (voice) => shared[voice] >= fewestSharedTexts && partners[voice].size >= fewestPartners,
  );
  if (members.length < fewestInGroup) return null;
  return { sign: 'SAME_TEXTS', members, proofs: members.reduce((sum, voice) => sum + shared[voice], 0) };
}

function bursts(voices: readonly Voice[]): RingSign | null {
  const needed = Math.max(3, Math.ceil(burstShare * voices.length));
  const heard = new Map<number, Set<number>>();
  let first = Infinity;
  let last = -Infinity;
  voices.forEach(({ instants }, voice) => {
    for (const instant of instants) {
      const window = Math.floor(instant / tenMinutes);
      first = Math.min(first, window);
      last = Math.max(last, window);
      const there = heard.get(window);
      if (there) there.add(voice);
      else heard.set(window, new Set([voice]));
    }
  });
  const found = [...heard.values()].filter((there) => there.size >= needed);
  if (found.length < fewestBursts) return null;
  // Were each to post when they like: in how many of a window's slots one expects somebody, Poisson.
  const windows = last - first + 1;
  const rate = [...heard.values()].reduce((sum, there) => sum + there.size, 0) / windows;
  if (found.length < overChance * windows * poissonTail(needed, rate)) return null;
  const members = places(
    voices,
    (voice) => found.filter((there) => there.has(voice)).length * 2 >= found.length,
  );
  return members.length < fewestInGroup ? null : { sign: 'BURSTS', members, proofs: found.length };
}

/** The chance of `least` or more events where `rate` are expected. */
function poissonTail(least: number, rate: number): number {
  let term = Math.exp(-rate);
  let below = 0;
  for (let count = 0; count < least; count++) {
    below += term;
    term *= rate / (count + 1);
  }
  return Math.max(0, 1 - below);
}

function places(voices: readonly Voice[], isMember: (voice: number) => boolean): number[] {
  return [...voices.keys()].filter(isMember);
}
