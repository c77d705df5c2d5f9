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
        mappers: {
          Person: '../sources.js#PersonSource',
          Account: '../sources.js#AccountSource',
          Brand: '../sources.js#BrandSource',
          Market: '../sources.js#MarketSource',
          Post: '../sources.js#PostSource',
          Conversation: '../sources.js#ConversationSource',
          Topic: '../sources.js#TopicSource',
          Analysis: '../sources.js#AnalysisSource',
          Actor: '../sources.js#ActorSource',
          Answer: '../sources.js#AnswerSource',
          ImportRun: '../sources.js#ImportRunSource',
          SentimentPoint: '../sources.js#SentimentPointSource',
          StanceResult: '../sources.js#StanceSource',
          ReachTie: '../sources.js#ReachTieSource',
          InfluencerEdge: '../sources.js#InfluencerSource',
        },
        scalars: { ID: 'string', DateTime: 'number', Duration: 'number', JSON: 'unknown' },
      },
    },
    'src/generated/cypher.ts': { preset: cypherPreset },
  },
};
export default config;
