/** The map of a journey as it is, with what a run counted on it. */
import { asIs } from '../../models/strategy.ts';
import type { Study } from '../../models/study.ts';
import { fullWorld } from '../../models/world.ts';
import type { Tally } from '../../workers/tally/tally.ts';
import { laidOut } from '../studio/draw/arrange.ts';
import { roomFor, signsOf } from '../studio/draw/arrowText.ts';
import { chancesOf } from '../studio/draw/chances.ts';
import { countedChances, flowsOf } from '../studio/draw/flows.ts';
import { journeyOf } from '../studio/draw/journey.ts';
import { drawingOf, gridOf } from '../studio/draw/layout.ts';
import { journeyPicture } from '../studio/draw/picture.ts';
import { presenceOf } from '../studio/draw/presence.ts';
import { walkedOf } from '../studio/results/journey.ts';
import { formatNumber, formatShare } from '../words/format.ts';
import type { Language } from '../words/language.ts';
import { names } from '../words/names.ts';

/** SVG text. */
export function mapSvg(given: Study, tally: Tally, asIsName: string, language: Language): string {
  const study = laidOut(given);
  const grid = gridOf(journeyOf(study));
  const world = fullWorld(study);
  const presence = presenceOf(study, asIs);
  const shown = grid.journey.arrows.filter(({ transitions }) =>
    transitions.some(({ id }) => presence.transitions.has(id)),
  );
  const drawing = drawingOf(grid, shown, (arrow) => roomFor(signsOf(arrow, world), false), []);
  const walked = walkedOf(tally, 0);
  const flows = flowsOf(grid.journey, walked);
  const { text } = journeyPicture(
    {
      study,
      drawing: { ...drawing, places: drawing.places.filter(({ place }) => presence.places.has(place.id)) },
      badge: { letter: undefined, hue: 'asis', shape: 'square', name: asIsName },
      changes: undefined,
      chances: countedChances(grid.journey, walked, chancesOf(study, asIs)),
      flows,
      mostFlow: Math.max(0, ...flows.values()),
      walked,
      world,
    },
    {
      names: names[language],
      number: (value, options) => formatNumber(value, language, options),
      chance: (value) => formatShare(value, language, { digits: value > 0 && value < 0.0995 ? 1 : 0 }),
    },
  );
  return text;
}
