import type { CodegenConfig } from '@graphql-codegen/cli';
import { cypherPreset } from './src/codegen/cypher-preset.js';

/** `npm run codegen`: resolver types from schema/, query values from cypher/, and the printed schema whose diff is reviewed. */
const config: CodegenConfig = {
  schema: 'schema/*.graphql',
  generates: {
    'src/generated/schema.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        contextType: '../context.js#Context',
        enumsAsTypes: true,
        useTypeImports: true,
        mapperTypeSuffix: 'Source',
        mappers: {},
        scalars: {
          ID: 'string',
          DateTime: 'number',
          Date: 'string',
          Duration: 'number',
          JSON: 'unknown',
        },
      },
    },
    'src/generated/cypher.ts': { preset: cypherPreset },
  },
};
export default config;
