/**
 * Awaited between two pieces of work of some milliseconds: lets whatever else waits have its turn, shows progress, or throws
 * to give up. What came of the pieces so far is kept.
 */
export type OnBlock = () => void | Promise<void>;

/** Simple steps in a piece. */
export const stepsAPiece = 2 ** 18;
