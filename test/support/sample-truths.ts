import { dateOf, story } from '../../src/sample/clock.js';
import { accountOf, leads } from '../../src/sample/leads.js';
import type { Plant } from '../../src/sample/plant.js';
import { planted } from '../../src/sample/planted.js';

/** What the API says of a planted truth: the figure, and whether it is as planted. */
export interface Sight {
  readonly figure: string;
  readonly holds: boolean;
}

/** Asks an operation; answers its data, throws on errors. */
export type Ask = (query: string) => Promise<Data>;

// biome-ignore lint/suspicious/noExplicitAny: answers to some twenty documents, each read once, here
type Data = any;

const city = 'port-maren-mobile';
const names = (people: readonly { name: string }[]) => people.map(({ name }) => name).join(' > ');
const kindsOf = (roles: readonly { kind: string }[]) => roles.map(({ kind }) => kind).join(', ') || 'no role';
const fixed = (value: number | null | undefined) => (value == null ? '-' : value.toFixed(2));

/** Key of a plant -> what its own question shows; `ask` for what that does not tell. */
const sights: Record<string, (data: Data, ask: Ask) => Sight | Promise<Sight>> = {
  async host({ person }) {
    const row = (slug: string) => person.markets.edges.find((edge: Data) => edge.market.slug === slug);
    const [here, world] = [row(city), row('everyone')];
    const elsewhere = 1 - (here?.reach.expected ?? 0) / (world?.reach.expected ?? 0);
    return {
      figure: `${here?.rank ?? '-'} in the city, ${world?.rank ?? '-'} in the world, ${fixed(elsewhere)} elsewhere`,
      holds: world?.rank === 1 && (here?.rank ?? 9_999) > 20 && elsewhere > 0.95,
    };
  },
  repairer({ market }) {
    const [first] = market.keyInfluencers.edges;
    const [through] = first?.through ?? [];
    const { expected } = first.reach;
    return {
      figure: `${first.node.name} ${fixed(expected)}, through ${through?.person.name} ${fixed(through?.shareOfReach)}`,
      holds:
        first.node.name === leads.repairer.name &&
        expected >= 190 &&
        expected <= 240 &&
        through?.person.name === leads.moderator.name &&
        through.shareOfReach > 0.5 &&
        through.high - through.low <= 0.1,
    };
  },
  moderator({ influencePaths: { nodes } }) {
    const led = nodes.filter(({ sentence }: Data) => sentence.includes(leads.moderator.name)).length;
    return { figure: `${led} of ${nodes.length} chains`, holds: led >= 2 };
  },
  async reviewer({ person: { before, turned, since }, then }, ask) {
    const row = then.markets.edges.find((edge: Data) => edge.market.slug === city);
    const rule = {
      all: [
        { field: 'FOLLOWS', is: accountOf('reviewer') },
        { field: 'LOCATION', contains: 'Port Maren' },
        { field: 'BRAND', in: ['kelpline', 'orrivo', 'brundell', 'quaymo'] },
      ],
    };
    const { saveMarket } = await ask(
      `mutation { saveMarket(input: {requestId: "exposed", slug: "exposed", name: "exposed", rule: ${literal(rule)}, dryRun: true}) { size errors { message } } }`,
    );
    const turn = [before, turned, since].map(({ position }) => position).join(' ');
    const acted = row?.actedAfter.people;
    return {
      figure: `${turn}, ${saveMarket.size} exposed, ${acted} acted`,
      holds:
        turn === 'ONSIDE OFFSIDE ONSIDE' && saveMarket.size >= 120 && saveMarket.size <= 160 && acted === 9,
    };
  },
  'stand-in'({ market }) {
    const { lost, substitutes } = market.whatIf;
    const [first] = substitutes;
    const share = (first?.marginal ?? 0) / lost.expected;
    return {
      figure: `${first?.person.name ?? '-'} wins back ${fixed(share)} of ${fixed(lost.expected)}`,
      holds: first?.person.name === leads.standIn.name && share >= 0.5 && share <= 0.7,
    };
  },
  waverer({ person: { before, after } }) {
    return {
      figure: `${before.position} ${after.position}`,
      holds: before.position === 'ONSIDE' && after.position === 'NEUTRAL',
    };
  },
  guess({ influencePaths: { nodes } }) {
    const resting = nodes.filter(({ restsOn }: Data) => restsOn.length > 0);
    const sure = resting[0]?.restsOn[0].confidence;
    return { figure: `${resting.length} of ${nodes.length}, ${sure ?? '-'}`, holds: sure === 0.71 };
  },
  async 'first-user'({ person }, ask) {
    const about = (nodes: Data[]) =>
      nodes.filter(({ topics }) => topics.some(({ name }: Data) => name === 'esim'));
    const hers = about(person.posts.nodes).map(({ publishedAt }) => Date.parse(publishedAt));
    const { market } = await ask(
      `{ market(by: {slug: "${city}"}) { sentiment(brand: {slug: "kelpline"}, by: TOPIC, window: {between: {from: "2025-05-01T00:00:00Z", to: "2025-07-01T00:00:00Z"}}) { points { topic { name } people } } } }`,
    );
    const early = market.sentiment.points.find(({ topic }: Data) => topic?.name === 'esim')?.people ?? 0;
    const first = hers.length > 0 ? Math.min(...hers) : Number.POSITIVE_INFINITY;
    const ahead = person.roles.find(({ kind }: Data) => kind === 'VISIONARY');
    return {
      figure: `first ${first < Infinity ? dateOf(first) : '-'}, ${early} early in the city, ${ahead?.reasons ?? 'no visionary'}`,
      holds: first < Date.UTC(2025, 5, 1) && early <= 1 && ahead !== undefined,
    };
  },
  fan({ person: { stance, stanceHistory, roles } }) {
    const against = stanceHistory.filter(({ position }: Data) => position === 'OFFSIDE').length;
    return {
      figure: `${kindsOf(roles)}: ${stance.position}, net ${fixed(stance.net)}, ${stance.posts} posts, ${against} months against`,
      holds:
        kindsOf(roles).includes('FAN') &&
        stance.position === 'ONSIDE' &&
        stance.posts >= 40 &&
        stance.net > 0.8 &&
        against === 0,
    };
  },
  helper({ person: { posts, roles } }) {
    const answers = posts.nodes.filter(({ inReplyTo }: Data) => inReplyTo?.text?.includes('?')).length;
    return {
      figure: `${kindsOf(roles)}: ${answers} of ${posts.nodes.length} posts answer a question`,
      holds: kindsOf(roles).includes('HELPER') && answers >= 90,
    };
  },
  accountant({ influencePaths: { nodes }, market, person }) {
    const last = nodes.map(({ hops }: Data) => hops[hops.length - 1].from.name);
    const heard = person.influencedBy.edges.filter(({ probability }: Data) => probability > 0);
    const gap = market.coverageGaps.nodes.find(({ segment }: Data) => segment === 'cafe');
    return {
      figure: `${nodes.length} chains end through ${[...new Set(last)].join(', ')}; hears ${heard.length}; cafes hang on ${gap?.person.name ?? '-'} ${fixed(gap?.shareLost)}`,
      holds:
        gap?.kind === 'ONE_PERSON' &&
        gap.person.name === leads.accountant.name &&
        nodes.length > 0 &&
        last.every((name: string) => name === leads.accountant.name) &&
        heard.length === 1,
    };
  },
  colleague({ influencePaths: { nodes } }) {
    const [best] = nodes;
    const way = best ? names(best.hops.map(({ to }: Data) => to)) : '-';
    return {
      figure: `${way} ${fixed(best?.probability)}`,
      holds: way === `${leads.moderator.name} > ${leads.reviewer.name}` && best.probability > 0.1,
    };
  },
  outsider({ market }) {
    const found = market.whoReaches.edges.find(({ node }: Data) => node.name === leads.outsider.name);
    return {
      figure: `${market.whoReaches.edges.length} against, reaches ${fixed(found?.reach.expected)}`,
      holds: (found?.reach.expected ?? 0) > 3,
    };
  },
  terms({ market: { months, topics } }) {
    const net = months.points.map((point: Data) => point.net as number);
    const roaming = topics.points.find(({ topic }: Data) => topic?.name === 'roaming');
    return {
      figure: `net ${net.map(fixed).join(' ')}, roaming ${fixed(roaming?.net)}`,
      holds: net[1] - net[2] > 0.3 && net[3] - net[2] > 0.3 && roaming.net < -0.6,
    };
  },
  thread({ market }) {
    const { points } = market.sentiment;
    const during = (from: number, to: number) =>
      points
        .filter(({ start }: Data) => Date.parse(start) >= from && Date.parse(start) < to)
        .reduce((sum: number, point: Data) => sum + point.posts, 0);
    const day = 86_400_000;
    const [before, thread] = [
      during(story.turn - 4 * day, story.turn),
      during(story.turn, story.turn + 4 * day),
    ];
    return {
      figure: `${before} posts before, ${thread} in the thread’s days`,
      holds: thread - before > 20 && thread > 1.5 * before,
    };
  },
  orrivo({ market }) {
    const share = [0, 3].map((month) => {
      const posts = (slug: string) => (market[slug].points[month]?.posts ?? 0) as number;
      return posts('orrivo') / (posts('kelpline') + posts('orrivo') + posts('brundell') + posts('quaymo'));
    });
    return {
      figure: share.map(fixed).join(' to '),
      holds: Math.abs(share[0] - 0.14) < 0.05 && Math.abs(share[1] - 0.27) < 0.05,
    };
  },
  pause({ market: { ours, rival } }) {
    const asked = (points: Data[]) => points.find(({ topic }) => topic?.name === 'pause my plan');
    const [all, theirs] = [asked(ours.points), asked(rival.points)];
    return {
      figure: `${all?.posts ?? 0} posts of ${all?.people ?? 0}, ${theirs?.posts ?? 0} name Quaymo`,
      holds: all?.posts === 84 && all.people === 61 && theirs?.posts === 22,
    };
  },
  outage({ market }) {
    const at = new Map<number, number>(
      market.sentiment.points.map(({ start, posts }: Data) => [Date.parse(start), posts]),
    );
    const hour = 3_600_000;
    // Eight to twelve UTC: nine to one in the city since 29 March.
    const on = (tuesday: number) =>
      [8, 9, 10, 11].reduce((sum, hours) => sum + (at.get(tuesday + hours * hour) ?? 0), 0);
    let usual = 0;
    for (let week = 1; week <= 8; week++) usual += on(story.outage - week * 7 * 24 * hour) / 8;
    const times = on(story.outage) / Math.max(usual, 1);
    return { figure: `${fixed(times)} times`, holds: times >= 8 && times <= 14 };
  },
  ring({ excludedAccounts: { nodes }, market }) {
    const isTheirs = (handle: string) => handle.startsWith('deal_');
    const ring = nodes.filter(
      ({ handle, excluded }: Data) => isTheirs(handle) && excluded.kind === 'RING',
    ).length;
    const listed = market.keyInfluencers.edges.flatMap(({ node }: Data) => node.accounts);
    const left = listed.filter(({ handle }: Data) => isTheirs(handle)).length;
    return { figure: `${ring} excluded, ${left} in the list`, holds: ring === 12 && left === 0 };
  },
  robot({ person }) {
    return { figure: person.excluded?.why ?? 'not excluded', holds: person.excluded?.kind === 'AUTOMATED' };
  },
  objector({ person }) {
    const reach = person?.reach?.expected;
    return { figure: `reach ${fixed(reach)}`, holds: reach == null };
  },
};

/** What is planted in order not to be noticed: the figure that shows it is not. */
const quiet: typeof sights = {
  club({ excludedAccounts: { nodes } }) {
    const others = nodes.filter(
      ({ handle }: Data) => !handle.startsWith('deal_') && handle !== leads.robot.accounts[0].handle,
    );
    return {
      figure: `${others.length} of ${nodes.length} excluded are no ring and no robot`,
      holds: others.length === 0,
    };
  },
};

/** The truths that can be looked at through the API today, in the order they are told. */
export const truths: readonly Plant[] = planted.filter(({ key }) => key in sights || key in quiet);

/** Asks a truth's own question and reads off what it is about. */
export async function lookAt(truth: Plant, ask: Ask): Promise<Sight> {
  return { ...sights, ...quiet }[truth.key](await ask(truth.question), ask);
}

/** What may be left out of one world together: each shows without the others, or not. */
export const controls: readonly string[] = Object.keys(sights);

/** A JSON value as GraphQL writes it. */
function literal(value: unknown): string {
  return JSON.stringify(value).replace(/"(\w+)":/g, '$1:');
}
