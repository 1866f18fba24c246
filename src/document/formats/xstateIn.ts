/** A machine of XState, of any origin, as a journey: atomic states are places, what holds them are phases. */
import { scan } from '../../../models/scan.ts';
import { isPlain, limits } from '../../../models/sift.ts';
import type { Imported, Refusal } from '../../../models/left.ts';
import { englishNaming, studyOf, type Naming, type SketchPlace } from './sketch.ts';
import { listed } from './xstateLeft.ts';
import { treeOf, type Node } from './xstateNodes.ts';
import { isExit, isPhase, isPlace, keptOf, nameOf, only, saldoOf, textOf } from './xstateStates.ts';
import { arrowsOf, exitsOf, keyOf, type Exit } from './xstateWays.ts';

/** Final states become exits, delays fixed waits; `naming` is for what has no name. */
export function fromXState(text: string, naming: Naming = englishNaming): Imported {
  const refused = (why: Refusal): Imported => ({ kind: 'refused', why });
  const max = limits.characters;
  if (text.length > max) return refused({ kind: 'too-large', size: text.length, max });
  const json = text.replace(/^\uFEFF/, '');
  if (json.trim() === '') return refused({ kind: 'empty' });
  const scanned = scan(json, { maxDepth: deepest });
  if (scanned.kind === 'too-deep') return refused({ kind: 'too-deep', max: deepest });
  if (scanned.kind === 'not-json')
    return refused(
      program.test(json) ? { kind: 'program' } : { kind: 'not-json', ...scanned.at, found: scanned.found },
    );
  const data: unknown = JSON.parse(json);
  if (!isPlain(data) || !isPlain(data['states'])) return refused({ kind: 'not-a-machine' });

  const tree = treeOf(data);
  const own = saldoOf(data);
  const exits = new Map<Node, Exit[]>(tree.all.map((node) => [node, exitsOf(node)]));
  const places = tree.all.filter((node) => isPlace(node, tree.root));
  if (places.length === 0 && own === undefined) return refused({ kind: 'no-places' });
  const phases = tree.all.filter((node) => isPhase(node, tree.root));
  const keys = new Map(tree.all.map((node, i) => [node, `${node.key}\n${i}`]));
  const { arrows, left } = arrowsOf(tree, places, exits, keys);
  const begin = tree.entryOf(tree.root);
  const id = textOf(data['id']);
  const description = textOf(data['description']);
  return studyOf(
    {
      name: own === undefined ? id : description,
      note: own === undefined ? (description ?? '') : '',
      phases: phases.map((node) => ({ key: keyOf(keys, node), name: nameOf(node), kept: keptOf(node) })),
      places: places.map((node): SketchPlace => {
        const kind = isExit(node) ? 'exit' : 'touchpoint';
        const kept = keptOf(node);
        return {
          key: keyOf(keys, node),
          kind,
          name: nameOf(node),
          note: saldoOf(node.config) === undefined ? (textOf(node.config['description']) ?? '') : '',
          phase:
            node.parent === undefined || node.parent === tree.root ? undefined : keyOf(keys, node.parent),
          kept: kind === 'exit' ? only(kept, ['id', 'at', 'x', 'y']) : kept,
        };
      }),
      arrows,
      remarks: [],
      start: isExit(begin) ? undefined : keys.get(begin),
      kept: own ?? {},
    },
    naming,
    [...listed(tree, exits), ...left],
  );
}

/** Lists and objects within one another; a state takes two of them. */
const deepest = 200;
const program = /\b(?:createMachine|setup|Machine)\s*\(|^\s*(?:import|export|const)\b/m;
