/**
 * Small studies that are right: they pass `check` without errors, whatever they hold. Each touchpoint has a way on that
 * stands open after any outcome, takes time, and is never taken away (`home-…`), so that customers can always move;
 * everything else is free.
 */
import fc from 'fast-check';
import { marketFields, tierIds } from '../../models/market.ts';
import { parse } from '../../models/parse.ts';
import type { Field } from '../../models/quantity.ts';
import { segmentFields } from '../../models/segment.ts';
import type { Study } from '../../models/study.ts';
import { bonds, channels, kinds, layers, touchpointFields } from '../../models/touchpoint.ts';
import { conditions, laws } from '../../models/transition.ts';

export interface StudyOptions {
  /** Default 8. */
  readonly maxTouchpoints?: number;
  /** Default true. */
  readonly events?: boolean;
  /** Default true. */
  readonly estimates?: boolean;
}

export function studyArbitrary(options: StudyOptions = {}): fc.Arbitrary<Study> {
  return draftArbitrary(options).map((draft) => {
    const parsed = parse(draft);
    const errors = parsed.problems.filter(({ severity }) => severity === 'error');
    if (parsed.kind === 'refused' || errors.length > 0) {
      throw new Error(`not a right study: ${JSON.stringify(errors)}\n${JSON.stringify(draft)}`);
    }
    return parsed.study;
  });
}

type Draft = Readonly<Record<string, unknown>>;

/** Such a study as the data of a file. */
function draftArbitrary({
  maxTouchpoints = 8,
  events = true,
  estimates = true,
}: StudyOptions): fc.Arbitrary<Draft> {
  return fc
    .record({
      touchpoints: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 2, maxLength: maxTouchpoints }),
      exits: fc.subarray(['gone', 'moved']),
      segments: fc.subarray(['young', 'Old', '7'], { minLength: 1 }),
    })
    .chain((names) => {
      const { stated } = quantities(estimates);
      return ways(names, stated).chain((transitions) => {
        const known = { ...names, transitions: transitions.map(({ id }) => id) };
        return fc.record({
          format: fc.constant('saldo-study'),
          version: fc.constant(1),
          id: fc.constant('random'),
          name: fc.string({ minLength: 1, maxLength: 20 }),
          start: fc.constant(names.touchpoints[0]),
          settings: fc.record({
            customers: fc.integer({ min: 1, max: 2000 }),
            horizon: decimal(30, 900, 1),
            seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
            feedback: fc.constantFrom(0, 1, 1, 1),
          }),
          market: market(stated),
          tiers: tiers(stated),
          phases: fc.constant([{ id: 'only', name: 'Only' }]),
          touchpoints: fc.tuple(...names.touchpoints.map((id) => touchpoint(id, stated))),
          exits: fc.constant(names.exits.map((id) => ({ id, name: id }))),
          transitions: fc.constant(transitions),
          segments: fc.tuple(...names.segments.map((id) => segment(id, names.segments.length, stated))),
          strategies: fc
            .array(strategy(known, stated), { maxLength: 3 })
            .map((list) => list.map((item, i) => ({ id: `s${i}`, ...item }))),
          events: fc
            .array(event(known, stated), { maxLength: events ? 2 : 0 })
            .map((list) => list.map((item, i) => ({ id: `e${i}`, ...item }))),
        });
      });
    });
}

/** Ids of which some look like numbers, some sort differently by bytes, and some need more than one of them. */
const ids = [
  'a',
  'b',
  'call',
  'Call',
  'app-1',
  'x_y',
  '10',
  '9',
  'z',
  'é',
  'Ωmega',
  'ﬀ',
  '𝒳',
  '店',
  'a-rather-long-name',
];

interface Names {
  readonly touchpoints: readonly string[];
  readonly exits: readonly string[];
  readonly segments: readonly string[];
}

type Stated = (field: Field, min?: number, max?: number) => fc.Arbitrary<unknown>;

/** A number with at most so many decimals. */
function decimal(min: number, max: number, digits = 3): fc.Arbitrary<number> {
  const scale = 10 ** digits;
  const range = { min: Math.ceil(min * scale), max: Math.floor(max * scale) };
  return fc.integer(range).map((x) => x / scale);
}

/** Numbers as a study may state them: bare, with their origin, or as an estimate. */
function quantities(estimates: boolean): { readonly stated: Stated } {
  return {
    stated: ({ min, max }, from = min, to = max) => {
      const bare = decimal(from, to);
      const grounded = fc.record({
        value: bare,
        evidence: fc.constantFrom('guess', 'expert', 'literature', 'measured'),
        source: fc.constantFrom('', 'a survey'),
        note: fc.constantFrom('', 'asked twice'),
      });
      const estimate = fc.tuple(bare, fc.integer({ min: 2, max: 6 })).map(([value, tenths]) => {
        const width = (Math.min(value - min, max - value, Math.max(to - from, 1)) * tenths) / 10;
        return width > 1e-3 ? { value, low: value - width, high: value + width } : value;
      });
      return fc.oneof(
        { arbitrary: bare, weight: 4 },
        { arbitrary: grounded, weight: 1 },
        { arbitrary: estimate, weight: estimates ? 1 : 0 },
      );
    },
  };
}

/** Some of the fields of a table; `ranges` narrows those that would make a dull study. */
function fields(
  table: Readonly<Record<string, Field>>,
  stated: Stated,
  ranges: Readonly<Record<string, readonly [number, number]>>,
): fc.Arbitrary<Draft> {
  const numbers = Object.entries(table)
    .filter(([key]) => ranges[key] !== undefined || !(key in ranges))
    .map(([key, field]) => [key, stated(field, ...(ranges[key] ?? []))] as const);
  return fc.record(Object.fromEntries(numbers), { requiredKeys: [] });
}

const touchpointRanges = {
  grade: [4, 9.5],
  spread: [0, 2],
  failure: [0, 0.6],
  information: [0, 0.3],
  activity: [0, 30],
  revenue: [-20, 50],
  cost: [0, 20],
} as const;

function touchpoint(id: string, stated: Stated): fc.Arbitrary<Draft> {
  const choices = fc.record(
    {
      layer: fc.constantFrom(...layers),
      kind: fc.constantFrom('normal', ...kinds),
      channel: fc.constantFrom(...channels),
      bond: fc.constantFrom(...bonds),
      phase: fc.constant('only'),
    },
    { requiredKeys: [] },
  );
  // now and then a visit that always or never fails
  const sure = fc.option(fc.constantFrom(0, 1), { freq: 6 });
  return fc
    .tuple(choices, fields(touchpointFields, stated, touchpointRanges), sure)
    .map(([chosen, numbers, failure]) => ({
      id,
      name: id,
      ...chosen,
      ...numbers,
      ...(failure === null ? {} : { failure }),
    }));
}

interface Way extends Draft {
  readonly id: string;
}

/** The way home of each touchpoint, and up to three others. */
function ways({ touchpoints, exits }: Names, stated: Stated): fc.Arbitrary<Way[]> {
  const [start, second] = touchpoints;
  const weight = { min: 0, max: 1e6 } as Field;
  const wait = { min: 0, max: 36_500 } as Field;
  const home = (from: string): fc.Arbitrary<Way> =>
    fc.record({
      id: fc.constant(`home-${from}`),
      from: fc.constant(from),
      to: from === start ? fc.constant(second) : fc.constantFrom(start, start, start, ...exits),
      weight: stated(weight, 0.2, 2),
      wait: stated(wait, 2, 60),
      law: fc.constantFrom(...laws),
      sensitivity: decimal(-3, 3),
    });
  const other = (from: string): fc.Arbitrary<Draft> =>
    fc.record(
      {
        from: fc.constant(from),
        to: fc.constantFrom(...touchpoints, ...exits),
        condition: fc.constantFrom(...conditions),
        law: fc.constantFrom(...laws),
        weight: fc.oneof(stated(weight, 0.1, 3), fc.constant(0)),
        wait: stated(wait, 1, 90),
        sensitivity: decimal(-5, 5),
      },
      { requiredKeys: ['from', 'to'] },
    );
  // only ahead: in a circle without time a customer has thousands of visits
  const instant = fc.tuple(...touchpoints.map(() => fc.nat(2)));
  const ahead = (from: string, to: unknown): boolean =>
    touchpoints.indexOf(String(to)) > touchpoints.indexOf(from) || exits.includes(String(to));
  const from = touchpoints.map((id, i) =>
    fc
      .tuple(home(id), fc.array(other(id), { minLength: 1, maxLength: 3 }))
      .map(([first, more]): Way[] => [first, ...more.map((way, k) => ({ ...way, id: `t${i}-${k}` }))]),
  );
  return fc
    .tuple(fc.tuple(...from), instant)
    .map(([lists, hurry]) =>
      lists.flatMap((list, i) =>
        list.map((way, k) =>
          k > 0 && k === hurry[i] && ahead(touchpoints[i], way['to']) ? { ...way, wait: 0 } : way,
        ),
      ),
    );
}

function segment(id: string, of: number, stated: Stated): fc.Arbitrary<Draft> {
  const ranges = { failure: [0, 3], leaving: [0, 3], value: [0, 3] } as const;
  // equal shares, so that they add up to 1
  return fields(segmentFields, stated, ranges).map((numbers) => ({
    id,
    name: id,
    ...numbers,
    share: 1 / of,
  }));
}

/** The gate keeps its order, also half as well again as planned and when all goes wrong. */
const marketRanges = {
  gateFrom: [0.2, 0.5],
  gateTo: [0.7, 0.9],
  cohort: [1, 1e5],
  acquisitionCost: [0, 100],
} as const;

function market(stated: Stated): fc.Arbitrary<Draft> {
  return fields(marketFields, stated, marketRanges);
}

function tiers(stated: Stated): fc.Arbitrary<Draft> {
  const border = { min: -100, max: 100 } as Field;
  const share = { min: 0, max: 0.95 } as Field;
  const from = { red: [0, 0], satisfied: [-20, 0], loyal: [10, 30], engaged: [40, 60] } as const;
  const each = tierIds.map((id) =>
    fc.record(
      { ...(id === 'red' ? {} : { from: stated(border, ...from[id]) }), switching: stated(share, 0, 0.6) },
      { requiredKeys: [] },
    ),
  );
  return fc
    .tuple(...each)
    .map((list) => Object.fromEntries(list.map((tier, i): [string, Draft] => [tierIds[i], tier])));
}

interface Known extends Names {
  readonly transitions: readonly string[];
}

/** Changes that keep every way home open and the borders in order, at any factor of execution. */
function edits(
  { touchpoints, transitions, segments }: Known,
  stated: Stated,
  adding: boolean,
): fc.Arbitrary<Draft[]> {
  const set = (target: string, field: Field, min: number, max: number): fc.Arbitrary<Draft> =>
    fc.record({ kind: fc.constant('set'), target: fc.constant(target), value: stated(field, min, max) });
  const change = (kind: string, target: string, min: number, max: number): fc.Arbitrary<Draft> =>
    fc.record({ kind: fc.constant(kind), target: fc.constant(target), value: decimal(min, max) });
  const choose = (target: string, options: readonly string[]): fc.Arbitrary<Draft> =>
    fc.record({
      kind: fc.constant('choose'),
      target: fc.constant(target),
      value: fc.constantFrom(...options),
    });

  const one = fc.oneof(
    fc
      .tuple(fc.constantFrom(...touchpoints), fc.constantFrom('grade', 'failure', 'charge', 'reach', 'human'))
      .chain(([id, key]) => {
        const field = touchpointFields[key];
        const target = `touchpoints.${id}.${key}`;
        const [min, max] = key === 'grade' ? [4, 9.5] : [0, 1];
        return fc.oneof(
          set(target, field, min, max),
          change('add', target, -0.5, 0.5),
          change('multiply', target, 0, 2),
        );
      }),
    fc
      .tuple(
        fc.constantFrom(...touchpoints),
        fc.constantFrom('failureGrade', 'failureCharge', 'cost', 'revenue'),
      )
      .chain(([id, key]) => change('add', `touchpoints.${id}.${key}`, -1, 3)),
    fc.constantFrom(...touchpoints).chain((id) => choose(`touchpoints.${id}.layer`, layers)),
    fc.constantFrom(...touchpoints).chain((id) => choose(`touchpoints.${id}.kind`, kinds)),
    fc.constantFrom(...transitions).chain((id) => change('multiply', `transitions.${id}.weight`, 0.6, 1.6)),
    fc.constantFrom(...transitions).chain((id) => change('multiply', `transitions.${id}.wait`, 0.4, 2)),
    fc.constantFrom(...transitions).chain((id) => choose(`transitions.${id}.law`, laws)),
    fc.constantFrom(...segments).chain((id) => change('multiply', `segments.${id}.leaving`, 0, 2)),
    set('market.structural', marketFields.structural, 0, 0.6),
    set('market.lossWeight', marketFields.lossWeight, 1, 5),
    set('tiers.loyal.from', { min: -100, max: 100 } as Field, 10, 30),
  );
  const free = transitions.filter((id) => !id.startsWith('home-'));
  const [start, second, ...rest] = touchpoints;
  const removal = fc.oneof(
    fc.constantFrom(...free).map((id) => ({ kind: 'remove', target: `transitions.${id}` })),
    fc.constantFrom(...free).chain((id) => choose(`transitions.${id}.condition`, conditions)),
    fc
      .constantFrom(...free)
      .chain((id) => set(`transitions.${id}.weight`, { min: 0, max: 1e6 } as Field, 0, 3)),
    // nobody's way home leads there
    ...rest.map((id) => fc.constant({ kind: 'remove', target: `touchpoints.${id}` })),
  );
  const wait = { min: 0, max: 36_500 } as Field;
  const addition = fc
    .tuple(
      touchpoint('new', stated),
      fc.constantFrom(start, second),
      fc.constantFrom(...conditions),
      stated({ min: 0, max: 1e6 } as Field, 0.2, 2),
      stated(wait, 2, 30),
    )
    .map(([added, from, condition, weight, wait]): Draft[] => {
      const [here, back] = [
        { id: 'to-new', from, to: 'new', condition, weight, wait },
        { id: 'from-new', from: 'new', to: start, weight, wait },
      ];
      return [
        { kind: 'addTouchpoint', touchpoint: added },
        { kind: 'addTransition', transition: here },
        { kind: 'addTransition', transition: back },
      ];
    });
  return fc
    .tuple(
      fc.array(fc.oneof({ arbitrary: one, weight: 4 }, { arbitrary: removal, weight: 1 }), { maxLength: 6 }),
      adding ? fc.option(addition, { freq: 2 }) : fc.constant(null),
      fc.boolean(),
    )
    .map(([changes, added, first]) =>
      first ? [...(added ?? []), ...changes] : [...changes, ...(added ?? [])],
    );
}

function strategy(known: Known, stated: Stated): fc.Arbitrary<Draft> {
  const money = { min: 0, max: 1e12 } as Field;
  return fc.record(
    {
      name: fc.constant('A strategy'),
      oneOff: stated(money, 0, 5000),
      yearly: stated(money, 0, 5000),
      perCustomerYear: decimal(0, 5),
      start: fc.constantFrom(0, 0, 30, 45.5),
      ramp: fc.constantFrom(0, 0, 16, 100),
      executionRisk: fc.constantFrom(0, 0.25),
      edits: edits(known, stated, true),
    },
    { requiredKeys: ['name', 'edits'] },
  );
}

function event(known: Known, stated: Stated): fc.Arbitrary<Draft> {
  return fc
    .tuple(decimal(0, 400, 1), decimal(1, 300, 1), edits(known, stated, false))
    .map(([from, days, changes]) => ({ name: 'An event', from, to: from + days, edits: changes }));
}
