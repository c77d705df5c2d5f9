/**
 * The share of a Beta(a, b) distribution below `x` (0..1; a, b > 0), to about 1e-13: the regularized
 * incomplete beta function by its continued fraction (DLMF 8.17.22) in Lentz's form.
 */
export function betaCdf(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = powers(x, a, b);
  // The fraction converges fast on this side of the mean; the other side is its mirror image.
  return x < (a + 1) / (a + b + 2)
    ? (front * continuedFraction(x, a, b)) / a
    : 1 - (front * continuedFraction(1 - x, b, a)) / b;
}

/**
 * The x below which the share `p` (0..1) of a Beta(a, b) distribution lies: the inverse of {@link betaCdf},
 * by Newton's method on its logarithm, which is concave (a, b >= 1), so that a tail of 1e-9 takes some eight
 * steps.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  let low = 0;
  let high = 1;
  let x = a / (a + b);
  // A step that leaves what is known is halved instead: 200 are never reached but by an answer next to zero.
  for (let step = 0; step < 200 && x > low && x < high; step++) {
    const share = betaCdf(x, a, b);
    if (share < p) low = x;
    else high = x;
    const density = powers(x, a, b) / (x * (1 - x));
    const next = x - (Math.log(share / p) * share) / density;
    if (Math.abs(next - x) <= 1e-12 * x) return next;
    x = next > low && next < high ? next : (low + high) / 2;
  }
  return x;
}

/** x^a (1 - x)^b over the beta function of a and b. */
function powers(x: number, a: number, b: number): number {
  return Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
}

function continuedFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const guarded = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / guarded(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / guarded(1 + even * d);
    c = guarded(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / guarded(1 + odd * d);
    c = guarded(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return fraction;
}

/** ln Γ(x) for x > 0: Stirling's series (DLMF 5.11.1) after stepping up to where eight terms are exact. */
function logGamma(x: number): number {
  let shift = 0;
  let z = x;
  for (; z < 15; z++) shift += Math.log(z);
  const inverse = 1 / z;
  const square = inverse * inverse;
  const series =
    inverse *
    (1 / 12 -
      square *
        (1 / 360 -
          square * (1 / 1260 - square * (1 / 1680 - square * (1 / 1188 - (square * 691) / 360360)))));
  return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series - shift;
}
