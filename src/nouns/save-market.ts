import { todayOf } from '../analysis/today.js';
import type { Context } from '../context.js';
import { OnsideError } from '../errors.js';
import type { SaveMarketInput, UserError } from '../generated/schema.js';
import { importRows } from '../import/import-rows.js';
import { isTimeZone } from '../import/zone.js';
import { previewMarket } from '../markets/preview-market.js';
import type { MarketSource, PersonSource } from '../sources.js';

/** Behind a SaveMarketPayload. */
export interface SavedMarket {
  readonly market: MarketSource | null;
  readonly size: number | null;
  readonly members: PersonSource[];
  readonly errors: UserError[];
}

const shown = 10;

/**
 * Saves a market, new or known by its slug, as an import of one row does: the same request again changes nothing, its id
 * with another content is a CONFLICT. Its members follow at once, its reach with the next analysis. A dry run only tells
 * how many would belong and who the first are. What is wrong with the input stands in `errors`.
 */
export async function saveMarket(
  context: Context,
  { requestId, dryRun, ...input }: SaveMarketInput,
  now: number,
): Promise<SavedMarket> {
  const { database, loaders, signal } = context;
  const wrong = (message: string, field: string, code = 'BAD_USER_INPUT') => ({
    ...{ market: null, size: null, members: [], errors: [{ code, message, field: ['input', field] }] },
  });
  if (!/^[a-z0-9][a-z0-9-]{0,99}$/.test(input.slug))
    return wrong('A slug is made of lower-case letters, digits and hyphens.', 'slug');
  if (input.slug === 'everyone') return wrong('`everyone` holds everybody and cannot be changed.', 'slug');
  if (input.timezone != null && !isTimeZone(input.timezone))
    return wrong(`"${input.timezone}" is not one of the IANA database.`, 'timezone');
  try {
    const { today } = await todayOf(database, now, signal);
    const asked = { slug: input.slug, rule: input.rule, now: today, most: shown };
    const { size, first } = await previewMarket(database, asked, { signal });
    const people = await loaders.person.loadMany(first);
    const members = people.filter(
      (person) => person !== null && !(person instanceof Error),
    ) as PersonSource[];
    if (dryRun) return { market: null, size, members, errors: [] };

    const rows = { kind: 'markets', source: 'api', requestId, rows: [input], now: today };
    const { rejections } = await importRows(database, rows, { signal });
    if (rejections.length > 0) return wrong(rejections[0].reason, rejections[0].column ?? 'slug');
    return { market: await loaders.market.load(input.slug), size, members, errors: [] };
  } catch (error) {
    if (!(error instanceof OnsideError)) throw error;
    if (error.code === 'CONFLICT') return wrong(error.message, 'requestId', error.code);
    if (error.code === 'BAD_USER_INPUT')
      return wrong(error.message, error.message.startsWith('rule') ? 'rule' : 'requestId');
    throw error;
  }
}
