/**
 * The marks of a chart as one stop of the Tab key: arrow keys go from mark to mark, Enter or a space opens one. Marks stand
 * in columns from left to right, and in each from the top or the bottom.
 */
export interface Mark {
  readonly column: number;
  readonly place: number;
}

type Press = KeyboardEvent & { readonly currentTarget: Element };

/** What the element of a mark must be given; its name it has from the chart. */
interface MarkProps {
  readonly role: 'button';
  readonly tabindex: 0 | -1;
  readonly 'data-mark': string;
  readonly onclick: () => void;
  readonly onkeydown: (event: Press) => void;
  readonly onfocus: (event: { readonly currentTarget: Element }) => void;
  readonly onblur: () => void;
}

export class Marks {
  /** The mark that has the focus and is to show it; none where a hand chose it. */
  shown: Mark | undefined = $state.raw();
  /** The mark that Tab leads to: where one was last. */
  #last: Mark = $state.raw({ column: 0, place: 0 });

  readonly #heights: () => readonly (readonly number[])[];
  readonly #stop: Mark = $derived.by(() => this.#within(this.#last.column, this.#last.place));

  /** `heights` says how high each mark stands, by column, so that arrows to the side lead to the nearest one. */
  constructor(heights: () => readonly (readonly number[])[]) {
    this.#heights = heights;
  }

  of(column: number, place: number, open: () => void): MarkProps {
    const isStop = this.#stop.column === column && this.#stop.place === place;
    return {
      role: 'button',
      tabindex: isStop ? 0 : -1,
      'data-mark': `${column} ${place}`,
      onclick: open,
      onkeydown: (event: Press) => this.#press(event, { column, place }, open),
      onfocus: ({ currentTarget }: { readonly currentTarget: Element }) => {
        this.#last = { column, place };
        this.shown = currentTarget.matches(':focus-visible') ? this.#last : undefined;
      },
      onblur: () => {
        this.shown = undefined;
      },
    };
  }

  #press(event: Press, mark: Mark, open: () => void): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') open();
    else {
      const next = this.#next(event.key, mark);
      if (!next) return;
      const chart = event.currentTarget.closest('[data-marks]');
      chart?.querySelector<SVGElement>(`[data-mark="${next.column} ${next.place}"]`)?.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #next(key: string, { column, place }: Mark): Mark | undefined {
    const heights = this.#heights();
    switch (key) {
      case 'ArrowUp':
        return this.#within(column, place - 1);
      case 'ArrowDown':
        return this.#within(column, place + 1);
      case 'ArrowLeft':
      case 'ArrowRight': {
        const to = this.#within(column + (key === 'ArrowLeft' ? -1 : 1), 0).column;
        if (to === column) return { column, place };
        const far = heights[to].map((height) => Math.abs(height - heights[column][place]));
        return { column: to, place: far.indexOf(Math.min(...far)) };
      }
      case 'Home':
        return this.#within(0, 0);
      case 'End':
        return this.#within(Infinity, Infinity);
      default:
        return undefined;
    }
  }

  #within(column: number, place: number): Mark {
    const heights = this.#heights();
    const inside = (at: number, count: number): number => Math.max(0, Math.min(at, count - 1));
    const to = inside(column, heights.length);
    return { column: to, place: inside(place, heights.at(to)?.length ?? 0) };
  }
}
