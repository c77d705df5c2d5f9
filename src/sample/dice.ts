import { fillUniform, openStream } from '../analysis/kernels/random.js';

/** Draws that depend on a seed and a key alone: each theme of the sample has its own, so none disturbs another. */
export interface Dice {
  /** Uniform in [0, 1). */
  share(): number;
  /** A whole number in [0, limit). */
  below(limit: number): number;
  /** Uniform in [low, high). */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** An item with probability proportional to its weight. */
  weighted<T>(items: readonly (readonly [item: T, weight: number])[]): T;
  /** e^(spread * normal): 1 in the middle, a heavy tail to the right. */
  heavy(spread: number): number;
  /** A whole number whose mean is `mean`: Poisson's law (Knuth 1969), for means up to some hundreds. */
  count(mean: number): number;
  /** A share from the Beta law of this mean, worth `strength` observations, few of them hits: Jöhnk's method (1964). */
  beta(mean: number, strength: number): number;
  /** `size` different items, all of them when there are fewer, in random order. */
  some<T>(items: readonly T[], size: number): T[];
}

/** The dice of one theme. */
export function dice(seed: number, key: string): Dice {
  const stream = openStream(seed, `sample ${key}`, 0);
  const ahead = new Float64Array(256);
  let next = ahead.length;
  const share = () => {
    if (next === ahead.length) {
      fillUniform(stream, ahead);
      next = 0;
    }
    return ahead[next++];
  };
  const below = (limit: number) => Math.floor(share() * limit);
  return {
    share,
    below,
    between: (low, high) => low + share() * (high - low),
    chance: (probability) => share() < probability,
    pick: (items) => items[below(items.length)],
    weighted(items) {
      let left = share() * items.reduce((sum, [, weight]) => sum + weight, 0);
      return (items.find(([, weight]) => (left -= weight) < 0) ?? items[items.length - 1])[0];
    },
    heavy: (spread) =>
      Math.exp(spread * Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share())),
    count(mean) {
      const floor = Math.exp(-mean);
      let drawn = 0;
      for (let product = share(); product > floor; product *= share()) drawn++;
      return drawn;
    },
    beta(mean, strength) {
      for (;;) {
        const hit = share() ** (1 / (mean * strength));
        const miss = share() ** (1 / ((1 - mean) * strength));
        if (hit + miss <= 1) return hit / (hit + miss);
      }
    },
    some(items, size) {
      const rest = [...items];
      const kept = Math.min(size, rest.length);
      for (let at = 0; at < kept; at++) {
        const other = at + below(rest.length - at);
        [rest[at], rest[other]] = [rest[other], rest[at]];
      }
      return rest.slice(0, kept);
    },
  };
}
