import { describe, expect, it } from 'vitest';
import { nearDuplicates } from '../../../src/analysis/kernels/near-duplicates.js';
import { fillUniform, openStream } from '../../../src/analysis/kernels/random.js';
import { ringSign, type Voice } from '../../../src/analysis/kernels/ring-signs.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const words =
  'harbour tram signal coffee ferry market phone bill summer roof garden ticket neighbour school river bread'.split(
    ' ',
  );
const draws = new Float64Array(12 * 14 * 40);
fillUniform(openStream(5, 'texts', 0), draws);
/** A text of its own: eight words drawn for each voice and round. */
const own = (voice: number, round: number) =>
  Array.from(
    { length: 8 },
    (_, at) => words[Math.floor(draws[(voice * 14 + round) * 8 + at] * words.length)],
  ).join(' ');
const advert = (voice: number, round: number) =>
  `Deal ${voice}! Get the ${words[round]} offer of the week for half its price today only at our shop https://x.example/${voice}`;

function voices(
  count: number,
  say: (voice: number, round: number) => string,
  at: (voice: number, round: number) => number,
) {
  return Array.from({ length: count }, (_, voice): Voice => {
    const rounds = Array.from({ length: 14 }, (_, round) => round);
    return {
      texts: rounds.map((round) => say(voice, round)),
      instants: rounds.map((round) => at(voice, round)),
    };
  });
}
const apart = (voice: number, round: number) =>
  round * 9 * day + voice * 5 * hour + ((voice * round) % 7) * hour;
const together = (voice: number, round: number) => round * 9 * day + 3 * hour + voice * 20_000;

describe('nearDuplicates', () => {
  it('finds texts that differ in links, numbers, names, case and signs', () => {
    const texts = [
      'Get 20 % off everything in the shop today! https://a.example',
      'get 30% OFF everything in the shop today @jane',
      'The ferry was late again and nobody told us why',
      'Good morning',
      'good MORNING!',
    ];
    expect(nearDuplicates(texts)).toEqual([[1], [0], [], [], []]);
  });

  it('needs four fifths of the runs of three words', () => {
    const base = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen';
    expect(nearDuplicates([base, `${base} fifteen`])).toEqual([[1], [0]]);
    expect(nearDuplicates([base, base.replace('seven', 'other')])).toEqual([[], []]);
  });
});

describe('ringSign', () => {
  it('knows a ring by its texts', () => {
    expect(ringSign(voices(6, advert, apart))).toMatchObject({
      sign: 'SAME_TEXTS',
      members: [0, 1, 2, 3, 4, 5],
      proofs: 84,
    });
  });

  it('knows a ring by its bursts', () => {
    expect(ringSign(voices(6, own, together))).toMatchObject({
      sign: 'BURSTS',
      members: [0, 1, 2, 3, 4, 5],
      proofs: 14,
    });
  });

  it('leaves friends alone who say what they like when they like', () => {
    expect(ringSign(voices(12, own, apart))).toBeNull();
  });

  it('leaves those out of a ring who only know it', () => {
    const friends = voices(2, own, (voice, round) => apart(voice + 20, round));
    expect(ringSign([...friends, ...voices(6, advert, apart)])?.members).toEqual([2, 3, 4, 5, 6, 7]);
  });

  it('needs five, three texts each, and ten bursts', () => {
    expect(ringSign(voices(4, advert, together))).toBeNull();
    const few = voices(6, (voice, round) => (round < 2 ? advert(voice, round) : own(voice, round)), apart);
    expect(ringSign(few)).toBeNull();
    const seldom = voices(6, own, (voice, round) => (round < 9 ? together : apart)(voice, round));
    expect(ringSign(seldom)).toBeNull();
  });

  it('does not take people who are always there for a burst', () => {
    const often = Array.from(
      { length: 6 },
      (_, voice): Voice => ({
        texts: [],
        instants: Array.from({ length: 600 }, (_, round) => round * 9 * minute + voice * minute),
      }),
    );
    expect(ringSign(often)).toBeNull();
  });
});
