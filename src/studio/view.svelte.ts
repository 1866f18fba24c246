/** What the page shows of the open study: everything here follows from document, selection and run. */
import { asIs, type Strategy } from '../../models/strategy.ts';
import { strategiesOf, type Study } from '../../models/study.ts';
import { fullWorld } from '../../models/world.ts';
import type { World } from '../../models/world/inForce.ts';
import { compare, type Comparison } from '../../workers/measures/compare.ts';
import { levelOf, standing, type Standing } from '../../workers/measures/enough.ts';
import { page } from '../words/page.ts';
import { badgeOf, badgesOf, type Badge } from './badge.ts';
import type { Documents } from './document.svelte.ts';
import { chancesOf } from './draw/chances.ts';
import { changesOf, type Changes } from './draw/changes.ts';
import { arrowsById, countedChances, flowsOf, reachedIn, returnsBy } from './draw/flows.ts';
import { roomFor, signsOf } from './draw/arrowText.ts';
import { drawer } from './draw/drawer.ts';
import { journeyOf } from './draw/journey.ts';
import { gridOf, type DrawnArrow, type Drawing, type Grid } from './draw/layout.ts';
import { presenceOf, type Presence } from './draw/presence.ts';
import type { Preferences } from './preferences.svelte.ts';
import { walkedOf, type Walked } from './results/journey.ts';
import { momentsOf, type Moment } from './results/series.ts';
import type { Results, Runs } from './run/runs.svelte.ts';
import type { Selection } from './selection.svelte.ts';

export interface ViewOf {
  readonly document: Documents;
  readonly selection: Selection;
  readonly runs: Runs;
  readonly preferences: Preferences;
}

const none: ReadonlySet<string> = new Set();
const nothing: ReadonlyMap<string, number> = new Map();

export class View {
  readonly #of: ViewOf;

  constructor(of: ViewOf) {
    this.#of = of;
  }

  readonly study: Study | undefined = $derived.by(() => this.#of.document.open?.study);
  /** "As is" first. */
  readonly strategies: readonly Strategy[] = $derived.by(() => (this.study ? strategiesOf(this.study) : []));
  readonly badges: readonly Badge[] = $derived.by(() =>
    this.study ? badgesOf(this.study, page[this.#of.preferences.language].strategy.asIs) : [],
  );
  readonly index: number = $derived.by(() =>
    Math.max(
      0,
      this.strategies.findIndex(({ id }, i) => i > 0 && id === this.#of.selection.strategy),
    ),
  );
  /** The strategy in which edits are made; none in "as is". */
  readonly scope: string | undefined = $derived.by(() => (this.index > 0 ? this.strategy.id : undefined));
  readonly strategy: Strategy = $derived.by(() => this.strategies[this.index] ?? asIs);
  readonly badge: Badge = $derived.by(() => this.badges[this.index] ?? badgeOf(asIs, 0, asIs.name));

  /** None before the first batch of a run; after an edit those of before, until there are new ones. */
  readonly results: Results | undefined = $derived.by(() => (this.study ? this.#of.runs.results : undefined));
  /** Whether the results are from before the last edit. */
  readonly stale: boolean = $derived.by(
    () => this.results !== undefined && this.results.study !== this.study,
  );
  /** How a run stands that goes on until something is known. */
  readonly standing: Standing | undefined = $derived.by(() => {
    const { results } = this;
    if (!results?.goal) return undefined;
    return standing(results.study, results.strategies, results.tally, results.goal, results.customers);
  });
  /** Of every single interval: higher in a run that ended by what it found, so that 95 % hold for all of them. */
  readonly level: number = $derived.by(() => {
    const { results } = this;
    return results?.goal ? levelOf(results.strategies.length, results.customers) : 0.95;
  });
  readonly groups: number = $derived.by(() => this.results?.tally.groups ?? 0);
  readonly #compared: readonly Comparison[] | undefined = $derived.by(() => {
    const { results } = this;
    return results && compare(results.study, results.strategies, results.tally);
  });
  /** Where the results of each strategy stand; −1 for one that has none yet. */
  readonly #places: readonly number[] = $derived.by(() =>
    this.strategies.map(({ id }, i) =>
      i === 0 ? 0 : (this.results?.strategies.findIndex((one, k) => k > 0 && one.id === id) ?? -1),
    ),
  );
  /** By strategy, as they are shown. */
  readonly comparisons: readonly (Comparison | undefined)[] | undefined = $derived.by(() => {
    const all = this.#compared;
    return all && this.#places.map((place) => all[place]);
  });
  readonly compared: Comparison | undefined = $derived.by(() => this.comparisons?.[this.index]);
  /** Where the chosen strategy stands in the results; undefined when it has none yet. */
  readonly at: number | undefined = $derived.by(() => {
    const place = this.#places[this.index] ?? -1;
    return this.results && place >= 0 ? place : undefined;
  });
  readonly moments: readonly Moment[] | undefined = $derived.by(() => this.momentsAt(this.index));
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
    () => (this.results && this.at !== undefined && walkedOf(this.results.tally, this.at)) || undefined,
  );
  readonly baseWalked: Walked | undefined = $derived.by(
    () => this.results && walkedOf(this.results.tally, 0),
  );

  readonly #drawer = drawer();
  readonly #presence: Presence | undefined = $derived.by(
    () => this.study && presenceOf(this.study, this.strategy),
  );
  /** The map under this strategy: the base with what the strategy takes away, and what it adds itself. */
  readonly drawing: Drawing | undefined = $derived.by(() => {
    const { grid, changes, world } = this;
    const presence = this.#presence;
    if (!grid || !presence) return undefined;
    const shown = grid.journey.arrows.filter(({ transitions }) =>
      transitions.some(({ id }) => presence.transitions.has(id)),
    );
    const text = (arrow: (typeof shown)[number]): string =>
      roomFor(signsOf(arrow, world), changes?.arrows.has(arrow.id) === true);
    const drawing = this.#drawer(grid, shown, text, [...(changes?.touchpoints.keys() ?? [])]);
    return { ...drawing, places: drawing.places.filter(({ place }) => presence.places.has(place.id)) };
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

  /** What became of the customers over time under a strategy, by its place among those shown. */
  momentsAt(index: number): readonly Moment[] | undefined {
    const place = this.#places[index] ?? -1;
    return this.results && place >= 0 ? momentsOf(this.results.tally, place) : undefined;
  }
}
