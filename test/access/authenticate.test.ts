import { describe, expect, it } from 'vitest';
import { authenticate } from '../../src/access/authenticate.js';
import { OnsideError } from '../../src/errors.js';

const basic = (login: string) => ({ authorization: `Basic ${Buffer.from(login).toString('base64')}` });
const codeOf = (...args: Parameters<typeof authenticate>) => {
  try {
    return authenticate(...args).role;
  } catch (error) {
    return error instanceof OnsideError ? error.code : error;
  }
};

describe('with an API key', () => {
  const asked = (headers: Record<string, string>) =>
    codeOf({ remoteAddress: '203.0.113.9', headers }, 'k:é y');

  it.each([
    ['Bearer', { authorization: 'Bearer s3cret' }],
    ['bearer in small letters', { authorization: 'bearer s3cret' }],
    ['X-API-Key', { 'x-api-key': 's3cret' }],
    ['the password of Basic', basic('anyone:s3cret')],
  ])('lets in who sends it as %s, from anywhere', (_, headers) => {
    expect(codeOf({ remoteAddress: '203.0.113.9', headers }, 's3cret')).toBe('ADMIN');
  });

  it('takes keys with colons and any letters as Basic password', () => {
    expect(asked(basic('me:k:é y'))).toBe('ADMIN');
  });

  it.each([
    ['nothing', {}],
    ['another key', { 'x-api-key': 'k' }],
    ['a longer key', { 'x-api-key': 'k:é y ' }],
    ['the key as a name', basic('k:é y:')],
    ['an unknown scheme', { authorization: 'Digest k' }],
    ['an empty key', { 'x-api-key': '' }],
    ['broken base64', { authorization: 'Basic %%%' }],
  ])('refuses %s', (_, headers) => {
    expect(asked(headers)).toBe('UNAUTHENTICATED');
  });

  it('asks this machine for it too', () => {
    expect(codeOf({ remoteAddress: '127.0.0.1', headers: { host: 'localhost:4000' } }, 'k')).toBe(
      'UNAUTHENTICATED',
    );
  });
});

describe('without an API key', () => {
  it.each([
    ['127.0.0.1', 'localhost:4000'],
    ['127.0.0.1', '127.0.0.1'],
    ['::ffff:127.0.0.1', 'LOCALHOST:4000'],
    ['::1', '[::1]:4000'],
  ])('serves this machine: %s asking for %s', (remoteAddress, host) => {
    expect(codeOf({ remoteAddress, headers: { host } }, null)).toBe('ADMIN');
  });

  it.each([
    ['another machine', '192.168.1.7', { host: 'localhost:4000' }],
    ['another machine over IPv6', '2001:db8::1', { host: 'localhost:4000' }],
    ['an address that only begins alike', '::ffff:12.7.0.1', { host: 'localhost' }],
    ['a rebound name', '127.0.0.1', { host: 'evil.example:4000' }],
    ['a name that only begins alike', '127.0.0.1', { host: 'localhost.evil.example' }],
    ['an address that is a name', '127.0.0.1', { host: '127.0.0.1.evil.example' }],
    ['no Host at all', '127.0.0.1', {}],
    ['what a proxy forwards', '127.0.0.1', { host: 'localhost', 'x-forwarded-for': '203.0.113.9' }],
    ['a closed socket', undefined, { host: 'localhost' }],
  ])('refuses %s', (_, remoteAddress, headers) => {
    expect(codeOf({ remoteAddress, headers }, null)).toBe('FORBIDDEN');
  });
});
