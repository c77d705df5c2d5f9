import { createClient } from 'graphql-sse';

/** An operation as GraphiQL hands it over. */
export interface Operation {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Record<string, unknown>;
}

/** Sends an operation to this server. Refusals come as GraphQL errors in the body, whatever their HTTP status. */
export async function ask(operation: Operation, headers: Record<string, string> = {}): Promise<object> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json', ...headers },
    body: JSON.stringify(operation),
  });
  return response.json();
}

/** What a subscription of this server tells, event by event, until it is complete or nobody listens any more. */
export function listen({ query, operationName, variables }: Operation, headers: Record<string, string> = {}) {
  const client = createClient({ url: '/graphql/stream', headers, retryAttempts: 0 });
  return client.iterate<Record<string, unknown>, Record<string, unknown>>({
    query,
    operationName: operationName ?? undefined,
    variables,
  });
}
