/** Keys that hold wherever the page is, except while somebody types. Those of the canvas are the canvas's own. */
import { workspaces } from './selection.svelte.ts';
import type { Studio } from './studio.ts';

/** What a key press does. `onkeys` shows the list of keys. */
export function shortcuts(studio: Studio, onkeys: () => void): (event: KeyboardEvent) => void {
  const { document, selection, runs, settings, view } = studio;
  const choose = (index: number): void => {
    const strategy = view.strategies[index];
    if (strategy) selection.strategy = index === 0 ? undefined : strategy.id;
  };
  const run = (): void => {
    const study = document.open?.study;
    const order = study && document.runs ? settings.order(study) : undefined;
    if (order) void runs.start(order);
  };
  return (event) => {
    if (!document.open || event.defaultPrevented || event.altKey || isTyping(event.target)) return;
    const key = event.key.toLowerCase();
    const act =
      event.ctrlKey || event.metaKey ? withControl(key, event.shiftKey) : alone(key, event.shiftKey);
    if (!act) return;
    event.preventDefault();
    act();
  };

  function withControl(key: string, shift: boolean): (() => void) | undefined {
    if (key === 'z') return () => (shift ? document.redo() : document.undo());
    if (key === 'y') return () => document.redo();
    const workspace = /^[1-9]$/.test(key) ? workspaces[Number(key) - 1] : undefined;
    return workspace && (() => (selection.workspace = workspace));
  }

  function alone(key: string, shift: boolean): (() => void) | undefined {
    if (key === '?') return onkeys;
    if (shift) return undefined;
    if (/^[0-9]$/.test(key)) return () => choose(Number(key));
    if (key === 'd' && selection.strategy !== undefined) return () => selection.show('changes');
    if (key === 'm') return () => selection.show('marketTable');
    if (key === 'r') return run;
    return undefined;
  }
}

/** Whether a key belongs to what is being typed or chosen. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('dialog')) return true;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
