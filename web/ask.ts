/** Sends an operation to this server. Refusals come as GraphQL errors in the body, whatever their HTTP status. */
export async function ask(operation: object, headers: Record<string, string> = {}): Promise<object> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json', ...headers },
    body: JSON.stringify(operation),
  });
  return response.json();
}
