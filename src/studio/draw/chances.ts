/** How likely each arrow is, from the numbers of the study alone: before a run, and where nobody came by. */
import type { Strategy } from '../../../models/strategy.ts';
import type { Study } from '../../../models/study.ts';
import { fullWorld } from '../../../models/world.ts';
import { arrowId } from './journey.ts';

/** By arrow: the chance to leave its first place by it, of a customer with a balance of 0 in no special segment. */
export function chancesOf(study: Study, strategy: Strategy): Map<string, number> {
  const { touchpoints, transitions } = fullWorld(study, strategy.edits);
  const totals = new Map<string, { ok: number; failed: number }>();
  for (const { from, condition, weight } of transitions.values()) {
    const total = totals.get(from) ?? { ok: 0, failed: 0 };
    if (condition !== 'failed') total.ok += weight;
    if (condition !== 'ok') total.failed += weight;
    totals.set(from, total);
  }
  const chances = new Map<string, number>();
  for (const { from, to, condition, weight } of transitions.values()) {
    const failure = touchpoints.get(from)?.failure ?? 0;
    const total = totals.get(from) ?? { ok: 0, failed: 0 };
    const ok = condition !== 'failed' && total.ok > 0 ? ((1 - failure) * weight) / total.ok : 0;
    const failed = condition !== 'ok' && total.failed > 0 ? (failure * weight) / total.failed : 0;
    const id = arrowId(from, to);
    chances.set(id, (chances.get(id) ?? 0) + ok + failed);
  }
  return chances;
}
