/** Asks the study worker. Each question has a worker of its own, so nothing that a file does can hold up the next. */
import type { Answer, Question } from './answer.ts';

/** Longer than any study that fits into memory should take, in milliseconds. */
const patience = 30_000;

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
  const worker = new Worker(new URL('./study.worker.ts', import.meta.url), { type: 'module' });
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<Answer>((resolve, reject) => {
      timer = setTimeout(() => reject(new NoAnswer('too-long')), patience);
      worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
        if (data.kind === 'failed') reject(new NoAnswer('failed', data.reason));
        else resolve(data);
      });
      worker.addEventListener('error', ({ message }) => reject(new NoAnswer('failed', message)));
      worker.addEventListener('messageerror', () => reject(new NoAnswer('failed')));
      worker.postMessage(question);
    });
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}
