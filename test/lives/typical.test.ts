/** A typical customer really shows what he or she is shown for. */
import { expect, it } from 'vitest';
import { exampleStudy } from '../../models/studies/examples.ts';
import { customersOfFuture } from '../../workers/decide/futures.ts';
import { stationAt, stationOf, stations } from '../../workers/lives/flows.ts';
import type { Statement } from '../../workers/lives/statement.ts';
import type { Sight } from '../../workers/lives/typical.ts';
import { fateOf, fates } from '../../workers/lives/twins.ts';
import { inlineBackend } from '../../workers/run/backend.ts';

const backend = inlineBackend();
const study = exampleStudy('securebank');
const [strategy, against] = ['basics', 'as-is'];
const { horizon } = study.settings;
const assumed = { future: undefined, given: [], seed: 1 } as const;

function typical(
  sight: Sight,
  more: { readonly future?: number; readonly from?: number; readonly to?: number } = {},
): Promise<number | undefined> {
  return backend.typical({ ...assumed, strategy, against, sight, from: 0, to: 300, ...more }, study);
}

async function twinsOf(customer: number | undefined, future?: number): Promise<[Statement, Statement]> {
  if (customer === undefined) throw new Error('nobody');
  const [own, other] = await Promise.all(
    [strategy, against].map((id) => backend.statement({ ...assumed, future, strategy: id, customer }, study)),
  );
  return [own, other];
}

function booked({ rows }: Statement, touchpoint: string, cause: string): number {
  return rows
    .filter((row) => row.touchpoint === touchpoint)
    .flatMap(({ causes }) => causes)
    .reduce((sum, entry) => (entry.cause === cause ? sum + entry.points : sum), 0);
}

it('for points at a touchpoint by a cause: someone who has them', async () => {
  for (const [touchpoint, cause, sign] of [
    ['app', 'withdrawal', 1],
    ['complaint', 'unresolved', 1],
    ['app', 'headroom', -1],
  ] as const) {
    const [own, other] = await twinsOf(await typical({ kind: 'points', touchpoints: [touchpoint], cause }));
    expect(Math.sign(booked(own, touchpoint, cause) - booked(other, touchpoint, cause))).toBe(sign);
  }
});

it('for money: someone who pays more', async () => {
  const [own, other] = await twinsOf(await typical({ kind: 'money' }));
  expect(own.cash).toBeGreaterThan(other.cash);
});

it('for money at several touchpoints: someone who pays more there', async () => {
  const touchpoints = ['app', 'goal'];
  const [own, other] = await twinsOf(await typical({ kind: 'money', touchpoints }));
  const paidAt = ({ rows }: Statement): number =>
    rows.reduce((sum, { touchpoint, cash }) => (touchpoints.includes(touchpoint) ? sum + cash : sum), 0);
  expect(paidAt(own)).toBeGreaterThan(paidAt(other));
});

it('for referrals: someone whose word is worth more, or less where that is how it comes out', async () => {
  const [own, other] = await twinsOf(await typical({ kind: 'referrals', worth: [1, 1] }));
  expect(own.referred).toBeGreaterThan(other.referred);
  const [poor, rich] = await twinsOf(await typical({ kind: 'referrals', worth: [1, 3] }));
  expect(poor.referred).toBeLessThan(3 * rich.referred);
});

it('for what a customer costs: someone in the middle of those who cost something', async () => {
  const order = { ...assumed, strategy: 'basics_app', against, sight: { kind: 'paid' } } as const;
  const customer = await backend.typical({ ...order, from: 0, to: 100 }, study);
  if (customer === undefined) throw new Error('nobody');
  const costs = await Promise.all(
    Array.from({ length: 100 }, async (_, one) => {
      const { paid } = await backend.statement({ ...assumed, strategy: 'basics_app', customer: one }, study);
      return paid;
    }),
  );
  // But for those who left before it began.
  const some = costs.filter((cost) => cost > 0).sort((a, b) => a - b);
  expect(some.length).toBeGreaterThan(90);
  expect(costs[customer]).toBe(some[Math.floor((some.length - 1) / 2)]);
  const [, asIs] = await twinsOf(customer);
  expect(asIs.paid).toBe(0);
});

it('for a fate: someone whom it befalls, in the middle of them', async () => {
  for (const fate of fates) {
    const [own, other] = await twinsOf(await typical({ kind: 'fate', fate }));
    expect(fateOf(stationOf(own.end.standing), stationOf(other.end.standing))).toBe(fate);
  }
  const customer = await typical({ kind: 'fate', fate: 'worse' });
  const orders = { ...assumed, days: [horizon], from: 0, to: 300 };
  const [own, other] = await Promise.all(
    [strategy, against].map((id) => backend.follow({ ...orders, strategy: id }, study)),
  );
  const worse = [...own.balance.keys()].filter(
    (i) => fateOf(stationAt(own, i, 0), stationAt(other, i, 0)) === 'worse',
  );
  const by = (i: number): number => own.balance[i] - other.balance[i];
  const below = worse.filter((i) => by(i) < by(customer ?? NaN)).length;
  const above = worse.filter((i) => by(i) > by(customer ?? NaN)).length;
  expect(worse.length).toBeGreaterThan(2);
  expect(Math.abs(below - above)).toBeLessThanOrEqual(1);
});

it('for a flow between tiers: someone who takes it', async () => {
  const path = [
    { day: 365, at: 'loyal' },
    { day: horizon, at: 'lost' },
  ] as const;
  const customer = await typical({ kind: 'path', path });
  if (customer === undefined) throw new Error('nobody');
  const days = path.map(({ day }) => day);
  const { standings } = await backend.follow(
    { ...assumed, strategy, days, from: customer, to: customer + 1 },
    study,
  );
  expect(stations.indexOf('loyal')).toBe(standings[0] + 1);
  const [own] = await twinsOf(customer);
  expect(own.end.left).toBeDefined();
});

it('for a balance at a day: whoever comes nearest to it, of those who are still there', async () => {
  const balance = 12;
  const customer = await typical({ kind: 'balance', day: horizon, balance });
  const lives = await backend.follow({ ...assumed, strategy, days: [horizon], from: 0, to: 300 }, study);
  const there = [...lives.balance.keys()].filter((i) => stationAt(lives, i, 0) > 0);
  const far = (i: number): number => Math.abs(lives.balance[i] - balance);
  expect(there.length).toBeGreaterThan(50);
  expect(customer).toBe(there.sort((a, b) => far(a) - far(b))[0]);
});

it('for a future: one of those who live it', async () => {
  const future = 7;
  const [from, to] = [future * customersOfFuture, (future + 1) * customersOfFuture];
  const customer = await typical({ kind: 'money' }, { future, from, to });
  expect(customer).toBeGreaterThanOrEqual(from);
  expect(customer).toBeLessThan(to);
  const [own, other] = await twinsOf(customer, future);
  expect(own.cash).not.toBe(other.cash);
});

it('is nobody where nobody shows it', async () => {
  expect(await typical({ kind: 'points', touchpoints: ['nowhere'] })).toBeUndefined();
  expect(await typical({ kind: 'points', touchpoints: ['app'], cause: 'recovery' })).toBeUndefined();
  expect(await typical({ kind: 'path', path: [{ day: 0, at: 'engaged' }] })).toBeUndefined();
  const same = { ...assumed, strategy: against, against, from: 0, to: 100 };
  expect(await backend.typical({ ...same, sight: { kind: 'fate', fate: 'better' } }, study)).toBeUndefined();
  expect(await backend.typical({ ...same, sight: { kind: 'money' } }, study)).toBeUndefined();
  expect(await backend.typical({ ...same, sight: { kind: 'paid' } }, study)).toBeUndefined();
  const referrals = { kind: 'referrals', worth: [1, 1] } as const;
  expect(await backend.typical({ ...same, sight: referrals }, study)).toBeUndefined();
});
