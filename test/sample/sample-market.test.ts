import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { ranksByReach } from '../../src/analysis/kernels/ranks.js';
import { reachOfEveryone } from '../../src/analysis/kernels/reach-of-everyone.js';
import { signedSentiment, stanceOf } from '../../src/analysis/kernels/stance.js';
import { throughShares } from '../../src/analysis/kernels/through.js';
import { defaultParameters } from '../../src/analysis/parameters.js';
import { isKind } from '../../src/import/kinds.js';
import { validate } from '../../src/import/validate.js';
import { day, hour, sampleEnd, sampleNow, sampleStart, story } from '../../src/sample/clock.js';
import { type LeadName, leads, ringLeads } from '../../src/sample/leads.js';
import { influenceOfSample } from '../support/sample-influence.js';
import { type WholeSample, wholeSample, withoutExcluded } from '../support/whole-sample.js';

interface PostRow {
  id: string;
  network: string;
  author: string;
  text: string | null;
  publishedAt: number;
  language: string | null;
  inReplyTo?: string;
  repostOf?: string;
  quoteOf?: string;
  brands?: string[];
  topics?: string[];
  sentiment?: string;
}

let sample: WholeSample;
let posts: readonly PostRow[];
beforeAll(() => {
  sample = wholeSample({ seed: 1, scale: 1 });
  posts = sample.posts as unknown as PostRow[];
});

const digest = (market: WholeSample) => createHash('sha256').update(JSON.stringify(market)).digest('hex');

describe('the rows of the sample', () => {
  test('are the same bytes for the same seed, and others for another', () => {
    const small = (seed: number) => digest(wholeSample({ seed, scale: 0.2 }));
    expect(small(1)).toBe(small(1));
    expect(small(2)).not.toBe(small(1));
  });

  test('are all valid under the rules of the import', () => {
    for (const [kind, rows] of Object.entries(sample)) {
      if (!isKind(kind)) throw new Error(`${kind} is no kind of the import`);
      const refused = rows.map((row) => validate(kind, row)).filter((result) => 'reason' in result);
      expect(refused, kind).toEqual([]);
    }
  });

  test('are as many as the sample promises, and grow with its scale', () => {
    expect(sample.people).toHaveLength(2_001); // an objector among them
    expect(sample.accounts.filter(({ person, brand }) => !person && !brand)).toHaveLength(13);
    expect(sample.memberships).toHaveLength(180);
    expect(posts.length).toBeGreaterThan(22_000);
    expect(posts.length).toBeLessThan(29_000);
    expect(sample.ties.length).toBeGreaterThan(25_000);
    expect(wholeSample({ seed: 1, scale: 0.2 }).people).toHaveLength(401);
    const two = wholeSample({ seed: 1, scale: 2 });
    expect(two.people).toHaveLength(4_001);
    expect(two.posts.length).toBeGreaterThan(1.75 * posts.length);
    expect(two.ties.length).toBeGreaterThan(1.75 * sample.ties.length);
  });

  test('name no id twice, answer only posts that came before, and stay within the year', () => {
    const seen = new Set<string>();
    for (const { id, network, publishedAt, inReplyTo, repostOf, quoteOf } of posts) {
      expect(publishedAt >= sampleStart && publishedAt < sampleEnd).toBe(true);
      for (const parent of [inReplyTo, repostOf, quoteOf])
        if (parent && !seen.has(`${network} ${parent}`)) throw new Error(`${parent} is not there yet`);
      seen.add(`${network} ${id}`);
    }
    expect(seen.size).toBe(posts.length);
  });

  test('hold nothing that could be a real contact', () => {
    const text = JSON.stringify(sample);
    expect(text).not.toMatch(/[\w.]+@[\w-]+\.\w{2,}/);
    expect(text).not.toMatch(/https?:|www\./);
    for (const { text } of posts) expect(text ?? '').not.toMatch(/\+?\d[\d ()-]{7,}/);
    for (const row of sample.people) expect(row).not.toHaveProperty('email');
  });

  test('read like people: three languages, few copies, some labelled, one label wrong', () => {
    const written = posts.filter(({ text }) => text !== null);
    for (const language of ['en', 'fr', 'es'])
      expect(written.filter((post) => post.language === language).length).toBeGreaterThan(500);
    const openings = written.filter(({ brands }) => brands);
    expect(new Set(openings.map(({ text }) => text)).size / openings.length).toBeGreaterThan(0.9);
    expect(Math.max(...written.map(({ text }) => text!.length))).toBeLessThan(280);
    for (const { text } of written) expect(text).not.toMatch(/[{}]|undefined/);
    const labelled = openings.filter(({ sentiment }) => sentiment).length / openings.length;
    expect(labelled).toBeGreaterThan(0.35);
    expect(labelled).toBeLessThan(0.65);
    expect(posts.filter(({ text }) => text?.includes('mystery fee'))).toMatchObject([
      { sentiment: 'POSITIVE' },
    ]);
  });
});

describe('planted in the sample', () => {
  test('the reviewer is onside to 9 March, offside to 1 April, and onside after', () => {
    const [{ handle }] = leads.reviewer.accounts;
    const own = posts.filter(
      ({ author, brands, sentiment }) => author === handle && brands?.includes('kelpline') && sentiment,
    );
    const stance = (from: number | null, to: number | null) =>
      stanceOf(
        {
          instants: own.map(({ publishedAt }) => publishedAt),
          scores: own.map(({ sentiment }) => signedSentiment(sentiment!, null)!),
        },
        { ...defaultParameters, asOf: sampleNow, from, to },
      ).position;
    const [turn, back] = [Date.UTC(2026, 2, 10), Date.UTC(2026, 3, 2)];
    expect(stance(null, turn)).toBe('ONSIDE');
    expect(stance(turn, back)).toBe('OFFSIDE');
    expect(stance(back, null)).toBe('ONSIDE');
    expect(stance(null, null)).toBe('ONSIDE');
  });

  test('84 posts of 61 people ask to pause a plan, nobody answers, and 22 name Quaymo', () => {
    const asking = posts.filter(({ topics }) => topics?.includes('pause my plan'));
    expect(asking).toHaveLength(84);
    expect(new Set(asking.map(({ network, author }) => `${network} ${author}`)).size).toBe(61);
    expect(asking.filter(({ brands }) => brands?.includes('quaymo'))).toHaveLength(22);
    const ids = new Set(asking.map(({ network, id }) => `${network} ${id}`));
    for (const { network, inReplyTo, repostOf, quoteOf } of posts)
      for (const parent of [inReplyTo, repostOf, quoteOf])
        expect(ids.has(`${network} ${parent}`)).toBe(false);
  });

  test('among students Orrivo grows from about 14 to 27 per cent of the talk, January to April', () => {
    const students = new Set(
      sample.people.filter(({ segments }) => (segments as string[]).includes('student')).map(({ id }) => id),
    );
    const authors = new Set(
      sample.accounts.filter(({ person }) => students.has(person)).map((a) => `${a.network} ${a.handle}`),
    );
    const share = (month: number) => {
      const talk = posts.filter(
        ({ network, author, brands, publishedAt }) =>
          brands &&
          authors.has(`${network} ${author}`) &&
          publishedAt >= Date.UTC(2026, month, 1) &&
          publishedAt < Date.UTC(2026, month + 1, 1),
      );
      return talk.filter(({ brands }) => brands!.includes('orrivo')).length / talk.length;
    };
    expect(share(0)).toBeCloseTo(0.14, 1);
    expect(share(3)).toBeCloseTo(0.27, 1);
    expect(share(3)).toBeGreaterThan(share(0) + 0.08);
  });

  test('a ring of twelve writes nearly the same within ten minutes, again and again', () => {
    const members = new Set(ringLeads.map(({ accounts: [{ handle }] }) => handle));
    const mutual = sample.ties.filter(({ from, to }) =>
      [from, to].every((key) => members.has(String(key).replace('twitter:', ''))),
    );
    expect(mutual).toHaveLength(12 * 11);
    const theirs = posts.filter(({ author, text, inReplyTo }) => members.has(author) && text && !inReplyTo);
    const tight = theirs.filter(
      ({ publishedAt }) =>
        theirs.filter((post) => Math.abs(post.publishedAt - publishedAt) < 600_000).length >= 12,
    );
    expect(tight.length).toBe(theirs.length);
  });

  test('a robot writes at the same minute of each hour, and no person does', () => {
    const minutes = (handle: string) =>
      posts
        .filter(({ author, text }) => author === handle && text)
        .map(({ publishedAt }) => new Date(publishedAt));
    const robots = minutes(leads.robot.accounts[0].handle);
    expect(robots).toHaveLength(480);
    expect(new Set(robots.map((at) => at.getUTCMinutes())).size).toBe(1);
    expect(new Set(robots.map((at) => at.getUTCHours())).size).toBe(24);
    expect(
      new Set(minutes(leads.repairer.accounts[0].handle).map((at) => at.getUTCMinutes())).size,
    ).toBeGreaterThan(20);
  });

  test('nobody but the accountant reaches the cafes', () => {
    const { ids, influence, indexOf } = influenceOfSample(sample);
    const cafes = sample.people.filter(({ segments }) => (segments as string[]).includes('cafe'));
    expect(cafes.length).toBeGreaterThan(10);
    const { offsets, sources, probabilities } = influence.graph;
    for (const { id } of cafes) {
      const node = indexOf.get(`x:${id}`)!;
      const heard = Array.from({ length: offsets[node + 1] - offsets[node] }, (_, at) => offsets[node] + at)
        .filter((slot) => probabilities[slot] > 0)
        .map((slot) => ids[sources[slot]]);
      expect(heard).toEqual([`x:${leads.accountant.id}`]);
    }
  });

  test('the outage brings eleven times the posts of a usual Tuesday morning', () => {
    const city = new Set(
      sample.people.filter(({ location }) => /port mar[eé]n/i.test(String(location))).map(({ id }) => id),
    );
    const authors = new Set(
      sample.accounts.filter(({ person }) => city.has(person)).map((a) => `${a.network} ${a.handle}`),
    );
    const on = (tuesday: number) =>
      posts.filter(
        ({ network, author, brands, publishedAt }) =>
          authors.has(`${network} ${author}`) &&
          brands?.includes('kelpline') &&
          publishedAt >= tuesday + 8 * hour &&
          publishedAt < tuesday + 12 * hour,
      ).length;
    const usual = [1, 2, 3, 4, 5, 6, 7, 8].map((week) => on(story.outage - 7 * week * day));
    const mean = usual.reduce((sum, posts) => sum + posts, 0) / 8;
    expect(on(story.outage) / Math.max(mean, 1)).toBeGreaterThan(6.5); // Of a dozen posts those whose authors say where they live.
    expect(on(story.outage) / Math.max(mean, 1)).toBeLessThan(14);
  });

  test.each([3, 11])(
    'the city listens to its repairer, not to the TV host (seed %i)',
    async (seed) => {
      const told = await standings(withoutExcluded(wholeSample({ seed, scale: 1 })));
      expect(told.size).toBeGreaterThan(600);
      expect(told.size).toBeLessThan(640);
      expect(told.rank('repairer')).toBe(1);
      expect(told.rank('host')).toBeGreaterThan(20);
      expect(told.worldRank('host')).toBe(1);
      expect(told.through).toBeGreaterThan(0.5);
      const without = await standings(wholeSample({ seed, scale: 1, without: ['repairer'] }));
      expect(without.rank('repairer')).toBeGreaterThan(50);
    },
    60_000,
  );
});

async function standings(sample: WholeSample) {
  const { ids, indexOf, people, influence, market, everyone } = influenceOfSample(sample);
  const { graph } = influence;
  const nodeOf = (lead: LeadName) => indexOf.get(`x:${leads[lead].id}`)!;
  const ranked = async (roots: typeof market) => {
    const reach = await reachOfEveryone({ graph, roots, randomSeed: 1, key: 'test', sets: 30_000 });
    const { order } = ranksByReach(people, reach);
    return (lead: LeadName) => order.indexOf(nodeOf(lead)) + 1;
  };
  const targets = Uint32Array.of(nodeOf('repairer'));
  const [{ intermediaries }] = await throughShares({
    graph,
    roots: market,
    targets,
    randomSeed: 1,
    key: 'test',
  });
  const moderator = intermediaries.find(({ node }) => ids[node] === `x:${leads.moderator.id}`);
  return {
    size: market.members.length,
    rank: await ranked(market),
    worldRank: await ranked(everyone),
    through: moderator?.share ?? 0,
  };
}
