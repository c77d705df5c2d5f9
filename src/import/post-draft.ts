import type { ParentsForImportRow, PostsForImportRow } from '../generated/cypher.js';
import type { BrandLabel } from './brand-labels.js';
import type { NamedParent, ParentType, PostFacts } from './post-facts.js';

/** A row's post with everything about it now and before, accounts by their keys in the graph. */
export interface PostDraft {
  readonly facts: PostFacts;
  readonly stored: PostsForImportRow | undefined;
  /** Not there before, or only as a stub. */
  readonly isNew: boolean;
  readonly labels: ReadonlyMap<string, BrandLabel>;
  readonly author: string;
  /** The row names another author than the graph, which stays. */
  readonly otherAuthor: boolean;
  readonly mentions: readonly string[];
  readonly parents: readonly { readonly type: ParentType; readonly key: string }[];
  /** Parents the row names, with their authors where it names these too. */
  readonly named: readonly (Pick<NamedParent, 'key' | 'platformId'> & { readonly author: string | null })[];
}

/** Joins a row and the post as stored; `accounts` are the keys of the row's `sights`. */
export function postDraft(
  facts: PostFacts,
  accounts: readonly string[],
  stored: PostsForImportRow | undefined,
  labels: ReadonlyMap<string, BrandLabel>,
): PostDraft {
  const isNew = !stored || (stored.state as { stub?: boolean }).stub === true;
  const known = stored?.parents ?? [];
  return {
    facts,
    stored,
    isNew,
    labels,
    author: isNew ? accounts[0] : (stored.author ?? accounts[0]),
    otherAuthor: !isNew && stored.author !== null && stored.author !== accounts[0],
    mentions: [...new Set([...(stored?.mentions ?? []), ...facts.mentions.map((at) => accounts[at])])],
    parents: [
      ...known.map(({ type, key }) => ({ type: type as ParentType, key })),
      ...facts.parents.filter((parent) => !known.some(({ type }) => type === parent.type)),
    ],
    named: facts.parents.map(({ key, platformId, author }) => ({
      key,
      platformId,
      author: author === null ? null : accounts[author],
    })),
  };
}

/** Who wrote each post of the batch, and each parent, once all is written; null where nobody said. */
export function authorsAfter(
  drafts: readonly PostDraft[],
  standing: ReadonlyMap<string, ParentsForImportRow>,
): Map<string, string | null> {
  const authors = new Map<string, string | null>([...standing].map(([key, row]) => [key, row.author]));
  for (const { stored, named } of drafts)
    for (const { key, author } of [...(stored?.parents ?? []), ...named])
      authors.set(key, authors.get(key) ?? author);
  for (const { facts, author } of drafts) authors.set(facts.key, author);
  return authors;
}

/** What a draft does to the graph. */
export function postOutcome(
  draft: PostDraft,
  authors: ReadonlyMap<string, string | null>,
): 'added' | 'updated' | 'unchanged' {
  const { facts, stored, isNew, author, labels, mentions, parents } = draft;
  if (isNew || !stored) return 'added';
  const before = stored.state as Record<string, unknown>;
  const labelsBefore = new Map(
    (stored.brands as { slug: string; label: Record<string, unknown> }[]).map(({ slug, label }) => [
      slug,
      label,
    ]),
  );
  const same =
    Object.entries(facts.state).every(([name, value]) => value === null || before[name] === value) &&
    author === stored.author &&
    mentions.length === stored.mentions.length &&
    parents.length === stored.parents.length &&
    stored.parents.every((parent) => authors.get(parent.key) === parent.author) &&
    facts.topics.every((topic) => stored.topics.includes(topic)) &&
    (facts.conversation === null || facts.conversation === stored.conversation) &&
    [...labels].every(([slug, label]) => {
      const old = labelsBefore.get(slug);
      return (
        old &&
        (old.by === 'HUMAN' || Object.entries(label).every(([name, value]) => (old[name] ?? null) === value))
      );
    });
  return same ? 'unchanged' : 'updated';
}
