import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { analyse } from '../../src/analysis/analyse.js';
import type { RunningServer } from '../../src/http/serve.js';
import { silent } from '../../src/lib/progress.js';
import { log } from '../../src/log.js';
import { loadSample } from '../../src/sample/load-sample.js';
import { startServer } from '../../src/server.js';
import { useGraph } from '../support/graph.js';
import { type Answer, post } from '../support/serve-schema.js';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const hasBrowser = existsSync(executablePath) || process.env.CI === 'true';
if (!hasBrowser)
  console.warn(
    `\n*** The playground is NOT tested: no Chromium at ${executablePath}. Install it or set CHROMIUM. ***\n`,
  );

const quiet = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const examples = new URL('../../web/examples/', import.meta.url);
// A folder for a picture of each question with its answer, where somebody wants to look at them.
const screenshots = process.env.SCREENSHOTS;
const key = 's3cret';
const database = useGraph();
let browser: Browser;
let server: RunningServer;

/** A page that is logged in, all it fetched, and all that went wrong in it. */
async function openPage(password = key): Promise<{ page: Page; hosts: Set<string>; faults: string[] }> {
  const context = await browser.newContext({
    httpCredentials: { username: 'me', password },
    viewport: { width: 1400, height: 860 },
  });
  const page = await context.newPage();
  const hosts = new Set<string>();
  const faults: string[] = [];
  page.on('request', (request) => hosts.add(new URL(request.url()).host || new URL(request.url()).protocol));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(server.url);
  return { page, hosts, faults };
}

/** The example questions in the order of their files, each with its title. */
const questions = readdirSync(examples)
  .sort()
  .map((name) => readFileSync(new URL(name, examples), 'utf8'))
  .map((query) => ({ query, title: /^# *(.+)$/m.exec(query)![1] }));

/** What the API itself answers. */
const ask = (query: string): Promise<Answer> =>
  post(server.url, JSON.stringify({ query }), { 'content-type': 'application/json', 'x-api-key': key });

const packed = (text: string) => text.replace(/\s/g, '');

/** The part of the answer that the page shows, without the white space that its editor breaks lines with. */
async function shown(page: Page): Promise<string> {
  return packed((await page.locator('.graphiql-response .view-lines').textContent()) ?? '');
}

describe.runIf(hasBrowser)('the playground', () => {
  beforeAll(async () => {
    await build({ root: new URL('../../web', import.meta.url).pathname, logLevel: 'error' });
    await loadSample(database, { seed: 1, scale: Number(process.env.SCALE ?? 0.2) }, { progress: silent });
    await analyse(database, { now: Date.now() }, { progress: silent });
    server = await startServer({ database, host: '127.0.0.1', port: 0, apiKey: key, log });
    // The first asking of a question plans its query, which a busy machine may not do within the deadline.
    await vi.waitUntil(async () => !(await ask(questions[0].query)).errors, {
      timeout: 60_000,
      interval: 500,
    });
    browser = await chromium.launch({ executablePath, args: quiet });
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('opens on the first question with its answer, and talks to nobody but its server', async () => {
    const { page, hosts, faults } = await openPage();
    expect(await page.title()).toBe('Onside playground');
    const { market } = (await ask(questions[0].query)).data as {
      market: { keyInfluencers: { answer: { sentence: string } } };
    };
    const { sentence } = market.keyInfluencers.answer;
    expect(sentence).toMatch(/./);
    await expect.poll(() => shown(page), { timeout: 30_000 }).toContain(packed(JSON.stringify(sentence)));
    expect([...hosts]).toEqual([new URL(server.url).host]);
    expect(faults).toEqual([]);
  });

  it('runs each question of the side list at a click, and shows what the API answers to it', async () => {
    const { page, faults } = await openPage();
    expect(await page.locator('.questions li').count()).toBe(questions.length);
    for (const [at, { title, query }] of questions.entries()) {
      const question = page.getByRole('button', { name: title });
      await question.click();
      const { data, errors } = await ask(query);
      expect(errors, title).toBeUndefined();
      const answer = packed(JSON.stringify({ data }));
      // As much of the answer as the page shows at once, whatever order its editor keeps the lines in.
      const lines = async () =>
        (await page.locator('.graphiql-response .view-line').allTextContents()).map(packed);
      const isShown = async () => {
        const all = await lines();
        return all.length > 15 && all.every((line) => answer.includes(line));
      };
      await expect.poll(isShown, { timeout: 30_000, message: title }).toBe(true);
      expect(await question.getAttribute('aria-current')).toBe('true');
      const strip = (await page.locator('.graphiql-tabs').boundingBox())!;
      const tab = (await page.locator('.graphiql-tab-active').boundingBox())!;
      expect(tab.x + tab.width, title).toBeLessThanOrEqual(strip.x + strip.width + 1);
      if (screenshots) await page.screenshot({ path: `${screenshots}/${at + 1}.png` });
    }
    expect(faults).toEqual([]);
  }, 120_000);

  it('shows what a subscription tells as it comes', async () => {
    const { page, faults } = await openPage();
    await page.locator('.graphiql-query-editor .view-lines').click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('subscription { analysisProgress { phase } }');
    await page.waitForTimeout(1_000); // The page reads what is typed only once the typing pauses.
    await page.keyboard.press('Control+Enter');
    const analysed = analyse(database, { randomSeed: 2, now: Date.now() }, { progress: silent });
    await expect.poll(() => shown(page), { timeout: 30_000 }).toContain('"analysisProgress":{"phase":');
    await analysed;
    expect(faults).toEqual([]);
  });

  it('knows the schema: its documentation names what can be asked', async () => {
    const { page } = await openPage();
    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.getByRole('link', { name: 'Query', exact: true }).click();
    await page.getByRole('link', { name: 'influencePaths' }).waitFor();
  });

  it('may not talk to anybody else, even if it were made to', async () => {
    const { page, hosts, faults } = await openPage();
    const outcome = await page.evaluate(() => fetch('http://192.0.2.1/').then(() => 'sent', String));
    expect(outcome).toMatch('Failed to fetch');
    expect(faults.join()).toMatch('Content Security Policy');
    expect([...hosts]).toEqual([new URL(server.url).host]);
  });

  it('shows nothing to one who does not know the key', async () => {
    const page = await (await browser.newContext()).newPage();
    await expect(page.goto(server.url)).rejects.toThrow('ERR_INVALID_AUTH_CREDENTIALS');
  });
});
