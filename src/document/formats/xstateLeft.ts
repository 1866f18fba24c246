/** What of a machine no journey has. */
import { excerpt } from '../../../models/problem.ts';
import { isPlain } from '../../../models/sift.ts';
import type { Left } from '../../../models/left.ts';
import type { Node, Tree } from './xstateNodes.ts';
import { textOf } from './xstateStates.ts';
import type { Exit } from './xstateWays.ts';

/** By kind; each transition counts once, however many places it leads out of. */
export function listed({ root, all }: Tree, exits: ReadonlyMap<Node, readonly Exit[]>): Left[] {
  const left: Left[] = [];
  const counts = new Map<'guards' | 'actions' | 'services' | 'context', { place: string; count: number }>();
  const count = (kind: 'guards' | 'actions' | 'services' | 'context', place: string, more: number): void => {
    const known = counts.get(kind);
    if (known) known.count += more;
    else if (more > 0) counts.set(kind, { place, count: more });
  };
  for (const node of all) {
    const { key, config } = node;
    const place = node === root ? (textOf(config['id']) ?? '') : key;
    if (config['type'] === 'parallel') left.push({ kind: 'parallel', place, line: null });
    if (config['type'] === 'history') left.push({ kind: 'history', place, line: null });
    if (node.children.length > 0 && node.parent !== undefined && node.parent !== root)
      left.push({ kind: 'nesting', place, line: null });
    for (const doing of ['entry', 'exit', 'activities']) count('actions', place, sizeOf(config[doing]));
    count('services', place, sizeOf(config['invoke']));
    count('context', place, isPlain(config['context']) ? Object.keys(config['context']).length : 0);
    for (const { way, delay } of exits.get(node) ?? []) {
      count('guards', place, ['guard', 'cond', 'in'].some((name) => way.config[name] !== undefined) ? 1 : 0);
      count('actions', place, sizeOf(way.config['actions']));
      if (way.more > 0) left.push({ kind: 'parallel', place, line: null });
      if (delay !== undefined) left.push({ kind: 'delay', place, found: excerpt(delay) });
    }
  }
  return [...left, ...[...counts].map(([kind, found]): Left => ({ kind, ...found }))];
}

function sizeOf(given: unknown): number {
  return Array.isArray(given) ? given.length : given === undefined || given === null ? 0 : 1;
}
