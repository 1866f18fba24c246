/** Puts the studio together; the only place that knows all its parts. */
import { mount } from 'svelte';
import App from './App.svelte';
import { Credits } from './compare/story/credits.svelte.ts';
import { Documents } from './document.svelte.ts';
import { Keeper } from './keeper.svelte.ts';
import { installOffline } from './offline.ts';
import { Preferences } from './preferences.svelte.ts';
import { Runs } from './run/runs.svelte.ts';
import { RunSettings } from './run/settings.svelte.ts';
import { Selection } from './selection.svelte.ts';
import { shell } from './shell.svelte.ts';
import type { Studio } from './studio.ts';
import { Update } from './update.svelte.ts';
import { View } from './view.svelte.ts';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';

const target = document.getElementById('app');
if (!target) throw new Error('no element #app');

const keeper = new Keeper();
const preferences = new Preferences();
const documents = new Documents(keeper, () => preferences.language);
const parts = {
  keeper,
  document: documents,
  selection: new Selection(),
  runs: new Runs(),
  settings: new RunSettings(() => ({
    language: preferences.language,
    currency: documents.open?.study.currency ?? 'EUR',
  })),
  preferences,
};
const studio: Studio = {
  ...parts,
  view: new View(parts),
  credits: new Credits(() => parts.runs.backend),
};
const update = new Update();
const { go } = shell(studio);
mount(App, { target, props: { studio, go, update } });

if (import.meta.env.PROD) {
  void installOffline((apply) => {
    update.apply = apply;
  });
}
