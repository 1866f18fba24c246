/** What the page shows of the open study: everything here follows from document, selection and run. */
import { asIs, type Strategy } from '../../models/strategy.ts';
import type { Study } from '../../models/study.ts';
import { fullWorld, type World } from '../../models/world.ts';
import { compare, type Comparison } from '../../workers/measures/compare.ts';
import { page } from '../words/page.ts';
import { badgeOf, type Badge } from './badge.ts';
import type { StudyDocument } from './document.svelte.ts';
import { chancesOf } from './draw/chances.ts';
import { changesOf, type Changes } from './draw/changes.ts';
import { arrowsById, countedChances, flowsOf, reachedIn, returnsBy } from './draw/flows.ts';
import { journeyOf } from './draw/journey.ts';
import { drawingOf, gridOf, type DrawnArrow, type Drawing, type Grid } from './draw/layout.ts';
import type { Preferences } from './preferences.svelte.ts';
import { walkedOf, type Walked } from './results/journey.ts';
import { momentsOf, type Moment } from './results/series.ts';
import type { Results, Runs } from './run/runs.svelte.ts';
import type { Selection } from './selection.svelte.ts';

export interface ViewOf {
  readonly document: StudyDocument;
  readonly selection: Selection;
  readonly runs: Runs;
  readonly preferences: Preferences;
}

/** Room for the text of an arrow: of one chance, and of two where a strategy changes it. */
const text = { one: '00.0%', two: '00.0% 00.0%' } as const;

const none: ReadonlySet<string> = new Set();
const nothing: ReadonlyMap<string, number> = new Map();

export class View {
  readonly #of: ViewOf;

  constructor(of: ViewOf) {
    this.#of = of;
  }

  readonly study: Study | undefined = $derived.by(() => this.#of.document.open?.study);
  /** "As is" first. */
  readonly strategies: readonly Strategy[] = $derived.by(() =>
    this.study ? [asIs, ...this.study.strategies] : [],
  );
  readonly badges: readonly Badge[] = $derived.by(() => {
    const { asIs: name } = page[this.#of.preferences.language].strategy;
    return this.strategies.map((strategy, i) => badgeOf(strategy, i, name));
  });
  readonly index: number = $derived.by(() =>
    Math.min(this.#of.selection.strategy, this.strategies.length - 1),
  );
  readonly strategy: Strategy = $derived.by(() => this.strategies[this.index] ?? asIs);
  readonly badge: Badge = $derived.by(() => this.badges[this.index] ?? badgeOf(asIs, 0, asIs.name));

  /** None before the first batch of a run. */
  readonly results: Results | undefined = $derived.by(() => {
    const { results } = this.#of.runs;
    return results !== undefined && results.study === this.study ? results : undefined;
  });
  readonly groups: number = $derived.by(() => this.results?.tally.groups ?? 0);
  readonly comparisons: readonly Comparison[] | undefined = $derived.by(() => {
    const { results } = this;
    return results && compare(results.study, results.strategies, results.tally);
  });
  readonly compared: Comparison | undefined = $derived.by(() => this.comparisons?.[this.index]);
  readonly moments: readonly Moment[] | undefined = $derived.by(
    () => this.results && momentsOf(this.results.tally, this.index),
  );
  /** Those of "as is", where another strategy is looked at. */
  readonly baseMoments: readonly Moment[] | undefined = $derived.by(
    () => (this.index > 0 && this.results && momentsOf(this.results.tally, 0)) || undefined,
  );

  readonly grid: Grid | undefined = $derived.by(() => this.study && gridOf(journeyOf(this.study)));
  readonly changes: Changes | undefined = $derived.by(
    () => this.study && changesOf(this.study, this.strategy),
  );
  readonly #chances = $derived.by(() => this.study && chancesOf(this.study, this.strategy));
  readonly #baseChances = $derived.by(() => this.study && chancesOf(this.study, asIs));
  readonly walked: Walked | undefined = $derived.by(
    () => this.results && walkedOf(this.results.tally, this.index),
  );
  readonly baseWalked: Walked | undefined = $derived.by(
    () => this.results && walkedOf(this.results.tally, 0),
  );

  /** The map under this strategy: arrows that nobody can take are left out, unless the strategy closes them. */
  readonly drawing: Drawing | undefined = $derived.by(() => {
    const { grid, changes } = this;
    if (!grid) return undefined;
    const shown = grid.journey.arrows.filter(
      ({ id }) =>
        (this.#chances?.get(id) ?? 0) > 0 ||
        (changes?.arrows.has(id) === true && (this.#baseChances?.get(id) ?? 0) > 0),
    );
    return drawingOf(grid, shown, ({ id }) => (changes?.arrows.has(id) ? text.two : text.one), [
      ...(changes?.touchpoints.keys() ?? []),
    ]);
  });
  readonly arrows: ReadonlyMap<string, DrawnArrow> = $derived.by(() => arrowsById(this.drawing));
  /** By place: its arrow back to the hub, where it has one that can be taken. */
  readonly returns: ReadonlyMap<string, string> = $derived.by(() => returnsBy(this.drawing));
  /** Touchpoints where somebody comes; before a run, where somebody could. */
  readonly reached: ReadonlySet<string> = $derived.by(() =>
    this.grid && this.#chances ? reachedIn(this.grid.journey, this.walked, this.#chances) : none,
  );
  /** Every number under the strategy when it is fully in force. */
  readonly world: World | undefined = $derived.by(
    () => this.study && fullWorld(this.study, this.strategy.edits),
  );
  readonly hiddenArrows: number = $derived.by(() => {
    const { grid, drawing } = this;
    return grid && drawing ? grid.journey.arrows.length - drawing.arrows.length - drawing.folded.length : 0;
  });
  /** By arrow: the share of those leaving its first place who take it, as counted, else as the study says. */
  readonly chances: ReadonlyMap<string, number> = $derived.by(() =>
    this.grid && this.#chances ? countedChances(this.grid.journey, this.walked, this.#chances) : nothing,
  );
  readonly baseChances: ReadonlyMap<string, number> = $derived.by(() =>
    this.grid && this.#baseChances
      ? countedChances(this.grid.journey, this.baseWalked, this.#baseChances)
      : nothing,
  );
  /** By arrow: times it is taken, per customer who started; none before a run. */
  readonly flows: ReadonlyMap<string, number> | undefined = $derived.by(
    () => this.grid && this.walked && flowsOf(this.grid.journey, this.walked),
  );
  readonly mostFlow: number = $derived.by(() => {
    let most = 0;
    for (const flow of this.flows?.values() ?? []) most = Math.max(most, flow);
    return most;
  });
}
