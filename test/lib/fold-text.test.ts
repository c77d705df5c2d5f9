import { expect, test } from 'vitest';
import { foldText } from '../../src/lib/fold-text.js';

test.each([
  ['  São  PAULO\t', 'sao paulo'],
  ['Pórt Maré\u0301n', 'port maren'],
  ['ＫＥＬＰＬＩＮＥ', 'kelpline'],
  ['', ''],
])('"%s" is compared as "%s"', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});
