/** What was typed and is no number yet: kept when its field is closed, and over a reload of the page. */
import { SvelteMap } from 'svelte/reactivity';

const storageKey = 'saldo.drafts';
/** Nobody leaves more fields half typed. */
const most = 200;

/** Of a number of an open document, in a scope. */
export function draftKey(document: string | undefined, scope: string | undefined, path: string): string {
  return `${document ?? ''}|${scope ?? ''}|${path}`;
}

class Drafts {
  readonly #texts: SvelteMap<string, string>;

  constructor() {
    this.#texts = new SvelteMap(kept());
  }

  get(key: string): string | undefined {
    return this.#texts.get(key);
  }

  keep(key: string, text: string): void {
    if (this.#texts.get(key) === text) return;
    this.#texts.set(key, text.slice(0, 1000));
    for (const old of this.#texts.keys()) {
      if (this.#texts.size <= most) break;
      this.#texts.delete(old);
    }
    this.#store();
  }

  forget(key: string): void {
    if (this.#texts.delete(key)) this.#store();
  }

  #store(): void {
    try {
      sessionStorage.setItem(storageKey, JSON.stringify([...this.#texts]));
    } catch {
      // Switched off or full: what was typed lasts until the page is closed.
    }
  }
}

function kept(): [string, string][] {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '[]');
    if (!Array.isArray(found)) return [];
    return found.filter(
      (one): one is [string, string] =>
        Array.isArray(one) && typeof one[0] === 'string' && typeof one[1] === 'string',
    );
  } catch {
    // Switched off, or written by something else.
    return [];
  }
}

export const drafts = new Drafts();
