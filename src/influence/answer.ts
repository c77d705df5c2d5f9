import { createHash } from 'node:crypto';
import { canonicalJson } from '../lib/canonical-json.js';
import type { AnalysisSource, AnswerSource } from '../sources.js';

/**
 * An answer's frame: id = hash(analysis, question, arguments), so that the same question of the same analysis
 * is the same answer. `question` is the field's name with its type, `Market.keyInfluencers`.
 */
export function answerOf(
  analysis: AnalysisSource,
  question: string,
  args: Readonly<Record<string, unknown>>,
  sentence: string,
): AnswerSource {
  return {
    get id() {
      const hash = createHash('sha256').update(canonicalJson([analysis.id, question, args]));
      return hash.digest('hex').slice(0, 32);
    },
    sentence,
    analysis,
  };
}
