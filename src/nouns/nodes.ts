import type { Context } from '../context.js';
import type { GlobalId } from '../lib/global-id.js';

/** A node with the type it resolves to. */
export type NodeSource = { readonly __typename: NodeType };
type NodeType =
  | 'Person'
  | 'Account'
  | 'Brand'
  | 'Market'
  | 'Post'
  | 'Conversation'
  | 'Topic'
  | 'Analysis'
  | 'ImportRun';

/** The thing a global id names; null for an unknown type or key. Batched with others of its type. */
export async function loadNode(context: Context, { type, key }: GlobalId): Promise<NodeSource | null> {
  const { loaders } = context;
  const loadersByType = {
    Person: loaders.person,
    Account: loaders.account,
    Brand: loaders.brand,
    Market: loaders.market,
    Post: loaders.post,
    Conversation: loaders.conversation,
    Topic: loaders.topic,
    Analysis: loaders.analysis,
    ImportRun: loaders.importRun,
  };
  if (!Object.hasOwn(loadersByType, type)) return null;
  const row = await loadersByType[type as NodeType].load(key);
  return row && { ...row, __typename: type as NodeType };
}
