import { describe, expect, it } from 'vitest';
import { normalCdf } from '../../models/chance/quantiles.ts';
import { interpreter } from '../../models/reference/interpret.ts';
import type { Trace, Visit } from '../../models/reference/trace.ts';
import { causes } from '../../models/rules/ledger.ts';
import { asIs, type Strategy } from '../../models/strategy.ts';
import { exampleStudy } from '../../models/studies/examples.ts';
import { fullWorld } from '../../models/world.ts';
import { compile } from '../../workers/compile/compile.ts';
import { compare, segmentMeasures } from '../../workers/measures/compare.ts';
import { emotionCurve } from '../../workers/measures/curve.ts';
import type { Estimate } from '../../workers/measures/estimate.ts';
import { flows, places } from '../../workers/measures/places.ts';
import { overTime, spreads } from '../../workers/measures/time.ts';
import { inlineBackend } from '../../workers/run/backend.ts';
import { run } from '../../workers/run/run.ts';

const customers = 640;
const study = exampleStudy('fonkel');
const strategies: Strategy[] = [asIs, study.strategies[0]];
const { horizon, seed } = study.settings;
const world = fullWorld(study);

/** The same customers, followed by the reference and by a run: what is added up must be the same. */
const stories = strategies.map((strategy) => {
  const follow = interpreter(study, strategy);
  return Array.from({ length: customers }, (_, customer) => follow(customer));
});
/** By strategy, with those that it adds. */
const touchpoints = strategies.map(({ edits }) => [
  ...study.touchpoints,
  ...edits.flatMap((edit) => (edit.kind === 'addTouchpoint' ? [edit.touchpoint] : [])),
]);
const programs = strategies.map((strategy) => compile(study, strategy));
const { tally } = await run({ programs, seed, customers, backend: inlineBackend() });
const compared = compare(study, strategies, tally);
const view = { tally, segment: undefined };

const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;
const sum = (visits: readonly Visit[], value: (visit: Visit) => number) =>
  visits.reduce((all, v) => all + value(v), 0);
const stays = ({ end }: Trace) => end.next.kind === 'horizon';
const isFailure = ({ outcome }: Visit) => (outcome === 'failed' ? 1 : 0);
const recoveries = new Set(study.touchpoints.filter(({ kind }) => kind === 'recovery').map(({ id }) => id));
const isRecovery = ({ touchpoint }: Visit) => recoveries.has(touchpoint);

describe.each([0, 1])('the measures of strategy %i are what its customers add up to:', (s) => {
  const { measures: m } = compared[s];
  const all = stories[s];
  const active = all.filter(stays);
  const perCustomer = (value: (trace: Trace) => number) => mean(all.map(value));
  const close = (estimate: Estimate, value: number, digits = 3) => {
    expect(estimate.mean).toBeCloseTo(value, digits);
    expect(estimate.se).toBeGreaterThan(0);
  };

  it('value, visits, failures and complaints', () => {
    close(
      m.clv,
      perCustomer(({ visits }) => sum(visits, (v) => v.discounted)),
    );
    close(
      m.visits,
      perCustomer(({ visits }) => visits.length),
      9,
    );
    close(
      m.failures,
      perCustomer(({ visits }) => sum(visits, isFailure)),
      9,
    );
    close(
      m.complaints,
      perCustomer(({ visits }) => visits.filter(isRecovery).length),
      9,
    );
    close(
      m.resolved,
      perCustomer(({ visits }) => visits.filter((v) => isRecovery(v) && !isFailure(v)).length),
      9,
    );
    close(
      m.silent,
      perCustomer(({ visits }) => {
        const followed = (i: number) => i + 1 < visits.length && isRecovery(visits[i + 1]);
        return visits.filter((v, i) => isFailure(v) && !isRecovery(v) && !followed(i)).length;
      }),
      9,
    );
  });

  it('retention, churn and exits by cause', () => {
    const at = [1, 2, 3].map((y) => mean(all.map((t) => (stays(t) || t.end.time > 365 * y ? 1 : 0))));
    for (const [y, share] of at.entries()) {
      close(m.retention[y], share, 9);
      close(m.churn[y], 1 - share / (y === 0 ? 1 : at[y - 1]), 9);
    }
    const left = (cause: string) =>
      perCustomer(({ end: { next } }) => (next.kind === 'left' && next.cause === cause ? 1 : 0));
    for (const cause of ['red', 'competitor', 'natural'] as const) close(m.exits[cause], left(cause), 9);
    close(
      m.exits.journey,
      perCustomer(({ end }) => (end.next.kind === 'exit' ? 1 : 0)),
      9,
    );
    const ends = [m.active, ...Object.values(m.exits)].reduce((total, { mean: share }) => total + share, 0);
    expect(ends).toBeCloseTo(1, 12);
  });

  it('balance, score and the three forms, among the active', () => {
    const last = ({ visits }: Trace) => visits[visits.length - 1];
    const balances = active.map(({ end }) => end.balance);
    close(m.balance, mean(balances));
    close(m.engagementGrade, mean(balances.map((b) => Math.min(10, Math.max(0, 6 + b / 20)))));
    close(m.nps, mean(balances.map((b) => 100 * (1 - normalCdf(2.5 - b / 20) - normalCdf(0.5 - b / 20)))), 2);
    close(m.satisfaction, mean(active.map((t) => last(t).satisfaction ?? NaN)), 4);
    const faded = (value: (v: Visit) => number, halfLife: number) =>
      mean(active.map((t) => value(last(t)) * 2 ** (-last(t).spent / halfLife)));
    const [c, a, negative] = [
      faded((v) => v.cognitive, 730),
      faded((v) => v.behaviour, 90),
      faded((v) => v.negative, 90),
    ];
    close(m.cognitive, c);
    close(m.behavioural, a);
    close(m.emotional, 50 + mean(balances) / 2);
    close(m.engagementIndex, 0.2 * c + 0.5 * (50 + mean(balances) / 2) + 0.3 * a);
    close(m.negativeEngagement, negative);
    close(m.netEngagement, a - negative);
    close(m.grossEngagement, a + negative);
  });

  it('grades, effort and what is remembered', () => {
    const visits = all.flatMap((t) => t.visits);
    close(m.serviceGrade, mean(visits.map((v) => v.grade)), 4);
    close(m.effort, mean(visits.map((v) => 1 + (6 * (v.grade - 1)) / 9)), 4);
    const remembered = perCustomer(({ visits: own }) => {
      const peak = own.reduce((best, v) => (Math.abs(v.valence) >= Math.abs(best.valence) - 1e-7 ? v : best));
      return (peak.grade + own[own.length - 1].grade) / 2;
    });
    close(m.remembered, remembered, 2);
  });

  it('recommendations and what referrals are worth', () => {
    const rate = world.market.sayDo * world.market.conversion;
    close(
      m.positive,
      perCustomer(({ visits }) => sum(visits, (v) => v.positive)),
    );
    close(
      m.negative,
      perCustomer(({ visits }) => sum(visits, (v) => v.negativeWord)),
    );
    close(
      m.referralRate,
      rate * perCustomer(({ visits }) => sum(visits, (v) => v.positive - v.negativeWord)),
      5,
    );
    const discounted = (v: Visit) =>
      rate * (v.positive - v.negativeWord) * (1 + world.market.discount) ** (-(v.time + v.spent / 2) / 365);
    close(m.referralValue, perCustomer(({ visits }) => sum(visits, discounted)) * m.clv.mean, 3);
  });

  it('places, flows and the ledger', () => {
    const visits = all.flatMap((t) => t.visits);
    const each = places(view, s);
    for (const place of each) {
      const here = visits.filter((v) => v.touchpoint === place.touchpoint);
      expect(place.visits.mean).toBeCloseTo(here.length / customers, 9);
      if (here.length > 0) expect(place.grade.mean).toBeCloseTo(mean(here.map((v) => v.grade)), 4);
      expect(place.revenue.mean - place.cost.mean).toBeCloseTo(sum(here, (v) => v.discounted) / customers, 4);
      const worth = (v: Visit) => (1 + world.market.discount) ** (-v.time / 365);
      expect(place.discounted.mean).toBeCloseTo(sum(here, worth) / customers, 4);
      const spent = all.map(({ segment, visits: own }) => {
        const { value } = world.segments.get(segment) ?? {};
        const there = own.filter((v) => v.touchpoint === place.touchpoint);
        return (value ?? NaN) * sum(there, (v) => worth(v) * world.tiers[v.tier].spend);
      });
      expect(place.spend.mean).toBeCloseTo(mean(spent), 4);
      const { revenue, cost } = world.touchpoints.get(place.touchpoint) ?? {};
      if (s === 0) {
        expect(place.revenue.mean).toBeCloseTo((revenue ?? NaN) * place.spend.mean, 4);
        expect(place.cost.mean).toBeCloseTo((cost ?? NaN) * place.discounted.mean, 4);
      }
      for (const cause of causes) {
        const points = sum(here, (v) => v.ledger.find((entry) => entry.cause === cause)?.points ?? 0);
        expect(place.ledger[cause].mean).toBeCloseTo(points / customers, 4);
      }
    }
    const booked = each.reduce(
      (total, { ledger }) => total + causes.reduce((part, c) => part + ledger[c].mean, 0),
      0,
    );
    expect(booked).toBeCloseTo(
      perCustomer(({ end }) => end.balance),
      3,
    );
    for (const { transition, walked } of flows(view, s)) {
      const taken = visits.filter(
        ({ next }) => (next.kind === 'visit' || next.kind === 'exit') && next.transition === transition,
      );
      expect(walked.mean).toBeCloseTo(taken.length / customers, 9);
    }
  });

  it('the balance just after visits, by touchpoint and by phase', () => {
    const after = (trace: readonly Trace[], touchpoints: readonly string[]) => {
      const visits = trace.flatMap((t) => t.visits).filter((v) => touchpoints.includes(v.touchpoint));
      return mean(visits.map((v) => v.balance));
    };
    const { touchpoints: curve, phases } = emotionCurve(view, s);
    for (const [j, touchpoint] of tally.strategies[s].names.touchpoints.entries()) {
      const own = after(all, [touchpoint]);
      if (Number.isNaN(own)) expect(curve[j].after.mean).toBeNaN();
      else close(curve[j].after, own);
      const base = after(stories[0], [touchpoint]);
      if (!Number.isNaN(own - base)) expect(curve[j].change.mean).toBeCloseTo(own - base, 3);
      if (s === 0 && !Number.isNaN(own)) expect(curve[j].change).toEqual({ mean: 0, se: 0 });
    }
    expect(phases.map(({ phase }) => phase)).toEqual(study.phases.map(({ id }) => id));
    for (const { phase, after: estimate, change } of phases) {
      const within = touchpoints[s].filter((t) => t.phase === phase).map(({ id }) => id);
      close(estimate, after(all, within));
      expect(change.mean).toBeCloseTo(after(all, within) - after(stories[0], within), 3);
    }
  });

  it('tiers and balance over time', () => {
    const state = ({ visits, end }: Trace, day: number) => {
      if (!(stays({ end } as Trace) || end.time > day)) return undefined;
      const v = visits.filter(({ time }) => time <= day).at(-1);
      return v && { balance: v.balance * 2 ** (-(day - v.time) / world.market.halfLife) };
    };
    const moments = overTime(view, s);
    const spread = spreads(tally, s, [0.5]);
    expect(moments.some(({ day }) => day === 365)).toBe(true);
    expect(moments.at(-1)?.day).toBe(horizon);
    for (const [i, moment] of moments.entries()) {
      const shares = [...Object.values(moment.tiers), ...Object.values(moment.gone)];
      expect(shares.reduce((total, { mean: share }) => total + share, 0)).toBeCloseTo(1, 9);
      if (i % 20 !== 0) continue;
      const balances = all.flatMap((t) => state(t, moment.day)?.balance ?? []).sort((a, b) => a - b);
      expect(moment.balance.mean).toBeCloseTo(mean(balances), 2);
      // Bins are 0.2 points wide.
      expect(Math.abs(spread[i].median - balances[Math.floor(balances.length / 2)])).toBeLessThan(0.4);
    }
  });
});

it('net value is what the definition says', () => {
  const [base, own] = compared;
  const { cohort, discount } = world.market;
  const [{ oneOff, yearly }] = study.strategies;
  const paid = [0.5, 1.5, 2.5].reduce(
    (total, year) => total + (yearly?.value ?? 0) * (1 + discount) ** -year,
    oneOff?.value ?? 0,
  );
  const gain =
    own.measures.clv.mean +
    own.measures.referralValue.mean -
    base.measures.clv.mean -
    base.measures.referralValue.mean;
  expect(own.cost.mean).toBeCloseTo(paid, 6);
  expect(own.netValue.mean).toBeCloseTo(cohort * gain - paid, 3);
  expect(own.roi?.mean).toBeCloseTo(own.netValue.mean / paid, 9);
  expect(own.delta.clv.mean).toBeCloseTo(own.measures.clv.mean - base.measures.clv.mean, 9);
});

it('segments add up to all customers', () => {
  const shares = tally.segments.map((_, k) => segmentMeasures(study, strategies, tally, 1, k).measures);
  const counts = tally.segments.map((id) => stories[1].filter(({ segment }) => segment === id).length);
  const weighed = (value: (m: (typeof shares)[number]) => number) =>
    shares.reduce((total, m, k) => total + (counts[k] * value(m)) / customers, 0);
  expect(weighed((m) => m.clv.mean)).toBeCloseTo(compared[1].measures.clv.mean, 6);
  expect(weighed((m) => m.active.mean)).toBeCloseTo(compared[1].measures.active.mean, 9);
});
