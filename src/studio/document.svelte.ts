/** The open study: one of the examples, or a file. What cannot be opened leaves it as it is. */
import { check } from '../../models/check.ts';
import { runnable, type Problem } from '../../models/problem.ts';
import { limits } from '../../models/sift.ts';
import { exampleIds, exampleStudy, type ExampleId } from '../../models/studies/examples.ts';
import type { Study } from '../../models/study.ts';
import { ask, NoAnswer } from './ask.ts';

export type Origin =
  { readonly kind: 'example'; readonly id: ExampleId } | { readonly kind: 'file'; readonly name: string };

export interface Open {
  readonly study: Study;
  readonly problems: readonly Problem[];
  readonly origin: Origin;
}

/** A file that could not be opened, and why. */
export type Refusal = { readonly name: string } & (
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly most: number }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'several'; readonly count: number }
);

/** No text of more bytes than this is short enough: UTF-8 takes at most three for each unit that is counted. */
const mostBytes = limits.characters * 3;

export class StudyDocument {
  open: Open | undefined = $state.raw();
  refusal: Refusal | undefined = $state.raw();
  /** The name of the file that is being read. */
  reading: string | undefined = $state.raw();

  #latest: File | undefined;

  get runs(): boolean {
    return this.open !== undefined && runnable(this.open.problems);
  }

  openExample(id: ExampleId): void {
    this.#latest = undefined;
    this.reading = undefined;
    this.refusal = undefined;
    const { open } = this;
    if (open?.origin.kind === 'example' && open.origin.id === id) return;
    const study = exampleStudy(id);
    this.open = { study, problems: check(study), origin: { kind: 'example', id } };
  }

  /** Whether the file was opened; if not, `refusal` says why. */
  async openFiles(files: readonly File[]): Promise<boolean> {
    const [file] = files;
    if (!file) return false;
    const { name } = file;
    if (files.length > 1) return this.#refuse({ name, kind: 'several', count: files.length });
    if (file.size > mostBytes) {
      return this.#refuse({ name, kind: 'too-large', bytes: file.size, most: mostBytes });
    }
    this.#latest = file;
    this.reading = name;
    this.refusal = undefined;
    try {
      const given = await ask({ kind: 'read', file });
      if (this.#latest !== file) return false;
      if (given.kind !== 'read') throw new Error(`asked for a study, got ${given.kind}`);
      const { parsed } = given;
      if (parsed.kind === 'refused')
        return this.#refuse({ name, kind: 'problems', problems: parsed.problems });
      this.open = { study: parsed.study, problems: parsed.problems, origin: { kind: 'file', name } };
      return true;
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      if (this.#latest !== file) return false;
      return this.#refuse({ name, kind: error.silence === 'too-long' ? 'too-long' : 'unreadable' });
    } finally {
      if (this.#latest === file) this.reading = undefined;
    }
  }

  close(): void {
    this.#latest = undefined;
    this.reading = undefined;
    this.refusal = undefined;
    this.open = undefined;
  }

  #refuse(refusal: Refusal): false {
    this.refusal = refusal;
    return false;
  }
}

export function isExample(id: string): id is ExampleId {
  return (exampleIds as readonly string[]).includes(id);
}
