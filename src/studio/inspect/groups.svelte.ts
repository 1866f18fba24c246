/** Which groups of fields stand open: the same from one touchpoint to the next. */
import { SvelteSet } from 'svelte/reactivity';

export const openGroups = new SvelteSet<string>(['ways', 'facts', 'changes']);
