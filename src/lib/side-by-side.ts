/**
 * Does several things side by side. The first that fails ends the others by their signal, and its error is thrown once all
 * of them are over: nothing goes on behind the caller's back. They end with `signal`, too.
 */
export async function sideBySide<Results extends readonly unknown[] | []>(
  signal: AbortSignal,
  start: (signal: AbortSignal) => { readonly [Place in keyof Results]: Promise<Results[Place]> },
): Promise<Results> {
  const failed = new AbortController();
  const works = start(AbortSignal.any([signal, failed.signal]));
  try {
    return (await Promise.all(works)) as unknown as Results;
  } catch (error) {
    failed.abort(error);
    await Promise.allSettled(works);
    throw error;
  }
}
