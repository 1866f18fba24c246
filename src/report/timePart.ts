/** What became of customers over time, as is and under the strategy that is told of: tiers, and the balance. */
import { tierIds } from '../../models/market.ts';
import type { Tally } from '../../workers/tally/tally.ts';
import { balanceGeometry } from '../charts/balance.ts';
import { tiersGeometry, type TiersGeometry } from '../charts/tiers.ts';
import { momentsOf, of100, type Moment } from '../studio/results/series.ts';
import { formatDuration, formatNumber } from '../words/format.ts';
import { names } from '../words/names.ts';
import { reportWords } from '../words/report.ts';
import { escaped } from './escaped.ts';
import { nameOfStrategy, type Standing } from './standing.ts';
import { hueOf } from './standingsPart.ts';

const size = { width: 520, height: 190 } as const;

/** `tally` holds the strategies of the standing, in their order. */
export function overTimeHtml(standing: Standing, tally: Tally): string {
  const { decision, strategies, language } = standing;
  const words = reportWords[language];
  const [first, second] = decision.order;
  const told = first === 0 ? (second ?? 0) : first;
  const shown = told === 0 ? [0] : [0, told];
  const tiers = shown.map((s) => {
    const name = nameOfStrategy(strategies[s], words.asIs);
    return `<figure><figcaption>${escaped(words.tiers(name))}</figcaption>${tiersSvg(momentsOf(tally, s), standing, name)}</figure>`;
  });
  return `${tiers.join('')}<figure class="${hueOf(told)}"><figcaption>${escaped(words.balance)} <small>${escaped(words.balanceNote)}</small></figcaption>${balanceSvg(standing, tally, told)}</figure>`;
}

function tiersSvg(moments: readonly Moment[], { study, language }: Standing, name: string): string {
  const rows = moments.map(({ day, lost, tiers }) => ({
    day,
    shares: [lost, ...tierIds.map((id) => tiers[id])],
  }));
  const geometry: TiersGeometry = tiersGeometry(rows, undefined, size);
  const { frame, areas, x, names: places } = geometry;
  const bands = ['lost', ...tierIds];
  const last = rows.at(-1);
  const counts = last ? of100(last.shares) : [];
  const labels = [
    reportWords[language].lost,
    ...tierIds.map((id) => study.tiers[id].name ?? names[language].tiers[id].label),
  ];
  const right = frame.width - frame.right;
  return `<svg width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${escaped(
    `${name}: ${labels.map((label, i) => `${counts[i]} ${label}`).join(', ')}`,
  )}">${areas.map((path, i) => `<path class="tier ${bands[i]}" d="${path}"/>`).join('')}${places
    .map(
      ({ at }, i) =>
        `<text x="${right + 8}" y="${(at + 4).toFixed(1)}"><tspan class="count">${counts[i]}</tspan> ${escaped(labels[i])}</text>`,
    )
    .join('')}${x.map(({ value, at }) => timeText(value, at, language)).join('')}</svg>`;
}

function balanceSvg({ language, strategies }: Standing, tally: Tally, told: number): string {
  const rowsOf = (s: number) => momentsOf(tally, s).map(({ day, balance }) => ({ day, ...balance }));
  const { frame, interval, mean, reference, red, x, y } = balanceGeometry({
    rows: rowsOf(told),
    reference: told === 0 ? undefined : rowsOf(0),
    ...size,
  });
  const right = frame.width - frame.right;
  const lines = y
    .map(
      ({ value, at }) =>
        `<line class="grid" x1="${frame.left}" x2="${right}" y1="${at.toFixed(1)}" y2="${at.toFixed(1)}"/><text class="end" x="${frame.left - 6}" y="${(at + 4).toFixed(1)}">${escaped(formatNumber(value, language, { sign: true }))}</text>`,
    )
    .join('');
  const ground = red
    ? `<rect class="red" x="${frame.left}" y="${red.y.toFixed(1)}" width="${right - frame.left}" height="${red.height.toFixed(1)}"/>`
    : '';
  const name = nameOfStrategy(strategies[told], reportWords[language].asIs);
  return `<svg width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${escaped(
    name,
  )}">${ground}${lines}<path class="band" d="${interval}"/>${reference === undefined ? '' : `<path class="reference" d="${reference}"/>`}<path class="mean" d="${mean}"/><text x="${frame.left + 8}" y="${frame.top + 10}">${escaped(name)}</text>${x
    .map(({ value, at }) => timeText(value, at, language))
    .join('')}</svg>`;
}

function timeText(day: number, at: number, language: Standing['language']): string {
  const text = day === 0 ? '0' : formatDuration(day, language);
  return `<text class="middle" x="${at.toFixed(1)}" y="${size.height - 6}">${escaped(text)}</text>`;
}
