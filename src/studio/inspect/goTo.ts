/** From a problem to where it can be put right: the strategy, the thing and the panel, and which field asks for attention. */
import type { Study } from '../../../models/study.ts';
import { touchpointOf, transitionOf } from '../../document/commands/objects.ts';
import { arrowId } from '../draw/journey.ts';
import type { Panel, Selection, Thing } from '../selection.svelte.ts';
import { asked } from './asked.svelte.ts';
import { targetAt } from './targets.ts';

export type Place =
  { readonly kind: 'thing'; readonly thing: Thing } | { readonly kind: 'panel'; readonly panel: Panel };

export interface Destination {
  readonly place: Place;
  /** The strategy to look at; none leaves the one that is looked at. */
  readonly strategy: string | undefined;
  /** The field, as `data-path` of an element. */
  readonly field: string;
}

/** Where a path of a study can be looked at. */
export function destinationOf(path: string, study: Study): Destination {
  const target = targetAt(path, study);
  const strategy = target.scope;
  // Low and high stand in the field of their number.
  const field = target.path.replace(/\.(?:low|high|value)$/, '');
  const place = placeOf(field, study);
  if (place) return { place, strategy, field };
  if (strategy !== undefined)
    return { place: panel('strategy'), strategy, field: `strategies.${strategy}.edits.${target.edit ?? 0}` };
  return { place: panel('problems'), strategy, field };
}

function placeOf(path: string, study: Study): Place | undefined {
  const [list, id = ''] = path.split('.');
  switch (list) {
    case 'touchpoints':
      return touchpointOf(study, id) && thing('touchpoint', id);
    case 'transitions': {
      const transition = transitionOf(study, id);
      return transition && thing('arrow', arrowId(transition.from, transition.to));
    }
    case 'exits':
      return study.exits.some((one) => one.id === id) ? thing('exit', id) : undefined;
    case 'notes':
      return study.notes.some((one) => one.id === id) ? thing('note', id) : undefined;
    case 'phases':
      return study.phases.some((one) => one.id === id) ? thing('phase', id) : undefined;
    case 'segments':
    case 'market':
    case 'tiers':
      return panel(list);
    case 'strategies':
      return study.strategies.some((one) => one.id === id) ? panel('strategy') : undefined;
    case 'events':
      return id !== '' && !study.events.some((one) => one.id === id)
        ? undefined
        : panel(id === '' ? 'study' : 'event');
    case '':
    case 'settings':
    case 'name':
    case 'note':
    case 'currency':
    case 'startDate':
    case 'start':
      return panel('study');
    default:
      return undefined;
  }
}

function thing(kind: Thing['kind'], id: string): Place {
  return { kind: 'thing', thing: { kind, id } };
}

function panel(name: Panel): Place {
  return { kind: 'panel', panel: name };
}

/** Goes there: chooses the thing or opens the panel; its field is opened and gets the focus. */
export function goTo(path: string, selection: Selection, study: Study): void {
  const { place, strategy, field } = destinationOf(path, study);
  const [list, id] = path.split('.');
  if (strategy !== undefined) selection.strategy = strategy;
  else if (list === 'strategies' && study.strategies.some((one) => one.id === id)) selection.strategy = id;
  if (place.kind === 'thing') selection.choose(place.thing);
  else selection.panel = place.panel;
  if (list === 'events') selection.event = id;
  asked.field = field;
}
