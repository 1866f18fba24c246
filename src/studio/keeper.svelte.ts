/** Keeps studies on this device as they are edited, and says how that goes. */
import type { Study } from '../../models/study.ts';
import { merged } from '../document/document.ts';
import {
  openChannel,
  openShelf,
  StorageFailure,
  type Card,
  type Shelf,
  type StorageFault,
  type Word,
} from '../document/storage.ts';

export type Saving =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  /** What is on screen is not kept; it can still be saved as a file. */
  | { readonly kind: 'failed'; readonly fault: StorageFault };

const day = 24 * 3600 * 1000;
/** Milliseconds from one write to the next: what a hand that drags changes meanwhile is written together. */
const rest = 100;

export class Keeper {
  saving: Saving = $state.raw({ kind: 'saved' });
  /** Of the studies that are kept, latest first, without those thrown away. */
  cards: readonly Card[] = $state.raw([]);
  /** The study that was thrown away last, until it is had back or another word is due. */
  thrown: Card | undefined = $state.raw();
  onWord: (word: Word) => void = () => undefined;

  #shelf: Promise<Shelf>;
  #channel: ReturnType<typeof openChannel> | undefined;
  /** What is to be written, by study, in the order in which it was changed. */
  #waiting = new Map<string, { card: Card; updates: Uint8Array[] }>();
  #writing = false;

  constructor() {
    try {
      this.#channel = openChannel((word) => {
        if (word.kind === 'cards') void this.refresh();
        this.onWord(word);
      });
    } catch {
      // A page without an origin has no channel; it then has no other tabs either.
    }
    this.#shelf = this.#openShelf();
    void this.refresh();
  }

  #openShelf(): Promise<Shelf> {
    const shelf = openShelf(() => this.#failed(new StorageFailure('newer', 'taken over')));
    // Told when something is to be kept or listed.
    shelf.catch(() => undefined);
    return shelf;
  }

  nameOf(id: string): string {
    return this.cards.find((card) => card.id === id)?.name ?? '';
  }

  /** Undefined when the shelf cannot be read. */
  async load(id: string): Promise<readonly Uint8Array[] | undefined> {
    try {
      return await (await this.#shelf).load(id);
    } catch (error) {
      this.#failed(error);
      return undefined;
    }
  }

  /** Writes at once, or soon after what was written before. */
  keep(id: string, study: Study, update: Uint8Array): void {
    this.#channel?.say({ kind: 'update', id, update });
    const card: Card = {
      id,
      name: study.name,
      touchpoints: study.touchpoints.length,
      strategies: study.strategies.length,
      changed: Date.now(),
    };
    const known = this.#waiting.get(id);
    this.#waiting.set(id, { card, updates: [...(known?.updates ?? []), update] });
    if (this.saving.kind === 'saved') this.saving = { kind: 'saving' };
    void this.#write();
  }

  /** Tries again what failed. */
  async retry(): Promise<void> {
    if (this.saving.kind !== 'failed') return;
    this.#shelf.then(
      (shelf) => shelf.close(),
      () => undefined,
    );
    this.#shelf = this.#openShelf();
    await this.#write();
  }

  async throwAway(card: Card): Promise<void> {
    const thrown = { ...card, deleted: Date.now() };
    this.cards = this.cards.filter(({ id }) => id !== card.id);
    this.thrown = thrown;
    await this.#relabel(thrown);
  }

  async haveBack(): Promise<void> {
    const { thrown } = this;
    if (!thrown) return;
    const { deleted: _, ...card } = thrown;
    this.thrown = undefined;
    await this.#relabel(card);
    await this.refresh();
  }

  /** Reads the cards anew. */
  async refresh(): Promise<void> {
    try {
      const shelf = await this.#shelf;
      await shelf.clear(Date.now() - day);
      this.cards = (await shelf.list()).filter(({ deleted }) => deleted === undefined);
    } catch (error) {
      this.#failed(error);
    }
  }

  async #relabel(card: Card): Promise<void> {
    try {
      await (await this.#shelf).relabel(card);
      this.#channel?.say({ kind: 'cards' });
    } catch (error) {
      this.#failed(error);
    }
  }

  async #write(): Promise<void> {
    if (this.#writing) return;
    this.#writing = true;
    try {
      const shelf = await this.#shelf;
      for (let next = this.#next(); next; next = this.#next()) {
        const [id, { card, updates }] = next;
        this.#waiting.delete(id);
        try {
          await shelf.append(card, updates.length === 1 ? updates[0] : merged(updates));
        } catch (error) {
          // Nothing that failed is forgotten: it goes before what came meanwhile.
          const later = this.#waiting.get(id);
          this.#waiting.set(id, {
            card: later?.card ?? card,
            updates: [...updates, ...(later?.updates ?? [])],
          });
          throw error;
        }
        this.#listed(card);
        await new Promise((rested) => setTimeout(rested, rest));
      }
      this.saving = { kind: 'saved' };
      this.#channel?.say({ kind: 'cards' });
    } catch (error) {
      this.#failed(error);
    } finally {
      this.#writing = false;
    }
  }

  #next(): [string, { card: Card; updates: Uint8Array[] }] | undefined {
    return this.#waiting.entries().next().value;
  }

  #listed(card: Card): void {
    this.cards = [card, ...this.cards.filter(({ id }) => id !== card.id)];
  }

  #failed(error: unknown): void {
    if (!(error instanceof StorageFailure)) throw error;
    this.saving = { kind: 'failed', fault: error.fault };
  }
}
