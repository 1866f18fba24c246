/** What follows from the state outside Svelte: the address, the page's language and theme, the run of a new study. */
import { untrack } from 'svelte';
import { isExample, type Open } from './document.svelte.ts';
import type { Studio } from './studio.ts';

export interface Shell {
  /** Opens an example by its id; the start with ''. */
  readonly go: (place: string) => void;
}

/** Called once, for the life of the page. */
export function shell({ document: study, preferences, runs, selection, settings }: Studio): Shell {
  /** The address says which example is open, so that reload, back and a link lead to it. */
  const arrive = (): void => {
    const place = location.hash.slice(1);
    if (isExample(place)) study.openExample(place);
    else study.close();
  };
  addEventListener('hashchange', arrive);
  arrive();

  const begin = (open: Open | undefined): void => {
    selection.reset();
    runs.clear();
    if (!open) return;
    settings.adopt(open.study);
    const { customers, seed } = settings;
    if (study.runs && customers !== undefined && seed !== undefined) {
      void runs.start({ study: open.study, customers, seed });
    }
  };

  $effect.root(() => {
    $effect(() => {
      document.documentElement.lang = preferences.language;
      document.documentElement.dataset['theme'] = preferences.theme;
    });
    $effect(() => {
      const { open } = study;
      document.title = open ? `${open.study.name} – Saldo` : 'Saldo';
      if (open?.origin.kind === 'file') history.pushState(null, '', `${location.pathname}${location.search}`);
    });
    // Another study is another run, which starts by itself.
    $effect(() => {
      const { open } = study;
      untrack(() => begin(open));
    });
  });

  return {
    go: (place) => {
      if (location.hash.slice(1) === place) arrive();
      else location.hash = place;
    },
  };
}
