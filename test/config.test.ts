import { describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.js';

describe('readConfig', () => {
  test('needs nothing set', () => {
    expect(readConfig({})).toEqual({
      database: null,
      host: '127.0.0.1',
      port: 4000,
      home: '.onside',
      javaHome: undefined,
      apiKey: null,
      schedule: null,
    });
  });

  test('takes an empty variable as not set', () => {
    expect(readConfig({ NEO4J_URI: '', PORT: '', ONSIDE_API_KEY: '' })).toEqual(readConfig({}));
  });

  test('uses the Neo4j it is pointed at', () => {
    const given = { NEO4J_URI: 'neo4j+s://x.example', NEO4J_PASSWORD: 'p', NEO4J_DATABASE: 'talk' };
    expect(readConfig(given).database).toEqual({
      uri: 'neo4j+s://x.example',
      username: 'neo4j',
      password: 'p',
      database: 'talk',
    });
  });

  test.each(['neo4j://h:port', 'bolt://h:99999', 'bolt://h:7687?policy=x', 'bolt://', 'localhost:7687'])(
    'finds out at once that nothing can be at %s',
    (uri) => {
      expect(() => readConfig({ NEO4J_URI: uri })).toThrow(/NEO4J_URI should look like/);
    },
  );

  test('takes a schedule only where it can be kept', () => {
    expect(readConfig({ ONSIDE_ANALYSE_CRON: '0 3 * * *' }).schedule).toBe('0 3 * * *');
    expect(() => readConfig({ ONSIDE_ANALYSE_CRON: 'nightly' })).toThrow(
      /ONSIDE_ANALYSE_CRON should be a cron/,
    );
  });

  test('names every wrong variable at once, and repeats no secret', () => {
    const wrong = () =>
      readConfig({
        NEO4J_URI: 'http://localhost:7474',
        PORT: '70000',
        ONSIDE_AUTH: 'maybe',
        ONSIDE_API_KEY: 'two words',
      });
    expect(wrong).toThrow(/NEO4J_URI .*\n.*PORT .*\n.*ONSIDE_AUTH .*\n.*ONSIDE_API_KEY /);
    expect(wrong).not.toThrow(/two words/);
  });

  test.each(['localhost', '127.0.0.1', '127.1.2.3', '::1'])('serves %s without a key', (HOST) => {
    expect(readConfig({ HOST })).toMatchObject({ host: HOST, apiKey: null });
    expect(readConfig({ HOST, ONSIDE_AUTH: 'none', ONSIDE_API_KEY: 'k' }).apiKey).toBeNull();
  });

  test.each(['0.0.0.0', '::', '192.168.1.5', 'onside.example', '127.0.0.1.example'])(
    'serves %s only with a key',
    (HOST) => {
      expect(() => readConfig({ HOST })).toThrow(/ONSIDE_API_KEY should be set/);
      expect(() => readConfig({ HOST, ONSIDE_AUTH: 'none', ONSIDE_API_KEY: 'k' })).toThrow(
        /ONSIDE_AUTH may be/,
      );
      expect(readConfig({ HOST, ONSIDE_API_KEY: 'k' }).apiKey).toBe('k');
    },
  );

  test('asks for the key that ONSIDE_AUTH requires', () => {
    expect(() => readConfig({ ONSIDE_AUTH: 'required' })).toThrow(/ONSIDE_API_KEY should be set/);
    expect(readConfig({ ONSIDE_AUTH: 'required', ONSIDE_API_KEY: 'k' }).apiKey).toBe('k');
  });
});
