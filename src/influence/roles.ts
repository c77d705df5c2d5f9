import { stanceOf } from '../analysis/kernels/stance.js';
import type { Context } from '../context.js';
import type { BrandRef, PersonRole } from '../generated/schema.js';
import { brandSlug } from '../nouns/brands.js';
import type { PersonSource } from '../sources.js';
import { leftOutNow } from './left-out.js';
import { marketNamed, percent } from './names.js';
import { judgedPosts, parametersOf, postsBehind } from './stance.js';

const year = 365 * 86_400_000;
const months = 12;
const month = year / months;
const fan = { posts: 12, months: 6, positive: 0.8 };
const helper = { people: 20, timesUsual: 5 };
const bridge = { people: 3 };
const visionary = { writers: 20, first: 0.05, tied: 10, timesChance: 1.5, errors: 3 };

/**
 * The roles a person plays, in the order of the schema, each with the numbers that earned it; the bars are told there.
 * As of the analysis the person is asked at; none with the reason told where there is no such brand or analysis, or who is left out of it.
 */
export async function rolesOf(
  context: Context,
  person: PersonSource,
  brand: BrandRef | null,
  because: (reason: string) => void,
): Promise<PersonRole[]> {
  const leftOut = leftOutNow(person);
  if (leftOut !== null) {
    because(leftOut);
    return [];
  }
  const row = await postsBehind(context, person, brand && brandSlug(brand), because);
  if (!row?.brand || !row.analysis) return [];
  const { analysis } = row;
  const signs = await context.loaders.signsOfRoles.load({ person: person.id, analysis: analysis.id });
  if (signs === null) return [];
  const roles: PersonRole[] = [];

  const { instants, scores } = judgedPosts(row.posts);
  const { position } = stanceOf({ instants, scores }, { ...parametersOf(analysis), asOf: analysis.asOf });
  const ages = instants.map((instant) => Math.floor((analysis.asOf - instant) / month));
  const recent = [...ages.keys()].filter((post) => ages[post] >= 0 && ages[post] < months);
  const positive = recent.filter((post) => scores[post] > 0).length;
  const active = new Set(recent.map((post) => ages[post])).size;
  const isKeen = recent.length >= fan.posts && positive >= fan.positive * recent.length;
  if (isKeen && active >= fan.months && position === 'ONSIDE')
    roles.push({
      kind: 'FAN',
      reasons: [
        `${positive} of ${recent.length} posts about ${row.brand.name ?? row.brand.slug} in a year speak well of it, in ${active} of ${months} months.`,
      ],
    });

  const { answered, usual, audience, people, carried, topics } = signs;
  const ahead = topics.flatMap(({ name, before, after, tied }) => {
    const writers = before + after + 1;
    const chance = (after * audience) / people;
    const isEarly = writers >= visionary.writers && before < visionary.first * writers;
    const isFollowed =
      tied >= visionary.tied &&
      tied >= visionary.timesChance * chance &&
      tied >= chance + visionary.errors * Math.sqrt(chance);
    return isEarly && isFollowed
      ? `Wrote of ${name} before ${before === 0 ? 'everybody else' : `all but ${before}`} of ${writers} people; of their audience of ${audience}, ${tied} took it up after, where chance would make it ${chance.toFixed(1)}.`
      : [];
  });
  if (ahead.length > 0) roles.push({ kind: 'VISIONARY', reasons: ahead });

  const bridged = carried.filter((market) => market.people >= bridge.people);
  if (bridged.length > 0)
    roles.push({
      kind: 'BRIDGE',
      reasons: bridged.map(
        (market) =>
          `Without them ${market.people} of the first 100 in ${marketNamed({ name: market.market })} would each lose a fifth or more of their reach; ` +
          `${market.name ?? 'one of them'} would lose most, ${percent(market.most)}.`,
      ),
    });

  if (answered >= helper.people && answered >= helper.timesUsual * usual)
    roles.push({
      kind: 'HELPER',
      reasons: [`Answered ${answered} other people; the average person answered ${usual.toFixed(1)}.`],
    });
  return roles;
}
