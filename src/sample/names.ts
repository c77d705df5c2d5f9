import type { Dice } from './dice.js';

const given = (
  'Ailo Brisa Corin Dalma Edric Fenna Garo Hesper Ilse Jorun Kestrel Lioba Marek Nessa Orla Pim ' +
  'Quill Runa Soren Tavi Una Veda Wim Xenia Ysolde Zeno Anouk Bastien Celia Diego Elvira Florent ' +
  'Gaspar Inés Luz Margaux Rémi'
).split(' ');
const front = (
  'Arden Brask Cald Dorn Eskel Farrow Grenn Hallow Isen Jarrel Kessel Lorran Morrow Nettle Orvel ' +
  'Pask Quern Rask Stell Tarn Ulver Vask Wendel Yarrel'
).split(' ');
const back = 'wick mere by holt strand vane quay fell moor ette ardo ins shaw'.split(' ');
const tags = ['_', '.', '', 'x', 'the', 'real', 'mr', 'ms', 'ok', 'hey', 'not', 'its'];
const nouns = 'gull tide kelp mast buoy crab rope fog pier tram salt heron oat'.split(' ');

/** An invented full name; not unique. */
export function inventName(dice: Dice): string {
  return `${dice.pick(given)} ${dice.pick(front)}${dice.pick(back)}`;
}

/** A handle nobody else in `taken` has, on the name or on a whim; it is added to `taken`. */
export function inventHandle(dice: Dice, name: string, taken: Set<string>): string {
  const [first, last] = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().split(' ');
  const whim = dice.pick(nouns);
  for (;;) {
    const handle = dice.weighted([
      [`${first}_${last}`, 3],
      [`${first}${dice.pick(tags)}${last.slice(0, 4)}`.replace('.', '_'), 3],
      [`${dice.pick(tags.slice(4))}_${first}_${whim}`, 2],
      [`${whim}${last}${dice.below(90) + 10}`, 2],
      [`${first}${dice.below(9_000) + 1_000}`, 1],
    ]);
    if (taken.has(handle)) continue;
    taken.add(handle);
    return handle;
  }
}
