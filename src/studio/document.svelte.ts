/** The open study: edited by commands, kept on this device, in step with other tabs. What cannot be opened leaves it as it is. */
import { check } from '../../models/check.ts';
import type { CommandName } from '../../models/commandName.ts';
import { parse, type Parsed } from '../../models/parse.ts';
import { runnable, type Problem } from '../../models/problem.ts';
import { limits } from '../../models/sift.ts';
import { exampleIds, exampleStudy, type ExampleId } from '../../models/studies/examples.ts';
import type { Study } from '../../models/study.ts';
import type { Command } from '../document/commands/command.ts';
import type { Left, LinkFailure, Refusal as Unreadable } from '../../models/left.ts';
import { beginDocument, openDocument, type StudyDocument } from '../document/document.ts';
import { exampleIn } from '../words/examples.ts';
import type { Language } from '../words/language.ts';
import { ask, NoAnswer } from './ask.ts';
import { laidOut } from './draw/arrange.ts';
import type { Keeper } from './keeper.svelte.ts';
import { newId } from './newId.ts';

export interface Open {
  /** Of the document, as it is kept; not the id of the study. */
  readonly id: string;
  readonly study: Study;
  readonly problems: readonly Problem[];
}

/** A file, link or kept study that could not be opened, and why. */
export type Refusal = { readonly name: string } & (
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly most: number }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'too-long' }
  /** A diagram or machine of another program. */
  | { readonly kind: 'format'; readonly why: Unreadable }
  | { readonly kind: 'gone' }
  | { readonly kind: 'link'; readonly failure: LinkFailure }
  | { readonly kind: 'several'; readonly count: number }
);

/** No text of more bytes than this is short enough: UTF-8 takes at most three for each unit that is counted. */
const mostBytes = limits.characters * 3;

export class Documents {
  open: Open | undefined = $state.raw();
  refusal: Refusal | undefined = $state.raw();
  /** What of a diagram or machine could not become part of the study. */
  left: { readonly name: string; readonly left: readonly Left[] } | undefined = $state.raw();
  /** The name of the file that is being read. */
  reading: string | undefined = $state.raw();
  undoable: CommandName | undefined = $state.raw();
  redoable: CommandName | undefined = $state.raw();

  readonly keeper: Keeper;
  /** Called at once when another study is open, or the open one has changed: before anything is drawn of it. */
  onChange: () => void = () => undefined;
  /** Called when the open study is kept for the first time, with its id; and whether it came from elsewhere just now. */
  onKept: (id: string, brought: boolean) => void = () => undefined;
  /** Whether the open study can only be looked at: a newer version made it, and part of it is not known here. */
  readOnly = $state(false);
  /** Whether the open study is kept; an example is not before its first edit. */
  kept = $state(false);
  #document: StudyDocument | undefined;
  #latest: object | undefined;

  readonly #language: () => Language;

  /** `language`: in which what has no name is named. */
  constructor(keeper: Keeper, language: () => Language) {
    this.keeper = keeper;
    this.#language = language;
    keeper.onWord = (word) => {
      if (word.kind === 'update' && word.id === this.open?.id) this.#document?.merge(word.update);
    };
  }

  get runs(): boolean {
    return this.open !== undefined && runnable(this.open.problems);
  }

  /** Carries out a command on the open study. Commands of one burst that follow each other are one step of undo. */
  edit(command: Command, burst?: string): void {
    if (!this.readOnly) this.#document?.run(command, burst);
  }

  /** The next edit is a step of its own. */
  rest(): void {
    this.#document?.rest();
  }

  undo(): void {
    this.#document?.undo();
  }

  redo(): void {
    this.#document?.redo();
  }

  /** Shows a study that is not kept yet: an example or a blank, which can be had again, until it is edited. */
  begin(study: Study): void {
    this.#latest = undefined;
    this.reading = undefined;
    // What was parsed is sound, and remains so.
    this.#show(
      newId(),
      beginDocument(laidOut(study), (update) => this.#keep(update)),
      false,
    );
  }

  /** Shows a study that came from elsewhere, and keeps it. */
  bring(study: Study): void {
    this.begin(study);
    this.#keepAll(true);
  }

  /** Shows what is known of a study from a newer version; it is neither edited nor kept. */
  #showOnly(study: Study): void {
    this.begin(study);
    this.readOnly = true;
  }

  openExample(id: ExampleId, language: Language): void {
    this.begin(exampleIn(exampleStudy(id), language));
  }

  /** Shows what a link held; it is kept once it is edited. */
  openLink(found: Parsed | LinkFailure): void {
    if (found.kind === 'study') this.begin(found.study);
    else if (found.kind === 'refused' && found.known) this.#showOnly(found.known);
    else if (found.kind === 'refused') this.#refuse({ name: '', kind: 'problems', problems: found.problems });
    else this.#refuse({ name: '', kind: 'link', failure: found });
  }

  /** Opens a study that is kept. Whether it could; if not, `refusal` says why. */
  async openKept(id: string): Promise<boolean> {
    if (this.open?.id === id) return true;
    const token = this.#take('');
    const name = this.keeper.nameOf(id);
    try {
      const updates = await this.keeper.load(id);
      if (this.#latest !== token) return false;
      if (updates === undefined || updates.length === 0) return this.#refuse({ name, kind: 'gone' });
      const document = this.#opened(updates);
      if (!document) return this.#refuse({ name, kind: 'unreadable' });
      this.#show(id, document, true);
      return true;
    } finally {
      this.#release(token);
    }
  }

  /** Whether the file was opened; if not, `refusal` says why. */
  async openFiles(files: readonly File[]): Promise<void> {
    const [file] = files;
    if (!file) return;
    const { name } = file;
    if (files.length > 1) return void this.#refuse({ name, kind: 'several', count: files.length });
    if (file.size > mostBytes) {
      return void this.#refuse({ name, kind: 'too-large', bytes: file.size, most: mostBytes });
    }
    const token = this.#take(name);
    try {
      const given = await ask({ kind: 'read', file, language: this.#language() });
      if (this.#latest !== token) return;
      if (given.kind === 'imported') {
        const { imported } = given;
        if (imported.kind === 'refused')
          return void this.#refuse({ name, kind: 'format', why: imported.why });
        this.bring(imported.study);
        this.left = imported.left.length > 0 ? { name, left: imported.left } : undefined;
        return;
      }
      if (given.kind !== 'read') throw new Error(`asked for a study, got ${given.kind}`);
      const { parsed } = given;
      if (parsed.kind === 'refused') {
        if (parsed.known) this.#showOnly(parsed.known);
        else this.#refuse({ name, kind: 'problems', problems: parsed.problems });
        return;
      }
      this.bring(parsed.study);
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      if (this.#latest !== token) return;
      return void this.#refuse({ name, kind: error.silence === 'too-long' ? 'too-long' : 'unreadable' });
    } finally {
      this.#release(token);
    }
  }

  close(): void {
    this.#latest = undefined;
    this.reading = undefined;
    this.refusal = undefined;
    this.open = undefined;
    this.#document?.destroy();
    this.#document = undefined;
    this.onChange();
  }

  #take(reading: string): object {
    const token = {};
    this.#latest = token;
    this.reading = reading === '' ? undefined : reading;
    this.refusal = undefined;
    return token;
  }

  #release(token: object): void {
    if (this.#latest === token) this.reading = undefined;
  }

  /** The document of a study that is kept; none if these updates hold no sound study. */
  #opened(updates: readonly Uint8Array[]): StudyDocument | undefined {
    let document: StudyDocument;
    try {
      document = openDocument(updates, (update) => this.#keep(update));
    } catch {
      // Bytes that are no document: what was kept is damaged.
      return undefined;
    }
    if (parse(document.study).kind === 'study') return document;
    document.destroy();
    return undefined;
  }

  #show(id: string, document: StudyDocument, kept: boolean): void {
    this.#document?.destroy();
    this.#document = document;
    this.refusal = undefined;
    this.kept = kept;
    this.readOnly = false;
    this.left = undefined;
    this.open = undefined;
    const follow = (): void => {
      const { study, undoable, redoable } = document;
      this.undoable = undoable;
      this.redoable = redoable;
      if (study === this.open?.study) return;
      this.open = { id, study, problems: check(study) };
      this.onChange();
    };
    document.subscribe(follow);
    follow();
  }

  #keep(update: Uint8Array): void {
    const { open } = this;
    if (!open || !this.#document) return;
    if (this.kept) this.keeper.keep(open.id, this.#document.study, update);
    else this.#keepAll(false);
  }

  #keepAll(brought: boolean): void {
    const { open } = this;
    if (!open || !this.#document) return;
    this.kept = true;
    this.keeper.keep(open.id, this.#document.study, this.#document.encode());
    this.onKept(open.id, brought);
  }

  #refuse(refusal: Refusal): false {
    this.refusal = refusal;
    return false;
  }
}

export function isExample(id: string): id is ExampleId {
  return (exampleIds as readonly string[]).includes(id);
}
