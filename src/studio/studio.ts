/** What every component may ask for: the document, what is looked at, the run, the preferences. */
import { createContext } from 'svelte';
import type { Credits } from './compare/story/credits.svelte.ts';
import type { Documents } from './document.svelte.ts';
import type { Keeper } from './keeper.svelte.ts';
import type { Preferences } from './preferences.svelte.ts';
import type { Runs } from './run/runs.svelte.ts';
import type { RunSettings } from './run/settings.svelte.ts';
import type { Selection } from './selection.svelte.ts';
import type { View } from './view.svelte.ts';

export interface Studio {
  readonly document: Documents;
  readonly keeper: Keeper;
  readonly selection: Selection;
  readonly runs: Runs;
  readonly settings: RunSettings;
  readonly preferences: Preferences;
  readonly view: View;
  readonly credits: Credits;
}

/** Throws outside the studio. */
export const [useStudio, provideStudio] = createContext<Studio>();
