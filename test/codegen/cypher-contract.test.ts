import { describe, expect, it } from 'vitest';
import { readContract } from '../../src/codegen/cypher-contract.js';
import { typeName } from '../../src/lib/cypher-type.js';

const file = 'cypher/influence/paths-into-market.cypher';
const contract = (comment: string, text = 'RETURN $market AS id') =>
  readContract(file, `${comment}\n${text}\n`);

describe('readContract', () => {
  it('reads the question, the parameters and the columns with their words', () => {
    const read = contract(
      '// Chains into a market,\n// best first.\n//\n// $market  ID!  slug\n//\n// -> id  [{a: Int!, b: [ID!]}!]!  the chain',
    );
    expect(read.name).toBe('pathsIntoMarket');
    expect(read.question).toBe('Chains into a market, best first.');
    expect(read.params.map((field) => [field.name, typeName(field.type), field.words])).toEqual([
      ['market', 'ID!', 'slug'],
    ]);
    expect(read.row.map((field) => [field.name, typeName(field.type), field.words])).toEqual([
      ['id', '[{a: Int!, b: [ID!]}!]!', 'the chain'],
    ]);
    expect(read.text).toBe('RETURN $market AS id');
  });

  it('takes a name that is no scalar for an enum of the schema', () => {
    const [kind] = contract('// Q\n// $market TieKind!').params;
    expect(kind.type).toEqual({ kind: 'scalar', name: 'String', enum: 'TieKind', required: true });
  });

  it.each([
    ['RETURN 1 AS id', 'the first line must be a comment'],
    ['// Q\n// $market ID!', '$market is declared but not used', 'RETURN 1 AS id'],
    ['// Q', '$market is used but not declared'],
    ['// Q\n// $market ID!\n// -> id [ID!', 'expected "]"'],
    ['// Q\n// $market ID!\n// -> id {a Int}', 'expected ":"'],
    ['// Q\n// $market', 'cannot read the contract line'],
    ['// Q\n// $market ID!', 'there is no query', ''],
  ])('refuses %j, naming the file', (comment, why, text?: string) => {
    expect(() => contract(comment, text)).toThrow(why);
    expect(() => contract(comment, text)).toThrow(file);
  });

  it('sees no parameters in strings and comments', () => {
    expect(() => contract('// Q', "RETURN '$no' AS id // and not $this")).not.toThrow();
  });
});
