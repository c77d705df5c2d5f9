import { fewest } from '../analysis/market-roots.js';
import { read } from '../database/query.js';
import { leftOutOfSentiment } from '../generated/cypher.js';
import type { Replaying } from './replaying.js';

/**
 * Tells that people of a market who were counted when it was analysed are not any more, for they objected or were left out
 * since; how many only where they are many, so that nobody is revealed.
 */
export async function tellLeftOut(
  { context, analysis, loaded, told }: Replaying,
  { market, brand, from, to }: { market: string; brand: string; from: number; to: number },
): Promise<void> {
  const members = loaded.markets.get(market)?.members ?? new Uint32Array();
  const until = Math.min(to, analysis.asOf + 1);
  const asked = { brand, from, to: until, dataVersion: analysis.dataVersion };
  const [{ people }] = await read(context.database, leftOutOfSentiment, asked, context);
  const left = new Set(people.flatMap((id) => loaded.indexOf.get(id) ?? []));
  // Those whom the analysis left out already are none of its members.
  const gone = members.reduce((sum, node) => sum + (left.has(node) ? 1 : 0), 0);
  if (gone === 0) return;
  const who = gone < fewest ? 'Some people' : `${gone.toLocaleString('en-US')} people`;
  told(
    `${who} who were counted then have objected or are left out since: what they said is not in these numbers.`,
  );
}
