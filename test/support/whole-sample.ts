import type { Kind } from '../../src/import/kinds.js';
import type { Fields } from '../../src/import/validate.js';
import { leads, ringLeads } from '../../src/sample/leads.js';
import { type SampleOptions, sampleMarket } from '../../src/sample/sample-market.js';

/** All rows of a sample, at hand. */
export type WholeSample = Readonly<Record<Kind, readonly Fields[]>>;

/** Reads a small sample to its end. */
export function wholeSample(options: SampleOptions): WholeSample {
  const kinds = Object.entries(sampleMarket(options)).map(([kind, rows]) => [kind, [...rows]]);
  return Object.fromEntries(kinds) as WholeSample;
}

/** The sample less whom an analysis leaves out: the ring, the robot and the objector, with all they did and was done to them. */
export function withoutExcluded(sample: WholeSample): WholeSample {
  const gone = new Set(
    [...ringLeads, leads.robot, leads.objector].flatMap(({ accounts }) =>
      accounts.map(({ network, handle }) => `${network}:${handle}`),
    ),
  );
  const theirs = new Set<unknown>();
  for (const { network, id, author } of sample.posts)
    if (gone.has(`${network}:${author}`)) theirs.add(`${network}:${id}`);
  const isKept = ({ network, id, inReplyTo, repostOf, quoteOf }: Fields) =>
    ![id, inReplyTo, repostOf, quoteOf].some((post) => theirs.has(`${network}:${post}`));
  return {
    ...sample,
    people: sample.people.filter(({ optOut }) => !optOut),
    accounts: sample.accounts.filter(({ network, handle }) => !gone.has(`${network}:${handle}`)),
    ties: sample.ties.filter(({ from, to }) => !gone.has(String(from)) && !gone.has(String(to))),
    posts: sample.posts.filter(isKept),
  };
}
