import { pino } from 'pino';
import { expect, it } from 'vitest';
import { scheduleAnalyses } from '../../src/analysis/schedule.js';
import { useGraph } from '../support/graph.js';

const database = useGraph();

it('analyses when the time comes, in one of two processes, and stops', async () => {
  // A graph without any data is analysed as of now, and so anew each time.
  await database.driver.executeQuery("MERGE (s:Setting {name: 'clock'}) SET s.value = 1777507200000");
  const lines: { msg: string; id?: string; isUnchanged?: boolean }[] = [];
  const log = pino({ base: null }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  const each = [1, 2].map(() => scheduleAnalyses({ ...database }, '* * * * * *', log));
  await expect.poll(() => lines.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(3);
  await Promise.all(each.map((schedule) => schedule.stop()));
  const told = lines.length;
  expect(lines.every(({ msg }) => msg === 'analysed by schedule')).toBe(true);
  expect(new Set(lines.map(({ id }) => id)).size).toBe(1);
  expect(lines.filter(({ isUnchanged }) => !isUnchanged).length).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect(lines.length).toBe(told);
}, 40_000);
