import { expect, it } from 'vitest';
import { stepsAPiece } from '../../src/analysis/kernels/on-block.js';
import { addTie, emptyTieList } from '../../src/analysis/tie-list.js';
import { eachPair, eachPairInPieces, type TiePair } from '../../src/analysis/tie-pairs.js';

it('visits the same pairs in pieces, those that a piece would cut in two as well', async () => {
  const ties = emptyTieList();
  for (let tie = 0; tie < 2 * stepsAPiece + 10; tie++) addTie(ties, tie >> 1, 0, 2 + (tie % 2), tie / 4, 0);
  ties.from[stepsAPiece] = ties.from[stepsAPiece - 1]; // A pair of three over the end of the first piece.
  const seen = async (each: (visit: (pair: TiePair) => void) => unknown) => {
    const pairs: unknown[] = [];
    await each(({ actsByKind, ...pair }) => pairs.push({ ...pair, acts: [...actsByKind] }));
    return pairs;
  };
  let pieces = 0;
  const onBlock = () => {
    pieces++;
  };
  const whole = await seen((visit) => eachPair(ties, ties.acts, () => 1, visit));
  expect(await seen((visit) => eachPairInPieces(ties, ties.acts, () => 1, visit, onBlock))).toEqual(whole);
  expect(pieces).toBe(3);
}, 30_000);
