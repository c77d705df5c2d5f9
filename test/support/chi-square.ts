/** Sum of (seen - expected)^2 / expected over cells, all expected above 0. */
export function chiSquare(seen: ArrayLike<number>, expected: (cell: number) => number): number {
  return Array.from(seen).reduce(
    (sum, count, cell) => sum + (count - expected(cell)) ** 2 / expected(cell),
    0,
  );
}

/** What chi-square with so many degrees of freedom passes once in 30,000 times (E. B. Wilson, M. M. Hilferty, 1931). */
export function chiSquareLimit(freedom: number): number {
  const spread = 2 / (9 * freedom);
  return freedom * (1 - spread + 4 * Math.sqrt(spread)) ** 3;
}
