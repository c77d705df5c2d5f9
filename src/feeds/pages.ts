/** A page of a list that is paged forward, as every connection has it. */
interface Page<Edge> {
  readonly edges: readonly Edge[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Every page of a list, one after the other; the next is read when it is asked for. */
export async function* pagesOf<Edge>(
  pageAfter: (after: string | null) => Promise<Page<Edge>>,
): AsyncGenerator<readonly Edge[]> {
  for (let after: string | null = null; ; ) {
    const { edges, pageInfo }: Page<Edge> = await pageAfter(after);
    yield edges;
    if (!pageInfo.hasNextPage) return;
    after = pageInfo.endCursor;
  }
}
