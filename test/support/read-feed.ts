import { parse } from 'csv-parse/sync';

/** A row of a feed, by column. */
export type FeedRow = Record<string, string | number | boolean | null>;

/** A feed as JSON lines: numbers as numbers. Throws when the answer is no feed. */
export async function readFeed(url: string, name: string, at?: string): Promise<FeedRow[]> {
  const text = await feedText(url, `${name}.ndjson`, at);
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as FeedRow);
}

/** A feed as CSV, every cell a text as it stands between its commas. Throws when the answer is no feed. */
export async function readCsvFeed(url: string, name: string, at?: string): Promise<Record<string, string>[]> {
  return parse(await feedText(url, `${name}.csv`, at), { columns: true, record_delimiter: '\r\n' });
}

async function feedText(url: string, file: string, at?: string): Promise<string> {
  const response = await fetch(`${url}/feeds/${file}${at ? `?at=${encodeURIComponent(at)}` : ''}`);
  if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`);
  return response.text();
}
