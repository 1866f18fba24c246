/** What the study worker is asked, and what it answers. */
import type { Imported } from '../../models/left.ts';
import { parseText, type Parsed } from '../../models/parse.ts';
import { asIs } from '../../models/strategy.ts';
import type { Study } from '../../models/study.ts';
import { compile, programsOf } from '../../workers/compile/compile.ts';
import { viewProgram, type Program } from '../../workers/compile/program.ts';
import type { TraceRows } from '../../workers/kernel/kernel.ts';
import { endOf, leavingOf } from '../../workers/lives/moment.ts';
import type { Life } from '../charts/lives.ts';
import type { Language } from '../words/language.ts';
import { importNames } from '../words/left.ts';

export type Question =
  /** `language`: of the names for what a diagram leaves unnamed. */
  | { readonly kind: 'read'; readonly file: Blob; readonly language: Language }
  /** Programs of `strategiesOf`, in this order. */
  | { readonly kind: 'compile'; readonly study: Study }
  /** The first customers of the study as it is, one by one. */
  | { readonly kind: 'lives'; readonly study: Study; readonly customers: number };

export type Answer =
  | { readonly kind: 'read'; readonly parsed: Parsed }
  /** The file was no study of ours, but a diagram or machine that can be read as one. */
  | { readonly kind: 'imported'; readonly imported: Imported }
  | { readonly kind: 'compiled'; readonly programs: readonly Program[] }
  | { readonly kind: 'lives'; readonly lives: readonly Life[] }
  | { readonly kind: 'failed'; readonly reason: string };

export async function answer(question: Question): Promise<Answer> {
  try {
    switch (question.kind) {
      case 'read':
        return await read(await question.file.text(), question.language);
      case 'compile':
        return { kind: 'compiled', programs: programsOf(question.study) };
      case 'lives': {
        const { typedKernel } = await import('../../workers/kernel/typed.ts');
        const { study, customers } = question;
        const kernel = typedKernel(viewProgram(compile(study, asIs).buffer));
        return {
          kind: 'lives',
          lives: Array.from({ length: customers }, (_, i) => lifeOf(kernel.trace(study.settings.seed, i))),
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

const studyInside = /<script type="application\/json" id="saldo-study">([^<]*)<\/script>/;

/** A study, or what another program calls a state machine. */
async function read(text: string, language: Language): Promise<Answer> {
  const start = text.slice(0, 2000);
  if (/^\s*(?:```|---|%%|stateDiagram)/.test(start)) {
    const { fromMermaid } = await import('../document/formats/mermaid.ts');
    return { kind: 'imported', imported: fromMermaid(text, importNames[language]) };
  }
  // A report holds the study that it is about.
  const inside = /^\s*<!doctype html>/i.test(start) ? studyInside.exec(text)?.[1] : undefined;
  const parsed = parseText(inside ?? text);
  // JSON that is no study may be a machine.
  if (parsed.kind === 'refused' && parsed.problems[0]?.kind === 'not-a-study' && text.includes('"states"')) {
    const { fromXState } = await import('../document/formats/xstate.ts');
    return { kind: 'imported', imported: fromXState(text, importNames[language]) };
  }
  return { kind: 'read', parsed };
}

function lifeOf(visits: TraceRows): Life {
  const last = visits.rows.length - 1;
  const points = visits.rows.flatMap((_, visit): [number, number][] => {
    const time = visits.at(visit, 'time');
    return [
      [time, visits.at(visit, 'before')],
      [time, visits.at(visit, 'balance')],
    ];
  });
  return {
    points: [...points, [endOf(visits), visits.at(last, 'endBalance')]],
    left: leavingOf(visits) !== undefined,
  };
}

export function transfers(given: Answer): Transferable[] {
  return given.kind === 'compiled' ? given.programs.map(({ buffer }) => buffer) : [];
}
