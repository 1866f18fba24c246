/** What the study worker is asked, and what it answers. */
import { parseText, type Parsed } from '../../models/parse.ts';
import type { Trace } from '../../models/reference/interpret.ts';
import { asIs } from '../../models/strategy.ts';
import type { Study } from '../../models/study.ts';
import { compile } from '../../workers/compile/compile.ts';
import type { Program } from '../../workers/compile/program.ts';
import type { Life } from '../charts/lives.ts';

export type Question =
  | { readonly kind: 'read'; readonly file: Blob }
  /** Programs of "as is" and all strategies, in this order. */
  | { readonly kind: 'compile'; readonly study: Study }
  /** The first customers of the study as it is, one by one. */
  | { readonly kind: 'lives'; readonly study: Study; readonly customers: number };

export type Answer =
  | { readonly kind: 'read'; readonly parsed: Parsed }
  | { readonly kind: 'compiled'; readonly programs: readonly Program[] }
  | { readonly kind: 'lives'; readonly lives: readonly Life[] }
  | { readonly kind: 'failed'; readonly reason: string };

export async function answer(question: Question): Promise<Answer> {
  try {
    switch (question.kind) {
      case 'read':
        return { kind: 'read', parsed: parseText(await question.file.text()) };
      case 'compile': {
        const { study } = question;
        return { kind: 'compiled', programs: [asIs, ...study.strategies].map((one) => compile(study, one)) };
      }
      case 'lives': {
        const { interpreter } = await import('../../models/reference/interpret.ts');
        const follow = interpreter(question.study, asIs);
        return {
          kind: 'lives',
          lives: Array.from({ length: question.customers }, (_, i) => lifeOf(follow(i))),
        };
      }
      default:
        return question satisfies never;
    }
  } catch (error) {
    // Whatever goes wrong here is told to the user, who can do nothing else in a worker.
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

function lifeOf({ visits, end }: Trace): Life {
  const points = visits.flatMap(({ time, before, balance }): [number, number][] => [
    [time, before],
    [time, balance],
  ]);
  return {
    points: [...points, [end.time, end.balance]],
    left: end.next.kind === 'left' || end.next.kind === 'exit',
  };
}

export function transfers(given: Answer): Transferable[] {
  return given.kind === 'compiled' ? given.programs.map(({ buffer }) => buffer) : [];
}
