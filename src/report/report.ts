/**
 * A report of a study as one HTML file that opens anywhere without a network: the verdict, the table, the map, what
 * happens over time, every assumption with its evidence, and how it was made. The study is inside, and so is the
 * simulation: its most important inputs can be moved. Without scripts everything else stands there all the same.
 */
import { serialize } from '../../models/serialize.ts';
import { fullWorld } from '../../models/world.ts';
import type { Tally } from '../../workers/tally/tally.ts';
import type { Overturning } from '../../workers/decide/overturning.ts';
import { overturnText } from '../studio/compare/doubts/overturnText.ts';
import { formatDuration, formatNumber } from '../words/format.ts';
import { reportWords } from '../words/report.ts';
import { assumptionsHtml } from './assumptionsPart.ts';
import { escaped, inScript } from './escaped.ts';
import { mapSvg } from './mapPart.ts';
import { toldIn, type Standing } from './standing.ts';
import { standingsHtml } from './standingsPart.ts';
import { style } from './style.ts';
import { overTimeHtml } from './timePart.ts';
import { verdictHtml } from './verdictPart.ts';

export interface ReportOptions {
  readonly standing: Standing;
  /** Of the strategies of the standing, in their order. */
  readonly tally: Tally;
  /** What is nearest to overturning the verdict, where something is. */
  readonly overturn: Overturning | undefined;
  /** Ids of the uncertain inputs that can be moved, the most important first. */
  readonly movable: readonly string[];
  /** The script that moves them; see `live.ts`. */
  readonly script: string;
  /** Fonts as CSS. */
  readonly fonts: string;
  readonly version: string;
}

/** What the script finds in the page. */
export interface Inside {
  readonly language: Standing['language'];
  readonly movable: readonly string[];
}

export function reportHtml({
  standing,
  tally,
  overturn,
  movable,
  script,
  fonts,
  version,
}: ReportOptions): string {
  const { study, language, doubt, net, badges, decision } = standing;
  const words = reportWords[language];
  const number = (value: number): string => formatNumber(value, language);
  const inside: Inside = { language, movable };
  const facts = [
    [words.facts.customers, number(tally.customers)],
    [words.facts.futures, doubt === 'luck' ? words.none : number(net[0].length)],
    [words.facts.seed, String(study.settings.seed)],
    [words.facts.horizon, formatDuration(study.settings.horizon, language)],
    [words.facts.cohort, number(fullWorld(study).market.cohort)],
    [words.facts.version, version],
  ].map(([name, value]) => `<div><dt>${escaped(name)}</dt><dd>${escaped(value)}</dd></div>`);
  const section = (title: string, body: string, note = ''): string =>
    `<section><h2>${escaped(title)}</h2>${note === '' ? '' : `<p class="note">${escaped(note)}</p>`}${body}</section>`;
  // That of whom the verdict is about first: what it changes is what there is to decide on.
  const maps = [...new Set([toldIn(decision), 0])].map(
    (place) =>
      `<div class="map" tabindex="0" role="group" aria-label="${escaped(badges[place].name)}">${mapSvg(standing, tally, place)}</div>`,
  );
  const live =
    movable.length === 0
      ? ''
      : `<section class="live" hidden><h2>${escaped(words.tryIt)}</h2><p>${escaped(words.tryHelp)}</p><form id="inputs"></form></section>`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Saldo ${escaped(version)}">
<title>${escaped(study.name)}</title>
<style>${fonts}${style}</style>
</head>
<body>
<main>
<p>${escaped(study.name)}</p>
<div id="verdict" aria-live="polite">${verdictHtml(standing, overturn && overturnText(overturn, study, language))}</div>
${live}
<section class="standings"><h2>${escaped(words.strategies)}</h2><div id="standings">${standingsHtml(standing)}</div></section>
${section(words.map, maps.join(''), words.mapNote)}
${section(words.overTime, overTimeHtml(standing, tally), words.overTimeNote)}
${section(words.assumptions, assumptionsHtml(study, language), words.assumptionsNote)}
${section(words.details, `<dl>${facts.join('')}</dl><p>${escaped(words.model)}</p><p>${escaped(words.again)}</p>`)}
</main>
<script type="application/json" id="saldo-study">${inScript(serialize(study))}</script>
<script type="application/json" id="saldo-report">${inScript(JSON.stringify(inside))}</script>
<script>${script}</script>
</body>
</html>
`;
}
