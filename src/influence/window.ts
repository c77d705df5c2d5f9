import type { Window } from '../generated/schema.js';
import { checkBetween } from '../nouns/between.js';

/** Throws BAD_USER_INPUT for a window that ends before it begins, or where it does. */
export function checkWindow(window: Window | null | undefined): void {
  checkBetween(window?.between, 'window.between');
}

/** A window as [from, to), each null when open; `last` counts back from the as-of. */
export function windowOf(window: Window | null, asOf: number): [number | null, number | null] {
  if (window?.between) return [window.between.from, window.between.to];
  return window?.last != null ? [asOf - window.last, null] : [null, null];
}

/** Why nothing can be in a window that begins after the as-of; null for any other. */
export function whyAhead(from: number | null, asOf: number): string | null {
  if (from === null || from <= asOf) return null;
  return `The window lies after ${new Date(asOf).toISOString()}, which the analysis looks from.`;
}
