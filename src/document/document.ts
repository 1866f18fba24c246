/**
 * The document that is edited: a study in a Yjs document, its commands, and undo. Everybody else sees the study as an
 * immutable object and changes it by commands only.
 */
import * as Y from 'yjs';
import type { CommandName } from '../../models/commandName.ts';
import type { Study } from '../../models/study.ts';
import type { Command } from './commands/command.ts';
import { sharedStudy } from './shared.ts';

/** A change that was made here, with the bytes that others need to follow it. */
export type OnUpdate = (update: Uint8Array) => void;

export interface StudyDocument {
  /** The same object until something changes. */
  readonly study: Study;
  /**
   * Carries out a command in one transaction. Commands of one burst (a drag, somebody typing in one field) that follow
   * each other are one step of undo. What changes nothing is no step.
   */
  run: (command: Command, burst?: string) => void;
  /** Takes back the last step that was made here; what others did stays. Undefined when there is none. */
  undo: () => CommandName | undefined;
  redo: () => CommandName | undefined;
  /** The command that `undo` would take back. */
  readonly undoable: CommandName | undefined;
  readonly redoable: CommandName | undefined;
  /** Ends the burst: the next command is a step of its own. */
  rest: () => void;
  /** Takes in what somebody else changed. Updates may come twice and in any order. */
  merge: (update: Uint8Array) => void;
  /** The whole document as one update. */
  encode: () => Uint8Array;
  /** Is told after every change, whoever made it. Returns how to stop. */
  subscribe: (listener: () => void) => () => void;
  destroy: () => void;
}

const rootName = 'study';
/** Marks what this document itself changed. */
const own = Symbol('own');
const nameKey = 'command';

/** One update that says what all of them say. */
export function merged(updates: readonly Uint8Array[]): Uint8Array {
  return Y.mergeUpdates([...updates]);
}

/**
 * A document from all updates that made it. Throws if they hold no study, as when one is missing; `parse` says whether
 * the study is sound.
 */
export function openDocument(updates: readonly Uint8Array[], onUpdate: OnUpdate): StudyDocument {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  if (doc.getMap(rootName).size === 0) throw new Error('no study in these updates');
  return documentIn(doc, onUpdate);
}

/** A document of its own for a study that has none yet; what it begins with is no update. */
export function beginDocument(study: Study, onUpdate: OnUpdate): StudyDocument {
  const doc = new Y.Doc();
  doc.transact(() => sharedStudy(doc.getMap(rootName)).write(study));
  return documentIn(doc, onUpdate);
}

function documentIn(doc: Y.Doc, onUpdate: OnUpdate): StudyDocument {
  const root: Y.Map<unknown> = doc.getMap(rootName);
  const shared = sharedStudy(root);
  // Steps end where `run` says so, never by time.
  const history = new Y.UndoManager(root, {
    trackedOrigins: new Set([own]),
    captureTimeout: Number.MAX_SAFE_INTEGER,
  });
  let burst: string | undefined;
  let running: CommandName | undefined;
  history.on('stack-item-added', ({ stackItem }: { stackItem: Named }) => {
    if (running !== undefined) stackItem.meta.set(nameKey, running);
  });
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === own || origin === history) onUpdate(update);
  });

  const step = (stack: readonly Named[], go: () => unknown): CommandName | undefined => {
    const name = nameOf(stack);
    burst = undefined;
    if (name === undefined) return undefined;
    // The step that appears on the other stack keeps the name.
    running = name;
    go();
    running = undefined;
    return name;
  };

  return {
    get study() {
      return shared.current();
    },
    run(command, of) {
      const before = shared.current();
      const after = command.apply(before);
      if (after === before) return;
      if (of === undefined || of !== burst) history.stopCapturing();
      burst = of;
      running = command.name;
      doc.transact(() => shared.write(after), own);
      running = undefined;
    },
    undo: () => step(history.undoStack, () => history.undo()),
    redo: () => step(history.redoStack, () => history.redo()),
    get undoable() {
      return nameOf(history.undoStack);
    },
    get redoable() {
      return nameOf(history.redoStack);
    },
    rest() {
      burst = undefined;
    },
    merge: (update) => Y.applyUpdate(doc, update),
    encode: () => Y.encodeStateAsUpdate(doc),
    subscribe(listener) {
      doc.on('afterTransaction', listener);
      return () => doc.off('afterTransaction', listener);
    },
    destroy() {
      history.destroy();
      doc.destroy();
    },
  };
}

interface Named {
  readonly meta: Map<unknown, unknown>;
}

function nameOf(stack: readonly Named[]): CommandName | undefined {
  // `run` puts nothing else there.
  return stack.at(-1)?.meta.get(nameKey) as CommandName | undefined;
}
