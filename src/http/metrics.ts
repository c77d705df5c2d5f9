import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const mostOperations = 100;

/** What /metrics tells, in Prometheus's text format; one for each server. */
export interface Metrics {
  /** One answered GraphQL request: its operation's name (null: it has none) and how long it took. */
  observeRequest(operation: string | null, seconds: number): void;
  countError(code: string): void;
  text(): Promise<string>;
  readonly contentType: string;
}

/**
 * Starts counting. Names of operations come from clients: only the first hundred get a series of their own, later
 * ones are `other`, or anybody could fill the memory. `isDatabaseUp` is asked at each reading.
 */
export function makeMetrics(isDatabaseUp: () => Promise<boolean>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'onside_graphql_request_seconds',
    help: 'Time from the arrival of a GraphQL request to its answer.',
    labelNames: ['operation'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  const errors = new Counter({
    name: 'onside_errors_total',
    help: 'Errors told to clients, by extensions.code.',
    labelNames: ['code'],
    registers: [registry],
  });
  new Gauge({
    name: 'onside_database_up',
    help: 'Whether the database answers: 1 or 0.',
    registers: [registry],
    async collect() {
      this.set((await isDatabaseUp()) ? 1 : 0);
    },
  });
  const operations = new Set<string>();
  const labelOf = (operation: string | null) => {
    if (operation === null) return 'anonymous';
    if (operations.size < mostOperations) operations.add(operation);
    return operations.has(operation) ? operation : 'other';
  };
  return {
    observeRequest: (operation, duration) => seconds.observe({ operation: labelOf(operation) }, duration),
    countError: (code) => errors.inc({ code }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
