import { OnsideError } from '../errors.js';
import type { Between } from '../generated/schema.js';

/** Throws BAD_USER_INPUT for a span that ends before it begins, or where it does; `field` names it. */
export function checkBetween(between: Between | null | undefined, field: string): void {
  if (!between || between.from < between.to) return;
  const [from, to] = [between.from, between.to].map((instant) => new Date(instant).toISOString());
  throw new OnsideError(
    'BAD_USER_INPUT',
    `${field}.from is ${from}; it must be before \`to\`, which is ${to}.`,
  );
}
