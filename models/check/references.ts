/** References: start, ends of transitions and phases are there, also with what a patch adds. */
import { nearest } from '../nearest.ts';
import type { Report } from '../problem.ts';
import type { Study } from '../study.ts';
import type { Touchpoint } from '../touchpoint.ts';
import type { Transition } from '../transition.ts';
import { patchesOf } from './patches.ts';

export function checkReferences(study: Study, found: Report): void {
  const touchpoints = new Set(study.touchpoints.map(({ id }) => id));
  const exits = new Set(study.exits.map(({ id }) => id));
  const phases = new Set(study.phases.map(({ id }) => id));
  const { start } = study;
  if (!touchpoints.has(start)) {
    found.add('unknown-start', 'start', () => ({ found: start, nearest: nearest(start, touchpoints) }));
  }

  const checkPhase = (path: string, phase: string | undefined): void => {
    if (phase === undefined || phases.has(phase)) return;
    found.add('unknown-reference', `${path}.phase`, () => {
      return { to: 'phase', found: phase, nearest: nearest(phase, phases) };
    });
  };
  const checkEnds = (path: string, { from, to }: Transition, added: ReadonlySet<string>): void => {
    if (exits.has(from) && !touchpoints.has(from)) {
      found.add('way-out-of-exit', `${path}.from`, () => ({ exit: from }));
    } else if (!touchpoints.has(from) && !added.has(from)) {
      found.add('unknown-reference', `${path}.from`, () => {
        return { to: 'touchpoint', found: from, nearest: nearest(from, [...touchpoints, ...added]) };
      });
    }
    if (!touchpoints.has(to) && !exits.has(to) && !added.has(to)) {
      found.add('unknown-reference', `${path}.to`, () => {
        return { to: 'place', found: to, nearest: nearest(to, [...touchpoints, ...exits, ...added]) };
      });
    }
  };

  const none = new Set<string>();
  for (const { id, phase } of study.touchpoints) checkPhase(`touchpoints.${id}`, phase);
  for (const [i, { phase }] of study.curve.entries()) checkPhase(`curve.${i}`, phase);
  for (const way of study.transitions) checkEnds(`transitions.${way.id}`, way, none);
  const { strategies, events } = patchesOf(study);
  for (const patch of [...strategies, ...events]) {
    const added = new Set(patch.touchpoints.map(({ item }: { item: Touchpoint }) => item.id));
    for (const { path, item } of patch.touchpoints) checkPhase(path, item.phase);
    for (const { path, item } of patch.transitions) checkEnds(path, item, added);
  }
}
