import { canonicalJson } from '../lib/canonical-json.js';
import type { AnalysisSource, AnswerSource } from '../sources.js';

/** What was asked, of which analysis: enough to ask again. */
export interface AnsweredQuestion {
  /** The analysis's own id, itself a hash of all that its numbers rest on. */
  readonly analysis: string;
  /** The field's name with its type, `Market.keyInfluencers`. */
  readonly question: string;
  /** With references resolved to ids, so that they name the same things for good. */
  readonly args: Readonly<Record<string, unknown>>;
}

/**
 * An answer's frame. Its id is the question itself, so that nothing is written when somebody reads, and any process
 * can answer it again: base64url of `Answer:` and the canonical JSON of analysis, question and arguments. The same question
 * of the same analysis has the same id.
 */
export function answerOf(
  analysis: AnalysisSource,
  question: string,
  args: Readonly<Record<string, unknown>>,
  sentence: string,
): AnswerSource {
  return {
    get id() {
      return encodeAnswerId({ analysis: analysis.id, question, args });
    },
    sentence,
    analysis,
  };
}

const prefix = 'Answer:';

function encodeAnswerId({ analysis, question, args }: AnsweredQuestion): string {
  return Buffer.from(prefix + canonicalJson([analysis, question, args]), 'utf8').toString('base64url');
}

/** What the id of an answer asks; null for anything {@link answerOf} did not make. The arguments are not checked. */
export function decodeAnswerId(id: string): AnsweredQuestion | null {
  try {
    const text = Buffer.from(id, 'base64url').toString('utf8');
    if (!text.startsWith(prefix)) return null;
    const [analysis, question, args] = JSON.parse(text.slice(prefix.length)) as unknown[];
    if (typeof analysis !== 'string' || typeof question !== 'string') return null;
    if (typeof args !== 'object' || args === null || Array.isArray(args)) return null;
    const asked = { analysis, question, args: args as Record<string, unknown> };
    return encodeAnswerId(asked) === id ? asked : null;
  } catch {
    return null;
  }
}
