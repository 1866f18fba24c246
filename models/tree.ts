/** Things that are found by a path of names; and when a name is wrong, the paths most like the one given. */
import { nearest } from './nearest.ts';

export type Tree<Leaf> = Branch<Leaf> | { readonly kind: 'leaf'; readonly leaf: Leaf };

export interface Branch<Leaf> {
  readonly kind: 'branch';
  readonly names: () => Iterable<string>;
  readonly at: (name: string) => Tree<Leaf> | undefined;
  /** Another way to write a name → that name. */
  readonly alias?: (given: string) => string | undefined;
}

export type Find<Leaf> =
  | { readonly kind: 'found'; readonly path: string; readonly leaf: Leaf }
  /** Nearest first, at most three; worked out when asked for, since it takes time. */
  | { readonly kind: 'unknown'; readonly nearest: () => readonly string[] };

export function find<Leaf>(
  tree: Tree<Leaf>,
  names: readonly string[],
  before: readonly string[] = [],
): Find<Leaf> {
  if (tree.kind === 'leaf') {
    const path = before.join('.');
    return names.length === 0
      ? { kind: 'found', path, leaf: tree.leaf }
      : { kind: 'unknown', nearest: () => [path] };
  }
  const [given, ...rest] = names;
  if (given === undefined) return { kind: 'unknown', nearest: () => few(leaves(tree, before)) };
  const name = tree.alias?.(given) ?? given;
  const child = tree.at(name);
  if (child !== undefined) return find(child, rest, [...before, name]);
  return { kind: 'unknown', nearest: () => similar(tree, given, rest, before) };
}

/** The paths that begin with a name like the one given, and go on as given or nearly so. */
function similar<Leaf>(
  tree: Branch<Leaf>,
  given: string,
  rest: readonly string[],
  before: readonly string[],
): string[] {
  const paths = nearest(given, tree.names()).flatMap((other) => {
    const meant = tree.at(other);
    if (meant === undefined) return [];
    const found = find(meant, rest, [...before, other]);
    return found.kind === 'found' ? [found.path] : found.nearest();
  });
  return [...new Set(paths)].slice(0, 3);
}

/** The paths of all leaves, in order. */
export function* leaves<Leaf>(tree: Tree<Leaf>, before: readonly string[] = []): Generator<string> {
  if (tree.kind === 'leaf') {
    yield before.join('.');
  } else {
    for (const name of tree.names()) {
      const child = tree.at(name);
      if (child !== undefined) yield* leaves(child, [...before, name]);
    }
  }
}

function few(paths: Iterable<string>): string[] {
  const first: string[] = [];
  for (const path of paths) {
    first.push(path);
    if (first.length === 3) break;
  }
  return first;
}
