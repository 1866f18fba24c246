/**
 * The studies that are kept on this device, in IndexedDB: a card for each, and the updates that make its document, one
 * row per edit, joined to one when there are many. Tabs tell each other what they changed over a channel.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { merged } from './document.ts';

/** What the start screen says of a study. */
export interface Card {
  readonly id: string;
  readonly name: string;
  readonly touchpoints: number;
  readonly strategies: number;
  /** Milliseconds since 1970. */
  readonly changed: number;
  /** When it was thrown away; it can be had back for a day. */
  readonly deleted?: number;
}

export type StorageFault =
  /** The browser keeps nothing: a private window, or storage switched off. */
  | 'unavailable'
  /** Another tab runs an older program that does not let go of the database. */
  | 'blocked'
  /** A newer program has changed the database; this one must not write into it. */
  | 'newer'
  /** No room left on the device. */
  | 'full'
  | 'failed';

export class StorageFailure extends Error {
  readonly fault: StorageFault;

  constructor(fault: StorageFault, reason: string) {
    super(reason);
    this.fault = fault;
  }
}

export interface Shelf {
  /** Latest first; those thrown away are in it, marked. */
  readonly list: () => Promise<readonly Card[]>;
  /** All updates of a study; none if it is not kept here. */
  readonly load: (id: string) => Promise<readonly Uint8Array[]>;
  /** Adds an update to a study, which begins with its first. */
  readonly append: (card: Card, update: Uint8Array) => Promise<void>;
  /** Puts another card in the place of one: thrown away, had back. */
  readonly relabel: (card: Card) => Promise<void>;
  /** Takes away for good what was thrown away before this moment. */
  readonly clear: (before: number) => Promise<void>;
  readonly close: () => void;
}

/** What tabs tell each other. */
export type Word =
  | { readonly kind: 'update'; readonly id: string; readonly update: Uint8Array }
  /** A card was written, thrown away or had back. */
  | { readonly kind: 'cards' };

/** A new number for a new layout of the database or of the documents in it. */
const version = 1;
const name = 'saldo';
/** Rows of one study, above which they are joined. */
const mostRows = 200;
/** How long another tab may take to let go, in milliseconds. */
const patience = 3000;

interface Tables extends DBSchema {
  cards: { key: string; value: Card };
  updates: { key: number; value: { study: string; update: Uint8Array }; indexes: { study: string } };
}

/** Throws `StorageFailure`. `onLost` is called when a newer program takes the database over. */
export async function openShelf(onLost: () => void): Promise<Shelf> {
  const db = await database(onLost);
  const rows = async (id: string): Promise<readonly Uint8Array[]> => {
    const { store } = db.transaction('updates', 'readwrite');
    const index = store.index('study');
    const [keys, values] = await Promise.all([index.getAllKeys(id), index.getAll(id)]);
    const updates = values.map(({ update }) => update);
    if (updates.length <= mostRows) return updates;
    // In the same transaction, so that no row of another tab is lost.
    const one = merged(updates);
    await Promise.all([store.add({ study: id, update: one }), ...keys.map((key) => store.delete(key))]);
    return [one];
  };
  return {
    list: () =>
      told(async () => {
        const cards = await db.getAll('cards');
        return cards.sort((a, b) => b.changed - a.changed);
      }),
    load: (id) => told(() => rows(id)),
    append: (card, update) =>
      told(async () => {
        const change = db.transaction(['cards', 'updates'], 'readwrite');
        await Promise.all([
          change.objectStore('cards').put(card),
          change.objectStore('updates').add({ study: card.id, update }),
          change.done,
        ]);
      }),
    relabel: (card) =>
      told(async () => {
        await db.put('cards', card);
      }),
    clear: (before) =>
      told(async () => {
        const change = db.transaction(['cards', 'updates'], 'readwrite');
        const updates = change.objectStore('updates');
        for (const { id, deleted } of await change.objectStore('cards').getAll()) {
          if (deleted === undefined || deleted >= before) continue;
          const keys = await updates.index('study').getAllKeys(id);
          await Promise.all([
            change.objectStore('cards').delete(id),
            ...keys.map((key) => updates.delete(key)),
          ]);
        }
        await change.done;
      }),
    close: () => db.close(),
  };
}

async function database(onLost: () => void): Promise<IDBPDatabase<Tables>> {
  let late: ReturnType<typeof setTimeout> | undefined;
  const waited = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new StorageFailure('blocked', 'the database does not open')), patience);
  });
  const opening = told(() =>
    openDB<Tables>(name, version, {
      upgrade(db) {
        db.createObjectStore('cards', { keyPath: 'id' });
        db.createObjectStore('updates', { autoIncrement: true }).createIndex('study', 'study');
      },
      blocking(_current, _wanted, event) {
        // A newer program wants to change the database, and this one must not stand in its way.
        (event.target as IDBDatabase).close();
        onLost();
      },
      terminated: onLost,
    }),
  );
  try {
    return await Promise.race([opening, waited]);
  } catch (error) {
    // Should it open after all, nobody is there to use it.
    opening.then(
      (db) => db.close(),
      () => undefined,
    );
    throw error;
  } finally {
    clearTimeout(late);
  }
}

/** Tells failures of the database apart by the names that the standard gives them. */
async function told<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof StorageFailure) throw error;
    const { name: kind, message } =
      error instanceof Error || error instanceof DOMException ? error : new Error(String(error));
    throw new StorageFailure(faults[kind] ?? 'failed', `${kind}: ${message}`);
  }
}

const faults: Readonly<Record<string, StorageFault | undefined>> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  InvalidStateError: 'newer',
  SecurityError: 'unavailable',
  ReferenceError: 'unavailable',
  TypeError: 'unavailable',
  UnknownError: 'unavailable',
};

/** The channel between the tabs of this browser. Returns how to speak, and how to leave. */
export function openChannel(listen: (word: Word) => void): {
  readonly say: (word: Word) => void;
  readonly close: () => void;
} {
  const channel = new BroadcastChannel(`${name} ${version}`);
  channel.onmessage = ({ data }: MessageEvent<Word>) => listen(data);
  return { say: (word) => channel.postMessage(word), close: () => channel.close() };
}
