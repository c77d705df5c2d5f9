import { describe, expect, it } from 'vitest';
import {
  accountChange,
  noAccountData,
  type Observation,
  type StoredAccount,
} from '../../src/import/account-change.js';
import { accountName } from '../../src/import/handle.js';

const now = 1_000;
const seen = (handle: string, platformId: string | null, rest: Partial<Observation> = {}): Observation => ({
  name: accountName('twitter', handle),
  platformId,
  at: null,
  data: noAccountData,
  owner: null,
  ...rest,
});
const stored = (
  handle: string,
  platformId: string | null,
  rest: Partial<StoredAccount['state']> = {},
): StoredAccount => ({
  state: {
    key: `twitter:${handle.toLowerCase()}`,
    network: 'twitter',
    handle,
    ...(platformId === null ? {} : { platformId }),
    ...rest,
  },
  owner: {
    person: `a:twitter:${handle}`,
    brand: null,
    confidence: 1,
    evidence: [],
    confirmedBy: null,
    objected: false,
  },
});

describe('accountChange', () => {
  it('makes an account nobody knew', () => {
    expect(accountChange(seen('Ann', '1'), null, null, now)).toMatchObject({
      key: 'twitter:ann',
      isNew: true,
      changed: true,
      state: { handle: 'Ann', platformId: '1' },
      renames: [],
      conflict: false,
    });
  });

  it('changes nothing when nothing is new', () => {
    expect(accountChange(seen('Ann', '1'), stored('Ann', '1'), stored('Ann', '1'), now)).toMatchObject({
      isNew: false,
      changed: false,
    });
    expect(accountChange(seen('ann', null, { at: 5 }), stored('Ann', '1'), null, now)).toMatchObject({
      changed: false,
      state: { handle: 'Ann' },
    });
  });

  it('learns the platform id of an account known by handle', () => {
    expect(accountChange(seen('Ann', '1'), stored('Ann', null), null, now)).toMatchObject({
      changed: true,
      isNew: false,
      state: { platformId: '1' },
    });
  });

  it('takes a known id under another handle for a rename', () => {
    expect(accountChange(seen('Ann2', '1'), null, stored('Ann', '1'), now)).toMatchObject({
      key: 'twitter:ann2',
      isNew: false,
      changed: true,
      conflict: false,
      renames: [{ from: 'twitter:ann', to: 'twitter:ann2', handle: 'Ann2' }],
    });
  });

  it('gives a handle to the id seen last, and tells of the conflict', () => {
    expect(accountChange(seen('Ann', '2'), stored('Ann', '1'), null, now)).toMatchObject({
      key: 'twitter:ann',
      isNew: true,
      conflict: true,
      state: { platformId: '2' },
      renames: [{ from: 'twitter:ann', to: 'twitter:ann#1', handle: 'Ann#1' }],
    });
    expect(accountChange(seen('Bea', '1'), stored('Bea', '2'), stored('Ann', '1'), now)).toMatchObject({
      key: 'twitter:bea',
      isNew: false,
      conflict: true,
      standIn: null,
      renames: [
        { from: 'twitter:bea', to: 'twitter:bea#2' },
        { from: 'twitter:ann', to: 'twitter:bea' },
      ],
    });
  });

  it("takes an account known by handle only for the renamed one's stand-in", () => {
    expect(accountChange(seen('Ann2', '1'), stored('Ann2', null), stored('Ann', '1'), now)).toMatchObject({
      key: 'twitter:ann2',
      conflict: false,
      standIn: 'twitter:ann2#1000',
      renames: [
        { from: 'twitter:ann2', to: 'twitter:ann2#1000' },
        { from: 'twitter:ann', to: 'twitter:ann2' },
      ],
    });
  });

  it('lets an older sight fill gaps, but neither rename nor overwrite', () => {
    const known = stored('Ann', '1', { observedAt: 50, followers: 10 });
    const data = { ...noAccountData, followers: 3, location: 'Oslo' };
    expect(accountChange(seen('AnnOld', '1', { at: 40, data }), null, known, now)).toMatchObject({
      key: 'twitter:ann',
      renames: [],
      state: { followers: 10, location: 'Oslo', observedAt: 50 },
    });
    expect(accountChange(seen('Ann', '1', { at: 60, data }), known, known, now)).toMatchObject({
      state: { followers: 3, location: 'Oslo', observedAt: 60 },
    });
    expect(accountChange(seen('Ann', '2', { at: 40 }), known, null, now)).toMatchObject({
      key: 'twitter:ann#2',
      isNew: true,
      renames: [],
      conflict: true,
    });
  });

  it('moves ownership to the person named, unless a human confirmed another', () => {
    const owner = { person: 'x:7', confidence: 0.71, evidence: ['same photo'] };
    expect(accountChange(seen('Ann', null, { owner }), stored('Ann', null), null, now).owner).toEqual(owner);
    const held = {
      ...stored('Ann', null),
      owner: {
        person: 'x:7',
        brand: null,
        confidence: 0.71,
        evidence: ['same photo'],
        confirmedBy: null,
        objected: false,
      },
    };
    expect(accountChange(seen('Ann', null, { owner }), held, null, now).owner).toBeNull();
    const confirmed = { ...held, owner: { ...held.owner, person: 'x:8', confirmedBy: 'eve' } };
    expect(accountChange(seen('Ann', null, { owner }), confirmed, null, now).owner).toBeNull();
  });

  it('leaves the account of somebody who objected with them, whomever a file names', () => {
    const held = stored('ann', null);
    const objector = { ...held, owner: { ...held.owner!, person: 'x:1', objected: true } };
    const named = (person: string) => ({ owner: { person, confidence: 0.5, evidence: [] } });
    expect(accountChange(seen('Ann', null, named('x:2')), objector, null, now)).toMatchObject({
      owner: null,
      kept: true,
    });
    expect(
      accountChange(seen('Ann', null, { owner: { brand: 'acme' } }), objector, null, now).owner,
    ).toBeNull();
    expect(accountChange(seen('Ann', null, named('x:1')), objector, null, now)).toMatchObject({
      owner: { person: 'x:1' },
      kept: false,
    });
  });
});
