import type { Window } from '../generated/schema.js';

/** A window as [from, to), each null when open; `last` counts back from the as-of. */
export function windowOf(window: Window | null, asOf: number): [number | null, number | null] {
  if (window?.between) return [window.between.from, window.between.to];
  return window?.last != null ? [asOf - window.last, null] : [null, null];
}
