/**
 * Asks the study worker. A worker that is busy is never asked again, so nothing that a file does can hold up the next
 * question; one that has answered waits for it.
 */
import type { Answer, Question } from './answer.ts';

/** Longer than any study that fits into memory should take, in milliseconds. */
const patience = 30_000;

/** A worker that has answered. */
let idle: Worker | undefined;

/** Why there was no answer. */
export type Silence = 'too-long' | 'failed';

export class NoAnswer extends Error {
  readonly silence: Silence;

  constructor(silence: Silence, reason = '') {
    super(reason);
    this.silence = silence;
  }
}

/** Throws `NoAnswer` when the worker fails, or takes longer than half a minute. */
export async function ask(question: Question): Promise<Answer> {
  const worker = idle ?? new Worker(new URL('./study.worker.ts', import.meta.url), { type: 'module' });
  idle = undefined;
  const listening = new AbortController();
  const { signal } = listening;
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const answer = await new Promise<Answer>((resolve, reject) => {
      timer = setTimeout(() => reject(new NoAnswer('too-long')), patience);
      worker.addEventListener(
        'message',
        ({ data }: MessageEvent<Answer>) => {
          if (data.kind === 'failed') reject(new NoAnswer('failed', data.reason));
          else resolve(data);
        },
        { signal },
      );
      worker.addEventListener('error', ({ message }) => reject(new NoAnswer('failed', message)), { signal });
      worker.addEventListener('messageerror', () => reject(new NoAnswer('failed')), { signal });
      worker.postMessage(question);
    });
    if (idle === undefined) idle = worker;
    else worker.terminate();
    return answer;
  } catch (error) {
    worker.terminate();
    throw error;
  } finally {
    clearTimeout(timer);
    listening.abort();
  }
}
