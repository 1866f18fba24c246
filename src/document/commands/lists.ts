/** Lists of a study that somebody keeps in order: strategies, segments and events. */
import type { Study } from '../../../models/study.ts';
import type { Command } from './command.ts';

/** Puts an item at another place in its list. */
export function reorder(list: 'strategies' | 'segments' | 'events', id: string, index: number): Command {
  return {
    name: 'reorder',
    apply: (study) => {
      const items: Items = study[list];
      const from = items.findIndex((one) => one.id === id);
      if (from < 0 || from === index) return study;
      return { ...study, [list]: items.toSpliced(from, 1).toSpliced(index, 0, items[from]) };
    },
  };
}

export function removeFrom(list: 'strategies' | 'events', id: string): Command {
  return {
    name: 'remove',
    apply: (study): Study => {
      const items: Items = study[list];
      const rest = items.filter((one) => one.id !== id);
      return rest.length === items.length ? study : { ...study, [list]: rest };
    },
  };
}

type Items = readonly { readonly id: string }[];
