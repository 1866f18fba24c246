/** What is looked at: a strategy, things on the canvas, and which panel stands beside it. */

/** An object on the canvas. An arrow is named by the places it joins (`arrowId`), as several transitions may share it. */
export interface Thing {
  readonly kind: 'touchpoint' | 'exit' | 'arrow' | 'note' | 'phase';
  readonly id: string;
}

/** The panel beside the canvas: the things chosen, or what belongs to the whole study. */
export type Panel =
  | 'things'
  | 'changes'
  | 'strategy'
  | 'segments'
  | 'market'
  | 'marketTable'
  | 'tiers'
  | 'study'
  | 'event'
  | 'problems';

export const workspaces = ['draw', 'compare'] as const;
export type Workspace = (typeof workspaces)[number];

export class Selection {
  workspace: Workspace = $state('draw');
  /** Id of the strategy that is looked at and edited; undefined is "as is". */
  strategy: string | undefined = $state();
  things: readonly Thing[] = $state.raw([]);
  panel: Panel = $state('things');
  /** Id of the event whose panel it is. */
  event: string | undefined = $state();

  /** The thing that is alone chosen. */
  readonly single: Thing | undefined = $derived(this.things.length === 1 ? this.things[0] : undefined);

  reset(): void {
    this.strategy = undefined;
    this.clear();
  }

  /** Nothing is chosen. */
  clear(): void {
    this.things = [];
    this.panel = 'things';
  }

  choose(...things: readonly Thing[]): void {
    this.things = things;
    this.panel = 'things';
  }

  /** Adds a thing to those chosen, or takes it away again. */
  toggle(thing: Thing): void {
    const rest = this.things.filter((one) => !isSame(one, thing));
    this.choose(...(rest.length < this.things.length ? rest : [...rest, thing]));
  }

  has(thing: Thing): boolean {
    return this.things.some((one) => isSame(one, thing));
  }

  /** Opens a panel, or closes it again. */
  show(panel: Panel): void {
    this.panel = this.panel === panel ? 'things' : panel;
  }
}

function isSame(a: Thing, b: Thing): boolean {
  return a.kind === b.kind && a.id === b.id;
}
