import { type Operator, operatorNames } from '../brands.js';
import type { Dice } from '../dice.js';
import { english } from './english.js';
import { french } from './french.js';
import { devices, type Mood, type Phrasebook, sums, type Theme } from './phrasebook.js';
import { spanish } from './spanish.js';

/** Languages the sample is written in, as ISO 639-1 codes. */
export type Language = 'en' | 'fr' | 'es';

const books: Readonly<Record<Language, Phrasebook>> = { en: english, fr: french, es: spanish };

/** Who writes, and where. */
export interface Voice {
  readonly language: Language;
  readonly corners: readonly string[];
  /** Share of posts with a slip of the fingers. */
  readonly typos: number;
}

/** A post about an operator. */
export function brandText(dice: Dice, voice: Voice, brand: Operator, theme: Theme, mood: Mood): string {
  const { openers, closers, talk } = books[voice.language];
  return finish(
    dice,
    voice,
    [dice.pick(openers), dice.pick(talk[theme][mood]), dice.pick(closers[mood])],
    brand,
  );
}

/** An answer to another's post. */
export function answerText(dice: Dice, voice: Voice, mood: Mood): string {
  const { answers, closers, openers } = books[voice.language];
  const opener = dice.chance(0.4) ? dice.pick(openers) : '';
  return finish(dice, voice, [opener, dice.pick(answers[mood]), dice.pick(closers[mood])], 'kelpline');
}

/** A post about anything else. */
export function smallTalk(dice: Dice, voice: Voice): string {
  const { openers, closers, smallTalk } = books[voice.language];
  return finish(
    dice,
    voice,
    [dice.pick(openers), dice.pick(smallTalk), dice.pick(closers.plain)],
    'kelpline',
  );
}

function finish(dice: Dice, voice: Voice, parts: string[], brand: Operator): string {
  const fills: Record<string, () => string> = {
    brand: () => dice.pick(operatorNames[brand]),
    corner: () => dice.pick(voice.corners),
    sum: () => `${dice.pick(sums)}${dice.pick(['', ' quid', '€', ' euro'])}`,
    device: () => dice.pick(devices),
    when: () => dice.pick(books[voice.language].when),
    number: () => String(dice.below(28) + 2),
  };
  const text = parts
    .filter((part) => part !== '')
    .join(' ')
    .replace(/\{(\w+)\}/g, (_, name: string) => fills[name]());
  return dice.chance(voice.typos) ? slip(dice, text) : text;
}

/** Two neighbouring letters swapped, one doubled or one left out, never in a word with a name or a number in it. */
function slip(dice: Dice, text: string): string {
  const words = text.split(' ');
  const at = dice.below(words.length);
  const word = words[at];
  if (!/^[a-z]{4,}$/.test(word) || Object.values(operatorNames).flat().includes(word)) return text;
  const cut = 1 + dice.below(word.length - 2);
  words[at] = dice.pick([
    word.slice(0, cut) + word[cut + 1] + word[cut] + word.slice(cut + 2),
    word.slice(0, cut) + word[cut] + word.slice(cut),
    word.slice(0, cut) + word.slice(cut + 1),
  ]);
  return words.join(' ');
}
