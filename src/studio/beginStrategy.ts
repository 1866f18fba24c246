/** Adds an empty strategy to the open study, and goes to where it is filled in. */
import { addStrategy } from '../document/commands/strategies.ts';
import type { FrameWords } from '../words/frame.ts';
import { letterOf } from './badge.ts';
import { newId } from './newId.ts';
import type { Studio } from './studio.ts';

export function beginStrategy({ document, selection, view }: Studio, words: FrameWords): void {
  const { study } = view;
  if (!study) return;
  const id = newId();
  const name = words.strategyName(letterOf(study.strategies.length));
  document.edit(addStrategy({ id, name, note: '', edits: [] }));
  selection.strategy = id;
  selection.workspace = 'draw';
  selection.panel = 'strategy';
}
