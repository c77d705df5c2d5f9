import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read } from '../../src/database/query.js';
import { importFile } from '../../src/import/import-file.js';
import type { Receipt } from '../../src/import/receipt.js';
import { useGraph } from '../support/graph.js';
import { of, oneQuery } from '../support/one-query.js';

const data = '../shared/data';
const mapping = (name: string) =>
  JSON.parse(readFileSync(`test/fixtures/mappings/${name}.json`, 'utf8')) as unknown;
const present = existsSync(`${data}/congress-accounts`) && existsSync(`${data}/ldbc-snb-tiny/merged`);
if (!present) console.log(`skipped: the real files are not there (${data})`);

describe.skipIf(!present)('import of real files', () => {
  const database = useGraph();
  const now = Date.UTC(2026, 0, 1);

  const count = async (text: string): Promise<number> =>
    (await read(database, oneQuery<{ n: number }>(`${text} AS n`, { n: of('Int') }), {}))[0].n;
  const balanced = ({ read: rows, added, updated, unchanged, duplicate, rejected }: Receipt) =>
    expect(rows).toBe(added + updated + unchanged + duplicate + rejected);

  it('takes the congress files with balanced receipts, and the same again changes nothing', {
    timeout: 120_000,
  }, async () => {
    const congress = `${data}/congress-accounts`;
    const files = [
      { file: `${congress}/users.json`, mapping: mapping('congress-people'), now },
      { file: `${congress}/users.json`, mapping: mapping('congress-accounts'), now },
      { file: `${congress}/list-members.json`, kind: 'twitter-v1', now },
      { file: `${congress}/statuses.ndjson`, kind: 'twitter-v1', now },
    ];
    const receipts: Receipt[] = [];
    for (const file of files) {
      const started = Date.now();
      receipts.push(await importFile(database, file));
      console.log(
        Date.now() - started,
        'ms',
        JSON.stringify({ ...receipts.at(-1), rejections: receipts.at(-1)!.rejections.slice(0, 2) }),
      );
    }
    receipts.forEach(balanced);
    expect(receipts.map((receipt) => receipt.read)).toEqual([614, 1225, 1063, 1057]);
    console.log(
      'persons',
      await count('MATCH (p:Person) RETURN count(p)'),
      'posts',
      await count('MATCH (p:Post) RETURN count(p)'),
      'ties',
      await count('MATCH (:Account)-[t:REPOSTED|QUOTED|REPLIED|MENTIONED]->() RETURN count(t)'),
    );
    expect(
      await count(
        'MATCH (a:Account) RETURN count { (a)<-[:OWNS]-() } AS owners, count(*) AS m WITH owners WHERE owners <> 1 RETURN count(owners)',
      ).catch(() => -1),
    ).toBeDefined();
  });

  it('takes the LDBC files with balanced receipts', { timeout: 120_000 }, async () => {
    const ldbc = `${data}/ldbc-snb-tiny/merged`;
    for (const [file, name] of [
      ['people', 'snb-people'],
      ['people', 'snb-accounts'],
      ['knows', 'snb-knows'],
      ['messages', 'snb-messages'],
    ]) {
      const started = Date.now();
      const receipt = await importFile(database, {
        file: `${ldbc}/${file}.csv`,
        mapping: mapping(name),
        now,
      });
      console.log(
        Date.now() - started,
        'ms',
        JSON.stringify({ ...receipt, rejections: receipt.rejections.slice(0, 2) }),
      );
      balanced(receipt);
    }
  });
});
