import type { Progress, ProgressEvent } from './progress.js';

/** How progress is shown: a bar that redraws itself, a line every few seconds, or one JSON object a line. */
export type ProgressStyle = 'bar' | 'lines' | 'json';

/** Shows progress until `end`, which wipes the bar away so that what follows starts on a clean line. */
export interface ProgressView {
  readonly progress: Progress;
  end(): void;
}

const pauses: Record<ProgressStyle, number> = { bar: 100, lines: 3_000, json: 1_000 };
const wipe = '\r\x1b[K';
const cells = 30;

/**
 * Shows progress through `write`, no oftener than fits the style, but each phase at once. `clock` gives
 * milliseconds. JSON lines are `{"progress":{"phase","done","total"}}`.
 */
export function showProgress(
  style: ProgressStyle,
  write: (text: string) => void,
  clock: () => number = Date.now,
): ProgressView {
  let phase: string | undefined;
  let next = 0;
  const progress = (event: ProgressEvent) => {
    const isLast = event.total !== null && event.done >= event.total;
    if (event.phase === phase && clock() < next && !(isLast && style === 'bar')) return;
    phase = event.phase;
    next = clock() + pauses[style];
    if (style === 'json') write(`${JSON.stringify({ progress: event })}\n`);
    else if (style === 'lines') write(`${describe(event)}\n`);
    else write(`${wipe}${drawBar(event)}`);
  };
  return { progress, end: () => style === 'bar' && phase !== undefined && write(wipe) };
}

function describe({ phase, done, total }: ProgressEvent): string {
  if (total !== null) return `${phase}: ${grouped(done)} of ${grouped(total)}`;
  return done > 0 ? `${phase}: ${grouped(done)}` : `${phase} …`;
}

function drawBar(event: ProgressEvent): string {
  if (!event.total) return describe(event);
  const share = Math.min(1, event.done / event.total);
  const filled = Math.round(share * cells);
  const bar = '█'.repeat(filled) + '░'.repeat(cells - filled);
  return `${bar} ${String(Math.floor(share * 100)).padStart(3)} %  ${describe(event)}`;
}

function grouped(count: number): string {
  return Math.floor(count).toLocaleString('en-US');
}
