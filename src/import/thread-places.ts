/** One post of a batch, as far as its conversation goes. */
export interface ThreadPost {
  readonly key: string;
  readonly replyTo: string | null;
  /** The conversation its row names. */
  readonly given: string | null;
}

/** Where posts stand after a batch: new places, and whole threads that move into others. */
export interface ThreadPlaces {
  readonly places: readonly {
    readonly post: string;
    readonly conversation: string;
    readonly kind: 'GIVEN' | 'THREAD';
  }[];
  readonly joins: readonly { readonly from: string; readonly to: string }[];
}

/**
 * The conversation of each post: the one its row names, else its parent's, else that of the thread's root, whose
 * key it bears. `present` holds the conversations that posts and their parents stand in now. A thread begun by a
 * reply that came before the posts above it moves into theirs when these arrive. A post nobody answered, and
 * that answers nobody, stands in none.
 */
export function threadPlaces(
  posts: readonly ThreadPost[],
  present: ReadonlyMap<string, string>,
): ThreadPlaces {
  const inBatch = new Map(posts.map((post) => [post.key, post]));
  const found = new Map<string, string>();
  const conversationOf = (start: string): string => {
    const passed: string[] = [];
    let key = start;
    let conversation: string | undefined;
    while (conversation === undefined) {
      const now = present.get(key);
      // What it stands in already holds, unless it heads that itself: then there may be more above it by now.
      conversation = found.get(key) ?? inBatch.get(key)?.given ?? (now === key ? undefined : now);
      if (conversation !== undefined) break;
      const parent = inBatch.get(key)?.replyTo ?? null;
      // Nothing above it in this batch, or a circle of replies: the thread starts here.
      if (parent === null || passed.includes(key)) conversation = key;
      else {
        passed.push(key);
        key = parent;
      }
    }
    for (const each of passed) found.set(each, conversation);
    return conversation;
  };
  const joins = new Map<string, string>();
  const places = new Map<string, ThreadPlaces['places'][number]>();
  for (const { key, replyTo, given } of posts) {
    if (given === null && replyTo === null) continue;
    const conversation = conversationOf(key);
    const now = present.get(key);
    // The thread that this post headed so far, as a stub: everything in it moves along.
    if (now === key && now !== conversation) joins.set(now, conversation);
    if (now !== conversation)
      places.set(key, { post: key, conversation, kind: given === null ? 'THREAD' : 'GIVEN' });
    if (replyTo !== null && !present.has(replyTo) && !inBatch.get(replyTo)?.given && !places.has(replyTo))
      places.set(replyTo, { post: replyTo, conversation: conversationOf(replyTo), kind: 'THREAD' });
  }
  const final = (key: string): string => {
    let here = key;
    for (let step = 0; step < joins.size && joins.has(here); step++) here = joins.get(here)!;
    return here;
  };
  return {
    places: [...places.values()].map((place) => ({ ...place, conversation: final(place.conversation) })),
    joins: [...joins].map(([from, to]) => ({ from, to: final(to) })).filter(({ from, to }) => from !== to),
  };
}
