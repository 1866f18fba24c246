/** The example studies, read when first asked for. */
import { parse } from '../parse.ts';
import type { Study } from '../study.ts';
import duinpolis from './duinpolis.json' with { type: 'json' };
import fonkel from './fonkel.json' with { type: 'json' };
import securebank from './securebank.json' with { type: 'json' };

const files = { securebank, duinpolis, fonkel } as const;
export type ExampleId = keyof typeof files;
export const exampleIds: readonly ExampleId[] = ['securebank', 'duinpolis', 'fonkel'];

const read = new Map<ExampleId, Study>();

export function exampleStudy(id: ExampleId): Study {
  const known = read.get(id);
  if (known) return known;
  const parsed = parse(files[id]);
  if (parsed.kind === 'refused') throw new Error(`example ${id}: ${JSON.stringify(parsed.problems)}`);
  read.set(id, parsed.study);
  return parsed.study;
}
