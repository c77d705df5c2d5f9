import { type GraphQLSchema, isObjectType } from 'graphql';

/**
 * Makes every asynchronous resolver of a schema end when its request's signal aborts, with the signal's reason,
 * whether or not it listens to the signal itself. Changes the schema it is given.
 */
export function raceAbort(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      if (!resolve) continue;
      field.resolve = (source, args, context: { signal: AbortSignal }, info) => {
        context.signal.throwIfAborted();
        const result = resolve(source, args, context, info);
        return result instanceof Promise ? untilAborted(result, context.signal) : result;
      };
    }
  }
}

function untilAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
