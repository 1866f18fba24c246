/** Entry of the worker that reads files and compiles studies, however long that takes. */
import { answer, transfers, type Question } from './answer.ts';

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  void answer(data).then((given) => postMessage(given, { transfer: transfers(given) }));
});
