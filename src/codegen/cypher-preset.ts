import { readdirSync, readFileSync } from 'node:fs';
import type { Types } from '@graphql-codegen/plugin-helpers';
import type { CypherType } from '../lib/cypher-type.js';
import { type ContractField, type CypherContract, readContract } from './cypher-contract.js';

/** Makes one TypeScript module of every `.cypher` file but the migrations: parameters, rows and a query value each. */
export const cypherPreset: Types.OutputPreset = {
  buildGeneratesSection: (options) =>
    Promise.resolve([
      {
        ...options,
        filename: options.baseOutputDir,
        plugins: [{ cypher: {} }],
        pluginMap: { cypher: { plugin: () => cypherModule(readContracts()) } },
      },
    ]),
};

/** Every contract under `cypher/` but the migrations, in path order. Throws when two files make one name. */
export function readContracts(): CypherContract[] {
  const files = readdirSync('cypher', { recursive: true, encoding: 'utf8' })
    .map((file) => `cypher/${file}`)
    .filter((file) => file.endsWith('.cypher') && !file.startsWith('cypher/setup/'))
    .sort();
  const contracts = files.map((file) => readContract(file, readFileSync(file, 'utf8')));
  const seen = new Set<string>();
  for (const { name } of contracts) {
    if (seen.has(name)) throw new Error(`two .cypher files are called ${name}`);
    seen.add(name);
  }
  return contracts;
}

function cypherModule(contracts: readonly CypherContract[]): string {
  const enums = new Set<string>();
  const body = contracts.map((contract) => cypherQuery(contract, enums)).join('\n');
  const imports = ["import type { Query } from '../lib/cypher-type.js';"];
  if (enums.size > 0) imports.push(`import type { ${[...enums].sort().join(', ')} } from './schema.js';`);
  return `// Written by \`npm run codegen\` from cypher/**/*.cypher. Do not edit.\n${imports.join('\n')}\n\n${body}`;
}

function cypherQuery({ name, question, params, row, text }: CypherContract, enums: Set<string>): string {
  const typeBase = name[0].toUpperCase() + name.slice(1);
  const members = (fields: readonly ContractField[]) =>
    fields
      .map(
        (field) =>
          `${field.words && `  /** ${field.words} */\n`}  ${field.name}: ${typeScript(field.type, enums)};\n`,
      )
      .join('');
  const specs = (fields: readonly ContractField[]) =>
    JSON.stringify(Object.fromEntries(fields.map((field) => [field.name, field.type])));
  return [
    `export interface ${typeBase}Params {\n${members(params)}}`,
    `export interface ${typeBase}Row {\n${members(row)}}`,
    `/** ${question} */`,
    `export const ${name}: Query<${typeBase}Params, ${typeBase}Row> = {`,
    `  name: '${name}',`,
    `  text: ${JSON.stringify(text)},`,
    `  params: ${specs(params)},`,
    `  row: ${specs(row)},`,
    '};\n',
  ].join('\n');
}

function typeScript(type: CypherType, enums: Set<string>): string {
  const bare = (): string => {
    if (type.kind === 'list') return `Array<${typeScript(type.of, enums)}>`;
    if (type.kind === 'object')
      return `{ ${Object.entries(type.fields)
        .map(([name, field]) => `${name}: ${typeScript(field, enums)}`)
        .join('; ')} }`;
    if (type.enum) {
      enums.add(type.enum);
      return type.enum;
    }
    return scalarTypes[type.name];
  };
  return type.required ? bare() : `${bare()} | null`;
}

const scalarTypes = {
  ID: 'string',
  String: 'string',
  Int: 'number',
  Float: 'number',
  Boolean: 'boolean',
  DateTime: 'number',
  Bytes: 'Uint8Array',
  JSON: 'unknown',
};
