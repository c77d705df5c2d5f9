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
        return result instanceof Promise ? Promise.race([result, abortOf(context.signal)]) : result;
      };
    }
  }
}

const aborts = new WeakMap<AbortSignal, Promise<never>>();

/** One promise for all of a request: a signal goes through all its listeners for each that comes or goes. */
function abortOf(signal: AbortSignal): Promise<never> {
  let abort = aborts.get(signal);
  if (abort === undefined) {
    abort = new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
    abort.catch(() => undefined); // Nobody may be waiting when it comes.
    aborts.set(signal, abort);
  }
  return abort;
}
