/** A machine's configuration, data of unknown origin, as a tree of nodes whose targets can be found. */
import { isPlain } from '../../../models/sift.ts';

export type Config = Readonly<Record<string, unknown>>;

export interface Node {
  readonly key: string;
  readonly config: Config;
  /** The machine itself has none. */
  readonly parent: Node | undefined;
  readonly children: readonly Node[];
}

export interface Tree {
  readonly root: Node;
  /** Every node, from the outside in, in the order of the text. */
  readonly all: readonly Node[];
  /** What a target means at a node: `#id`, `#id.child`, `.child`, `sibling`, `sibling.child`. */
  readonly resolve: (from: Node, target: string) => Node | undefined;
  /** The atomic state where one gets to on the way to a node. */
  readonly entryOf: (node: Node) => Node;
}

/** The configuration must not be deeper than the stack bears: `scan` sees to it. */
export function treeOf(config: Config): Tree {
  const all: Node[] = [];
  const ids = new Map<string, Node>();
  const add = (key: string, own: Config, parent: Node | undefined, path: string): Node => {
    const children: Node[] = [];
    const node: Node = { key, config: own, parent, children };
    all.push(node);
    const id = own['id'];
    const given = typeof id === 'string' ? id : undefined;
    const here = parent === undefined ? (given ?? '(machine)') : `${path}.${key}`;
    if (!ids.has(given ?? here)) ids.set(given ?? here, node);
    for (const [name, child] of states(own)) children.push(add(name, child, node, here));
    return node;
  };
  const root = add('', config, undefined, '');

  const down = (from: Node, path: string): Node | undefined => {
    if (path === '') return from;
    // a key may hold dots of its own
    for (const child of from.children) {
      const key = child.key.replaceAll('.', '\\.');
      for (const name of [child.key, key]) {
        if (path === name) return child;
        const found = path.startsWith(`${name}.`) ? down(child, path.slice(name.length + 1)) : undefined;
        if (found) return found;
      }
    }
    return undefined;
  };
  const byId = (id: string): Node | undefined => {
    for (let end = id.length; end > 0; end = id.lastIndexOf('.', end - 1)) {
      const node = ids.get(id.slice(0, end));
      const found = node && down(node, id.slice(end + 1));
      if (found) return found;
    }
    return undefined;
  };
  const resolve = (from: Node, target: string): Node | undefined => {
    if (target.startsWith('#')) return byId(target.slice(1));
    if (target.startsWith('.')) return down(from, target.slice(1));
    return down(from.parent ?? from, target);
  };

  const entryOf = (node: Node): Node => {
    const seen = new Set<Node>();
    let at = node;
    for (;;) {
      if (seen.has(at)) return at;
      seen.add(at);
      if (at.config['type'] === 'history') {
        const target = at.config['target'];
        const parent = at.parent ?? root;
        at = (typeof target === 'string' ? resolve(at, target) : undefined) ?? parent;
      } else {
        const initial = targetsOf(at.config['initial'])[0];
        const first = at.children.find(({ config: { type } }) => type !== 'history');
        const next =
          (initial === undefined ? undefined : resolve(at, initial.replace(/^(?!#|\.)/, '.'))) ?? first;
        if (next === undefined) return at;
        at = next;
      }
    }
  };
  return { root, all, resolve, entryOf };
}

/** One way of a transition; without a target it is only something to do. */
export interface Way {
  readonly target: string | undefined;
  /** Targets beyond the first, which only parallel states have. */
  readonly more: number;
  readonly config: Config;
}

/** A transition as it may be written: a target, an object, or a list of them. */
export function waysOf(transition: unknown): Way[] {
  const list: readonly unknown[] = Array.isArray(transition) ? transition : [transition];
  return list.flatMap((one): Way[] => {
    if (typeof one === 'string') return [{ target: one, more: 0, config: {} }];
    if (!isPlain(one)) return [];
    const targets = targetsOf(one);
    return [{ target: targets[0], more: Math.max(0, targets.length - 1), config: one }];
  });
}

function targetsOf(given: unknown): string[] {
  const target: unknown = isPlain(given) ? given['target'] : given;
  const list: readonly unknown[] = Array.isArray(target) ? target : [target];
  return list.filter((one) => typeof one === 'string');
}

function states(config: Config): [string, Config][] {
  const given = config['states'];
  return isPlain(given)
    ? Object.entries(given).filter((entry): entry is [string, Config] => isPlain(entry[1]))
    : [];
}
