/** The map of a journey under one of its strategies, with what a run counted on it and what the strategy changes. */
import { asIs } from '../../models/strategy.ts';
import type { Study } from '../../models/study.ts';
import { fullWorld } from '../../models/world.ts';
import type { Tally } from '../../workers/tally/tally.ts';
import { laidOut } from '../studio/draw/arrange.ts';
import { roomFor, signsOf } from '../studio/draw/arrowText.ts';
import { changesOf } from '../studio/draw/changes.ts';
import { chancesOf } from '../studio/draw/chances.ts';
import { countedChances, flowsOf } from '../studio/draw/flows.ts';
import { journeyOf } from '../studio/draw/journey.ts';
import { drawingOf, gridOf } from '../studio/draw/layout.ts';
import { colours, journeyPicture } from '../studio/draw/picture.ts';
import { presenceOf } from '../studio/draw/presence.ts';
import { walkedOf } from '../studio/results/journey.ts';
import { formatNumber, formatShare } from '../words/format.ts';
import { names } from '../words/names.ts';
import { page } from '../words/page.ts';
import type { Standing } from './standing.ts';

/** SVG text, in the colours of the page (see `style.ts`). `place` is that of the strategy; "as is" is 0. */
export function mapSvg(standing: Standing, tally: Tally, place: number): string {
  const { strategies, badges, language } = standing;
  const study: Study = laidOut(standing.study);
  const strategy = strategies[place];
  const grid = gridOf(journeyOf(study));
  const world = fullWorld(study, strategy.edits);
  const changes = changesOf(study, strategy);
  const presence = presenceOf(study, strategy);
  const shown = grid.journey.arrows.filter(({ transitions }) =>
    transitions.some(({ id }) => presence.transitions.has(id)),
  );
  const drawing = drawingOf(
    grid,
    shown,
    (arrow) => roomFor(signsOf(arrow, world), changes.arrows.has(arrow.id)),
    [...changes.touchpoints.keys()],
  );
  const walked = walkedOf(tally, place);
  const flows = flowsOf(grid.journey, walked);
  const { text } = journeyPicture(
    {
      study,
      drawing: { ...drawing, places: drawing.places.filter((one) => presence.places.has(one.place.id)) },
      badge: badges[place],
      changes,
      chances: countedChances(grid.journey, walked, chancesOf(study, strategy)),
      baseChances: countedChances(grid.journey, walkedOf(tally, 0), chancesOf(study, asIs)),
      flows,
      mostFlow: Math.max(0, ...flows.values()),
      walked,
      world,
    },
    {
      names: names[language],
      words: page[language],
      number: (value, options) => formatNumber(value, language, options),
      chance: (value) => formatShare(value, language, { digits: value > 0 && value < 0.0995 ? 1 : 0 }),
    },
  );
  return text.replace(
    /(fill|stroke)="(#[0-9a-f]{6})"/g,
    (whole, what: string, hex: string) =>
      Object.entries(colours)
        .filter(([, colour]) => colour === hex)
        .map(([name]) => `${what}="var(--map-${name})"`)
        .at(0) ?? whole,
  );
}
