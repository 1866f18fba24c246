/**
 * What Compare remembers while the page is open: futures, how strategies stand in them, doubts, and the statement that is
 * read. It is made when Compare is first looked at, and begins anew with another study.
 */
import { remembered } from '../../../models/remembered.ts';
import { useStudio, type Studio } from '../studio.ts';
import { Deciding } from './deciding.svelte.ts';
import { Doubts } from './doubts/doubts.svelte.ts';
import { Futures } from './futures.svelte.ts';
import { Statements } from './story/statement.svelte.ts';

export interface Comparing {
  readonly futures: Futures;
  readonly deciding: Deciding;
  readonly doubts: Doubts;
  readonly statements: Statements;
  /** Forgets what belongs to another study than this one. */
  readonly begin: (study: string | undefined) => void;
}

/** One for the page. */
export const comparingOf = remembered((studio: Studio): Comparing => {
  let made: Comparing | undefined;
  // What is derived belongs to the page, not to the component that asks for it first: with that it would come to rest.
  $effect.root(() => {
    made = begun(studio);
  });
  if (!made) throw new Error('an effect did not run');
  return made;
});

function begun({ runs, view }: Studio): Comparing {
  const backend = () => runs.backend;
  const futures = new Futures(backend);
  const deciding = new Deciding({ view, futures });
  let opened: string | undefined;
  return {
    futures,
    deciding,
    doubts: new Doubts(backend),
    statements: new Statements({ view, futures, deciding }, backend),
    begin: (study) => {
      if (study === opened) return;
      opened = study;
      futures.clear();
      deciding.against = undefined;
    },
  };
}

/** Throws outside the studio. */
export function useComparing(): Comparing {
  return comparingOf(useStudio());
}
