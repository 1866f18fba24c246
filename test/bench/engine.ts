/** What a visit costs on one core: candidates side by side, and how the cost grows with the journey and the horizon. */
import { exampleStudy } from '../../models/studies/examples.ts';
import type { Study } from '../../models/study.ts';
import { kernelCandidates, nativeCandidate, referenceCandidate, type Candidate } from './candidates.ts';
import { figure, type Figure, type Target } from './figure.ts';
import { largeStudy } from './large.ts';
import { inTurns, ratios } from './turns.ts';

const repetitions = 31;

/** How many times as fast as these the SIMD kernel has to be. */
const targets: Readonly<Record<string, Target>> = {
  'C++': { atLeast: 1.5 },
  typed: { atLeast: 3 },
  XState: { atLeast: 200 },
};

export async function engineFigures(): Promise<Figure[]> {
  const studies = { SecureBank: exampleStudy('securebank'), Fonkel: exampleStudy('fonkel') };
  const figures: Figure[] = [];
  for (const [name, study] of Object.entries({ ...studies, '300 touchpoints': largeStudy(300) }))
    figures.push(...(await sideBySide(name, study)));
  const sizes = [11, 50, 100, 300].map((n) => [`${n} touchpoints`, largeStudy(n)] as const);
  figures.push(...(await growth([['SecureBank', studies.SecureBank], ...sizes], { atMost: 1.5 })));
  const horizons = [1, 5, 10].map((years) => {
    const settings = { ...studies.SecureBank.settings, horizon: years * 365 };
    return [`SecureBank, horizon of ${years} years`, { ...studies.SecureBank, settings }] as const;
  });
  return [...figures, ...(await growth(horizons))];
}

/** All candidates on one study, and how many times as fast as each other one the first is. */
async function sideBySide(of: string, study: Study): Promise<Figure[]> {
  const candidates = [
    ...(await kernelCandidates(study)),
    ...nativeCandidate(study),
    referenceCandidate(study),
  ];
  const costs = await measured(candidates);
  const [{ name: first }, ...others] = candidates;
  return [
    ...candidates.map(({ name }, i) => figure(`${of}: ${name}`, 'ns a visit', costs[i])),
    ...others.map(({ name }, i) =>
      figure(
        `${of}: ${first}, as fast as ${name}`,
        '×',
        ratios(costs[i + 1], costs[0]),
        first === 'simd' ? targets[name] : undefined,
      ),
    ),
  ];
}

/** The fastest kernel on several studies, and the cost of the last against that of the first. */
async function growth(studies: readonly (readonly [string, Study])[], target?: Target): Promise<Figure[]> {
  const candidates: Candidate[] = [];
  for (const [name, study] of studies) {
    const [fastest] = await kernelCandidates(study);
    candidates.push({ ...fastest, name });
  }
  const costs = await measured(candidates);
  const last = candidates.length - 1;
  return [
    ...candidates.map(({ name }, i) => figure(name, 'ns a visit', costs[i])),
    figure(
      `${candidates[last].name}, as dear as ${candidates[0].name}`,
      '×',
      ratios(costs[last], costs[0]),
      target,
    ),
  ];
}

/** Nanoseconds per visit by candidate and turn, once all are warm. */
async function measured(candidates: readonly Candidate[]): Promise<number[][]> {
  const follow = candidates.map((candidate) => candidate.follow);
  await inTurns(follow, 3);
  const costs = await inTurns(follow, repetitions);
  for (const { close } of candidates) close?.();
  return costs;
}
