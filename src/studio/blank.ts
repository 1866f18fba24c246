/** A study with nothing in it yet but phases to draw in and customers to walk. */
import { parse } from '../../models/parse.ts';
import type { Study } from '../../models/study.ts';
import type { Language } from '../words/language.ts';
import { frameWords } from '../words/frame.ts';
import { newId } from './newId.ts';

/** The start is the first touchpoint that is drawn; until then there is none. */
export function blank(language: Language): Study {
  const { blank: words } = frameWords[language];
  const parsed = parse({
    format: 'saldo-study',
    version: 1,
    id: newId(),
    name: words.name,
    start: 'start',
    phases: words.phases.map((name) => ({ id: newId(), name, width: 280 })),
    touchpoints: [],
    transitions: [],
    segments: [{ id: newId(), name: words.segment, share: 1 }],
  });
  if (parsed.kind === 'refused') throw new Error('a blank study is refused');
  return parsed.study;
}
