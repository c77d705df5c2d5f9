import { type LeadName, leads } from './leads.js';
import { planted } from './planted.js';

/** A planted truth, for people and machines. */
export interface PlantedTruth {
  readonly key: string;
  /** Slug of the market it shows in. */
  readonly market: string;
  readonly what: string;
  readonly who: readonly { readonly name: string; readonly accounts: readonly string[] }[];
  /** A GraphQL document whose answer shows it. */
  readonly question: string;
}

/** What is planted in the sample, by the very definitions it is generated from. */
export function describeSample(): PlantedTruth[] {
  return planted.map(({ key, market, what, who, question }) => ({
    ...{ key, market, what, who: who.map(personOf), question },
  }));
}

/** {@link describeSample} in words. */
export function wordsOfSample(truths: readonly PlantedTruth[]): string {
  return truths
    .map(({ key, market, what, who, question }) => {
      const people = who.map(({ name, accounts }) => `  ${name}: ${accounts.join(', ')}`);
      const asked = question.split('\n').map((line) => `    ${line}`);
      return [`${key} (${market})`, `  ${what}`, ...people, '  ask:', ...asked].join('\n');
    })
    .join('\n\n');
}

function personOf(lead: LeadName): PlantedTruth['who'][number] {
  const { name, accounts } = leads[lead];
  return { name, accounts: accounts.map(({ network, handle }) => `${network}:${handle}`) };
}
