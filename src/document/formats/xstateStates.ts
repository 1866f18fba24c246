/** What a node of a machine is in a journey, and what our own export kept with it. */
import { isPlain } from '../../../models/sift.ts';
import type { Kept } from './sketch.ts';
import { waysOf, type Config, type Node } from './xstateNodes.ts';

export function isPlace(node: Node, root: Node): boolean {
  if (node === root || node.children.length > 0 || node.config['type'] === 'history') return false;
  return partOf(node) !== 'phase';
}

/** What holds a place directly, and a phase of our own without any. */
export function isPhase(node: Node, root: Node): boolean {
  if (node === root) return false;
  return node.children.some((child) => isPlace(child, root)) || partOf(node) === 'phase';
}

/** A final state within others is a place like any other where something follows it. */
export function isExit(node: Node): boolean {
  return node.config['type'] === 'final' && doneOf(node) === undefined;
}

/** What says what follows when a final state is reached. */
export function doneOf({ parent }: Node): Node | undefined {
  for (const node of [parent, parent?.parent?.config['type'] === 'parallel' ? parent.parent : undefined])
    if (
      node?.parent !== undefined &&
      waysOf(node.config['onDone']).some(({ target }) => target !== undefined)
    )
      return node;
  return undefined;
}

/** What our own export kept with a state or a transition. */
export function saldoOf(config: Config): Kept | undefined {
  const meta = config['meta'];
  const saldo = isPlain(meta) ? meta['saldo'] : undefined;
  return isPlain(saldo) ? saldo : undefined;
}

function partOf({ config }: Node): unknown {
  return saldoOf(config)?.['part'];
}

export function keptOf({ key, config }: Node): Kept {
  const { part, ...kept } = saldoOf(config) ?? {};
  return { id: key, ...(part === 'phase' ? only(kept, ['id', 'at']) : kept) };
}

export function only(kept: Kept, names: readonly string[]): Kept {
  return Object.fromEntries(Object.entries(kept).filter(([name]) => names.includes(name)));
}

/** Our own states have their name in the description, where Stately shows it; others have it in their key. */
export function nameOf({ key, config }: Node): string {
  return (saldoOf(config) === undefined ? undefined : textOf(config['description'])) ?? key;
}

export function textOf(given: unknown): string | undefined {
  return typeof given === 'string' && given !== '' ? given : undefined;
}
