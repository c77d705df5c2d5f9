import { brandsForImport, parentsForImport, postsForImport } from '../generated/cypher.js';
import type { Writer } from './batch-context.js';
import { brandFinder, brandLabels } from './brand-labels.js';
import { placeAccounts } from './place-accounts.js';
import { authorsAfter, postDraft, postOutcome } from './post-draft.js';
import { postFacts } from './post-facts.js';
import { storeDerivedTies, storeLinks, storePosts, storeThreads } from './store-posts.js';

/**
 * Writes posts with their authors, parents, mentions, topics, brands and conversations, and the ties that follow
 * from them. A stub becomes a post in place. What a post once said stays: a later row adds and updates figures,
 * but moves neither its author nor its parents. A brand we do not know is warned of and left out.
 */
export const writePostRows: Writer<'posts'> = async (context, items) => {
  const facts = items.map(postFacts);
  const sights = await placeAccounts(
    context,
    facts.flatMap((post) => post.sights),
  );
  const keys = facts.map((post) => post.key);
  const stored = new Map((await context.run(postsForImport, { keys })).map((row) => [row.key, row]));
  const parents = new Set(facts.flatMap((post) => post.parents.map(({ key }) => key)));
  for (const key of keys) parents.delete(key);
  const standing = new Map(
    [
      ...stored.values(),
      ...(parents.size > 0 ? await context.run(parentsForImport, { keys: [...parents] }) : []),
    ].map(({ key, author, conversation }) => [key, { key, author, conversation }]),
  );
  const finder = brandFinder(
    items.some(({ record }) => record.brands) ? await context.run(brandsForImport, {}) : [],
  );

  let next = 0;
  const drafts = facts.map((post, index) => {
    const { record } = items[index];
    if (record.sentiment && !record.brands?.length) context.warn('sentiment without a brand is not kept');
    const labels = brandLabels(record, finder, (brand) =>
      context.warn(`posts name a brand that is not there: ${brand}`),
    );
    const accounts = post.sights.map(() => sights[next++].key);
    return postDraft(post, accounts, stored.get(post.key), labels);
  });
  for (const { otherAuthor } of drafts)
    if (otherAuthor) context.warn('posts name another author than before; the first one stays');

  const authors = authorsAfter(drafts, standing);
  const outcomes = drafts.map((draft) => postOutcome(draft, authors));
  const written = drafts.filter((_, index) => outcomes[index] !== 'unchanged');
  await storePosts(context, written, { standing, authors });
  await storeLinks(context, written);
  await storeThreads(context, written, { standing, authors });
  await storeDerivedTies(context, written, { standing, authors });
  for (const { author } of written) context.touched.accounts.add(author);
  return outcomes;
};
