import { createHash } from 'node:crypto';
import { canonicalJson } from '../lib/canonical-json.js';
import type { AnalysisParameters } from './parameters.js';

/** All that an analysis depends on: the same five give the same bytes. */
export interface AnalysisInputs {
  /** UTC milliseconds. */
  readonly asOf: number;
  readonly dataVersion: number;
  readonly modelVersion: string;
  readonly parameters: AnalysisParameters;
  readonly randomSeed: number;
}

/** The id of the analysis of these inputs: SHA-256, in hex, of their canonical JSON. */
export function analysisId({
  asOf,
  dataVersion,
  modelVersion,
  parameters,
  randomSeed,
}: AnalysisInputs): string {
  const text = canonicalJson({ asOf, dataVersion, modelVersion, parameters, randomSeed });
  return createHash('sha256').update(text).digest('hex');
}
