import { peopleForImport, writeContactPoints, writePeople } from '../generated/cypher.js';
import { emailKey, phoneKey } from '../lib/contact-key.js';
import type { Outcome, Writer } from './batch-context.js';
import type { RecordOf } from './kinds.js';

const plainFields = ['name', 'location', 'country', 'timezone'] as const;

/**
 * Writes people. What a row leaves empty stays as it was. An objection (`optOut`) can be made by a file but not
 * taken back by one. E-mail addresses and telephone numbers go to contact points and nowhere else.
 */
export const writePeopleRows: Writer<'people'> = async (context, items) => {
  const rows = await context.run(peopleForImport, { ids: items.map(({ record }) => `x:${record.id}`) });
  const stored = new Map(rows.map((row) => [row.id, row]));
  const changes = items.map(({ record }) => changeOf(record, stored.get(`x:${record.id}`)));
  const written = changes.filter((change) => change.outcome !== 'unchanged');
  if (written.length > 0) await context.run(writePeople, { people: written });
  const contacts = written.flatMap(({ id: person, contacts: points }) =>
    points.map((point) => ({ person, source: context.source, ...point })),
  );
  if (contacts.length > 0) await context.run(writeContactPoints, { contacts });
  for (const { record } of items)
    if (record.phone !== null && phoneKey(record.phone) === null)
      context.warn('telephone numbers without a digit are not kept');
  for (const { id } of written) context.touched.people.add(id);
  return changes.map((change) => change.outcome);
};

function changeOf(record: RecordOf<'people'>, stored: { state: unknown; contacts: string[] } | undefined) {
  const before = (stored?.state ?? {}) as Record<string, unknown>;
  const state = {
    externalId: record.id,
    name: null,
    location: null,
    country: null,
    timezone: null,
    ...Object.fromEntries(
      plainFields.map((field) => [field, record[field] ?? (before[field] as string | undefined) ?? null]),
    ),
    segments: record.segments ?? (before.segments as string[] | undefined) ?? null,
    optOut: record.optOut || before.optOut === true ? true : null,
  };
  const attributes = Object.fromEntries(
    Object.entries(record.attributes).map(([name, value]) => [`attr.${name}`, value]),
  );
  const contacts = contactsOf(record).filter(({ key }) => !stored?.contacts.includes(key));
  const same =
    stored !== undefined &&
    contacts.length === 0 &&
    Object.entries({ ...state, ...attributes }).every(([name, value]) =>
      sameValue(value, before[name] ?? null),
    );
  const outcome: Outcome = stored ? (same ? 'unchanged' : 'updated') : 'added';
  return { id: `x:${record.id}`, state, attributes, contacts, outcome };
}

function contactsOf({ email, phone }: RecordOf<'people'>): { key: string; kind: string; value: string }[] {
  const number = phone === null ? null : phoneKey(phone);
  return [
    ...(email === null ? [] : [{ key: emailKey(email), kind: 'EMAIL', value: email }]),
    ...(number === null ? [] : [{ key: number, kind: 'PHONE', value: phone! }]),
  ];
}

function sameValue(a: unknown, b: unknown): boolean {
  return Array.isArray(a) && Array.isArray(b)
    ? a.length === b.length && a.every((item, index) => item === b[index])
    : a === b;
}
