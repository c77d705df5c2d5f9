import type { Fields } from '../import/validate.js';
import { brandAccounts } from './brand-accounts.js';
import type { Dice } from './dice.js';
import type { Draft } from './drafts.js';

/** More than any district has. */
const mostPosts = 1_000_000;

const brandHandles = new Set(brandAccounts().map(({ network, handle }) => `${network}:${handle}`));

/**
 * Drafts of a district as rows of the import, oldest first, with ids, the people they name, and counts as a network
 * would show them; and the ids. `known`: those of what drafts may answer in another district.
 */
export function postRows(
  random: Dice,
  drafts: readonly Draft[],
  { number, known }: { number: number; known: ReadonlyMap<Draft, string> },
): { rows: Fields[]; ids: ReadonlyMap<Draft, string> } {
  const inOrder = drafts
    .map((draft, at) => [draft, at] as const)
    .sort(([a, i], [b, j]) => a.at - b.at || i - j);
  const ids = new Map(known);
  for (const [at, [draft]] of inOrder.entries())
    ids.set(draft, idOf(draft.author.network, number * mostPosts + at));
  const children = { inReplyTo: new Map(), repostOf: new Map(), quoteOf: new Map() } as Record<
    'inReplyTo' | 'repostOf' | 'quoteOf',
    Map<Draft, number>
  >;
  for (const { parent } of drafts)
    if (parent) children[parent.kind].set(parent.post, (children[parent.kind].get(parent.post) ?? 0) + 1);

  const rows = inOrder.map(([draft]) => {
    const { author, at, text, language, brands, topics, sentiment, parent, conversation } = draft;
    // What the world beyond the people we know adds to what these did.
    const beyond = random.heavy(1) * Math.sqrt(author.followers) * 0.2;
    const shares = (children.repostOf.get(draft) ?? 0) + (children.quoteOf.get(draft) ?? 0);
    return {
      ...{ id: ids.get(draft), network: author.network, author: author.handle, publishedAt: at, text },
      // A feed does not name every post's language.
      language: text !== null && random.chance(0.92) ? language : null,
      ...(parent && { [parent.kind]: ids.get(parent.post) }),
      ...(brands.length > 0 && { brands }),
      ...(topics.length > 0 && { topics }),
      ...(sentiment !== null && { sentiment }),
      ...(conversation !== undefined && { conversation }),
      mentions: mentionsIn(text, author.network),
      likes: Math.round(2 * beyond),
      shares: shares + Math.round(beyond / 3),
      replies: children.inReplyTo.get(draft) ?? 0,
    };
  });
  return { rows, ids };
}

/** Ids as each network writes them; those of `twitter` are beyond 2^53, as real ones are. */
function idOf(network: string, at: number): string {
  if (network === 'twitter') return String(1_917_000_000_000_000_000n + BigInt(at) * 7_919_000_001n);
  if (network === 'bluesky') return `3l${(at + 33_554_432).toString(32)}mq`;
  return `b-${100_000 + at}`;
}

/** Brands' accounts named by their handle, where they are on that network at all. */
function mentionsIn(text: string | null, network: string): string[] | null {
  const named = [...(text ?? '').matchAll(/@(\w+)/g)].map(([, handle]) => handle);
  const found = named.filter((handle) => brandHandles.has(`${network}:${handle}`));
  return found.length > 0 ? found : null;
}
