import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../models/parse.ts';
import { findNumber, numberPaths, readNumber, writeNumber } from '../../models/path.ts';
import { serialize } from '../../models/serialize.ts';
import { exampleStudy } from '../../models/studies/examples.ts';
import { studyArbitrary } from '../arbitraries/study.ts';
import { changed, studyOf } from './tiny.ts';

const study = exampleStudy('securebank');
const settings = { seed: 43_001, numRuns: 30 };

/** The tiny study with a strategy that changes a number twice and adds a touchpoint. */
const patched = studyOf(
  changed((s) => {
    s.strategies[0].edits = [
      { kind: 'set', target: 'touchpoints.shop.reach', value: 0.5 },
      { kind: 'multiply', target: 'touchpoints.shop.reach', value: { value: 1.1, low: 1, high: 1.2 } },
      { kind: 'addTouchpoint', touchpoint: { id: 'club', name: 'Club', grade: 9 } },
      { kind: 'addTransition', transition: { id: 'shop-club', from: 'shop', to: 'club', wait: 3 } },
      { kind: 'addTransition', transition: { id: 'club-shop', from: 'club', to: 'shop' } },
      { kind: 'add', target: 'touchpoints.club.charge', value: 0.1 },
    ];
  }),
);

describe('a number is read', () => {
  test.each([
    ['touchpoints.advisor.reach', 0.8],
    ['transitions.app-app-ok.weight', 0.905],
    ['segments.young.share', 0.3],
    ['market.redLeaving', 0.1],
    ['tiers.red.switching', 0.25],
    ['settings.horizon', 1095],
    ['strategies.basics.oneOff', 1_200_000],
    ['strategies.basics.edits.touchpoints.advisor.reach', 0.97],
  ])('by its path %s', (path, value) => {
    expect(readNumber(study, path)?.value).toBe(value);
  });

  test.each([
    ['market.headroom', 0.5],
    ['touchpoints.complaint.reach', 0.95],
    ['touchpoints.onboarding.failureGrade', 3],
    ['touchpoints.onboarding.failureCharge', 0.6],
    ['tiers.loyal.from', 20],
    ['strategies.basics.ramp', 0],
  ])('as its default where the study does not state it: %s', (path, value) => {
    expect(readNumber(study, path)).toMatchObject({ value, quantity: undefined });
  });

  test.each([
    ['lossWeight', 'market.lossWeight'],
    ['λ', 'market.lossWeight'],
    ['lambda', 'market.lossWeight'],
    ['U', 'market.deposit'],
    ['χ', 'market.cushion'],
    ['omega', 'market.disconfirmation'],
    ['tau_B', 'market.halfLife'],
    ['horizon', 'settings.horizon'],
    ['η', 'settings.feedback'],
    ['T0', 'tiers.satisfied.from'],
    ['T₂', 'tiers.engaged.from'],
    ['market.d', 'market.discount'],
    ['tiers.red.a', 'tiers.red.switching'],
    ['touchpoints.app.μ', 'touchpoints.app.grade'],
    ['touchpoints.app.µ', 'touchpoints.app.grade'],
    ['touchpoints.app.sigma', 'touchpoints.app.spread'],
    ['touchpoints.app.f', 'touchpoints.app.failure'],
    ['touchpoints.app.c', 'touchpoints.app.charge'],
    ['touchpoints.app.cF', 'touchpoints.app.failureCharge'],
    ['touchpoints.app.muF', 'touchpoints.app.failureGrade'],
    ['touchpoints.app.rho', 'touchpoints.app.recovery'],
    ['touchpoints.app.i', 'touchpoints.app.information'],
    ['touchpoints.app.a', 'touchpoints.app.activity'],
    ['touchpoints.app.r', 'touchpoints.app.revenue'],
    ['touchpoints.app.k', 'touchpoints.app.cost'],
    ['transitions.app-app-ok.w', 'transitions.app-app-ok.weight'],
    ['transitions.app-app-ok.theta', 'transitions.app-app-ok.sensitivity'],
    ['transitions.app-app-ok.τ', 'transitions.app-app-ok.wait'],
    ['transitions.app-app-ok.days', 'transitions.app-app-ok.wait'],
    ['segments.young.E0', 'segments.young.expectation'],
    ['strategies.basics.d', 'strategies.basics.ramp'],
    [
      'strategies.basics.edits.touchpoints.advisor.reach',
      'strategies.basics.edits.touchpoints.advisor.reach',
    ],
    ['strategies.basics.edits.touchpoints.app.f', 'strategies.basics.edits.touchpoints.app.failure'],
  ])('also as %s', (given, path) => {
    expect(findNumber(study, given)).toMatchObject({ kind: 'found', path });
    expect(numberPaths(study)).toContain(path);
  });

  test('in a patch, from the last edit of its target and with the range of such an edit', () => {
    const reading = readNumber(patched, 'strategies.better.edits.touchpoints.shop.reach');
    expect(reading).toMatchObject({
      value: 1.1,
      quantity: { low: 1 },
      field: { unit: 'ratio', min: 0, max: 1000 },
    });
  });

  test('in what a patch adds', () => {
    expect(readNumber(patched, 'strategies.better.edits.touchpoints.club.grade')?.value).toBe(9);
    expect(readNumber(patched, 'strategies.better.edits.touchpoints.club.charge')?.value).toBe(0.1);
    expect(readNumber(patched, 'strategies.better.edits.transitions.shop-club.wait')?.value).toBe(3);
  });
});

describe('a number is written', () => {
  test('at every path that a study has, and read back; nothing else changes', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(studyArbitrary(), fc.nat(), (study, at) => {
        const paths = numberPaths(study);
        expect(new Set(paths).size).toBe(paths.length);
        const path = paths[at % paths.length];
        const before = paths.map((each) => readNumber(study, each)?.value);
        const text = serialize(study);
        const written = writeNumber(study, path, 0.125);
        expect(serialize(study)).toBe(text);
        if (written.kind !== 'written') throw new Error(path);
        expect(readNumber(written.study, path)?.value).toBe(0.125);
        const derived = /failure(Grade|Charge)$/;
        const others = paths.filter((each) => each !== path && !derived.test(each));
        const after = others.map((each) => readNumber(written.study, each)?.value);
        expect(after).toEqual(others.map((each) => before[paths.indexOf(each)]));
        expect(parse(JSON.parse(serialize(written.study))).kind).toBe('study');
      }),
      settings,
    );
  });

  test('as a guess: its source and range were those of another number', () => {
    const written = writeNumber(patched, 'strategies.better.edits.touchpoints.shop.reach', 1.3);
    expect(written.kind === 'written' && written.study.strategies[0].edits[1]).toEqual({
      kind: 'multiply',
      target: 'touchpoints.shop.reach',
      value: { value: 1.3, evidence: 'guess', source: '', note: '' },
    });
  });

  test('by any of its names', () => {
    const written = writeNumber(study, 'λ', 3);
    expect(written.kind === 'written' && written.study.market.lossWeight?.value).toBe(3);
  });

  test('not if it is none', () => {
    expect(() => writeNumber(study, 'λ', NaN)).toThrow('invalid value: NaN');
  });
});

describe('a wrong path gives the nearest real ones', () => {
  test.each([
    ['touchpoints.adviser.reach', 'touchpoints.advisor.reach'],
    ['touchpoint.advisor.reach', 'touchpoints.advisor.reach'],
    ['touchpoints.advisor.reech', 'touchpoints.advisor.reach'],
    ['touchpoint.adviser.reech', 'touchpoints.advisor.reach'],
    ['lossWieght', 'market.lossWeight'],
    ['market.lossweight', 'market.lossWeight'],
    ['settings.horizn', 'settings.horizon'],
    ['strategies.basic.oneoff', 'strategies.basics.oneOff'],
    [
      'strategies.basics.edits.touchpoints.adviser.reach',
      'strategies.basics.edits.touchpoints.advisor.reach',
    ],
    ['touchpoints.advisor', 'touchpoints.advisor.grade'],
    ['touchpoints.advisor.reach.value', 'touchpoints.advisor.reach'],
  ])('%s → %s', (given, nearest) => {
    expect(readNumber(study, given)).toBeUndefined();
    const written = writeNumber(study, given, 1);
    expect(written.kind === 'unknown-path' && written.nearest).toContain(nearest);
  });

  test.each([
    '',
    '.',
    'x.y.z',
    'touchpoints.__proto__.reach',
    'market.toString',
    'constructor',
    'strategies.basics.edits.',
  ])('%j is no path', (path) => {
    expect(readNumber(study, path)).toBeUndefined();
    expect(writeNumber(study, path, 1).kind).toBe('unknown-path');
  });
});
