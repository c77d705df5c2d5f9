import { beforeAll, describe, expect, it } from 'vitest';
import type { ContractField, CypherContract } from '../../src/codegen/cypher-contract.js';
import { readContracts } from '../../src/codegen/cypher-preset.js';
import type { CypherType } from '../../src/lib/cypher-type.js';
import { useGraph } from '../support/graph.js';
import { loadSmallTown } from '../support/small-town.js';

const database = useGraph();
beforeAll(() => loadSmallTown(database));

// Labels, types and properties the graph does not have; 01N60 (a parameter that EXPLAIN was not given) is no fault.
const unknownNames = ['01N50', '01N51', '01N52'];

describe('every .cypher file', () => {
  it.each(readContracts().map((contract) => [contract.name, contract] as const))(
    '%s keeps its contract',
    async (_, contract) => {
      const session = database.driver.session({ database: database.name });
      try {
        const result = await session.run(`EXPLAIN ${contract.text}`, exampleOf(contract));
        const columns = (await session
          .run(`EXPLAIN ${contract.text}`, exampleOf(contract))
          .keys()) as string[];
        expect([...columns].sort()).toEqual(contract.row.map((field) => field.name).sort());
        const faults = result.summary.gqlStatusObjects.filter((status) =>
          unknownNames.includes(status.gqlStatus),
        );
        expect(faults.map((fault) => fault.statusDescription)).toEqual([]);
        const writes = result.summary.queryType !== 'r';
        expect(writes, 'a query that writes stands under import/, analysis/, markets/ or sample/').toBe(
          /\b(CREATE|MERGE|SET|DELETE|REMOVE)\b/.test(contract.text),
        );
        expect(
          contract.text,
          'USING INDEX alone is also kept by reading the whole index: say SEEK',
        ).not.toMatch(/USING INDEX (?!SEEK )/);
      } finally {
        await session.close();
      }
    },
  );
});

/** Parameters of the contract's shape, empty wherever they may be. */
function exampleOf({ params }: CypherContract): Record<string, unknown> {
  return Object.fromEntries(params.map((field: ContractField) => [field.name, exampleValue(field.type)]));
}

function exampleValue(type: CypherType): unknown {
  if (!type.required) return null;
  if (type.kind === 'list') return [];
  if (type.kind === 'object')
    return Object.fromEntries(
      Object.entries(type.fields).map(([name, field]) => [name, exampleValue(field)]),
    );
  return {
    ID: '',
    String: '',
    Int: 1n,
    DateTime: 1n,
    Float: 1.5,
    Boolean: false,
    Bytes: new Int8Array(),
    JSON: null,
  }[type.name];
}
