/** Made anew for each request: who asks, what they may wait for, and the loaders that batch single nodes. */
export interface Context {
  readonly signal: AbortSignal;
}
