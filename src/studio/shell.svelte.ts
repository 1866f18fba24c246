/** What follows from the state outside Svelte: the address, the page's language and theme, the run of the study. */
import { untrack } from 'svelte';
import type { Study } from '../../models/study.ts';
import { fromLink } from '../document/formats/link.ts';
import { blank } from './blank.ts';
import { isExample, type Open } from './document.svelte.ts';
import type { Studio } from './studio.ts';

export interface Shell {
  /** Opens an example by its id, a kept study by `study/ID`, a new one by `new`; the start with ''. */
  readonly go: (place: string) => void;
}

const keptPrefix = 'study/';

/** Called once, for the life of the page. */
export function shell({
  credits,
  document: study,
  preferences,
  runs,
  selection,
  settings,
  view,
}: Studio): Shell {
  const begin = (): void => {
    selection.reset();
    runs.clear();
    if (study.open) settings.adopt(study.open.study);
  };
  const follow = (): void => {
    if (!study.open) return;
    const order = study.runs ? settings.order(study.open.study) : undefined;
    if (order) void runs.start(order);
    else runs.halt();
  };
  let before: Open | undefined;
  // The workers begin before the page shows the edit: it takes them as long to have something to show.
  study.onChange = () => {
    const { open } = study;
    // Another study is another run; an edit is a new run of the same.
    if (open?.id !== before?.id) begin();
    else if (open && before && !asksTheSame(open.study, before.study)) settings.adopt(open.study);
    before = open;
    credits.forget();
    follow();
  };
  /** The address says what is open, so that reload, back and a link lead to it. */
  const arrive = async (): Promise<void> => {
    const place = decodeURIComponent(location.hash.slice(1));
    if (isExample(place)) study.openExample(place, preferences.language);
    else if (place === 'new') study.begin(blank(preferences.language));
    else if (place.startsWith(keptPrefix)) {
      const id = place.slice(keptPrefix.length);
      if (study.open?.id !== id && !(await study.openKept(id)) && !study.open) leave();
    } else if (/^s\d+\./.test(place)) study.openLink(await fromLink(place));
    else study.close();
  };
  /** To the start, without a step in the history. */
  const leave = (): void => history.replaceState(null, '', `${location.pathname}${location.search}`);
  study.onKept = (id, brought) => {
    const place = `#${keptPrefix}${id}`;
    // What was edited is the same study at another address; what was brought is another study.
    if (brought) history.pushState(null, '', place);
    else history.replaceState(null, '', place);
  };
  addEventListener('hashchange', () => void arrive());
  void arrive();

  $effect.root(() => {
    $effect(() => {
      document.documentElement.lang = preferences.language;
      document.documentElement.dataset['theme'] = preferences.theme;
    });
    // An example that nobody has changed speaks the page's language.
    let spoken = untrack(() => preferences.language);
    $effect(() => {
      if (preferences.language === spoken) return;
      spoken = preferences.language;
      untrack(() => {
        const place = location.hash.slice(1);
        if (isExample(place) && study.open && !study.kept) study.openExample(place, spoken);
      });
    });
    $effect(() => {
      const name = view.study?.name;
      document.title = name === undefined ? 'Saldo' : `${name} – Saldo`;
    });
    $effect(() => {
      when([settings.until, settings.customers, settings.within, settings.seed], follow);
    });
    // What has not been shown before is shown of all customers there are by now.
    $effect(() => {
      when(selection.workspace, () => runs.refresh());
    });
  });

  return {
    go: (place) => {
      if (location.hash.slice(1) === place) void arrive();
      else location.hash = place;
    },
  };
}

/** Whether two studies ask for a run of the same size and luck. */
function asksTheSame({ settings: a }: Study, { settings: b }: Study): boolean {
  return a.customers === b.customers && a.seed === b.seed;
}

/** Acts whenever what is given changes, and on nothing that it reads meanwhile. */
function when(_given: unknown, act: () => unknown): void {
  untrack(act);
}
