const mostDigits = 6;

/** Two values in words, numbers with as many digits as it takes to tell them apart; null where six do not. */
export function toldApart(before: unknown, after: unknown): readonly [string, string] | null {
  const isShare = [before, after].every((value) => typeof value !== 'number' || Math.abs(value) <= 1);
  for (let digits = isShare ? 2 : 1; digits <= mostDigits; digits++) {
    const told = [before, after].map((value) => toldAs(value, digits));
    if (told[0] !== told[1]) return [told[0], told[1]];
  }
  return null;
}

/** A number or word for a sentence, null as "none". */
export function toldAs(value: unknown, digits: number): string {
  if (value === null || value === undefined) return 'none';
  if (typeof value === 'number') return value.toLocaleString('en-US', { maximumFractionDigits: digits });
  return typeof value === 'string' ? value : JSON.stringify(value);
}
