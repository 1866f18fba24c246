/** What becomes of customers over time under every strategy: their tiers, and the balance beside that of "as is". */
import { tierIds } from '../../models/market.ts';
import type { Tally } from '../../workers/tally/tally.ts';
import { balanceGeometry } from '../charts/balance.ts';
import { tiersGeometry } from '../charts/tiers.ts';
import { of100 } from '../../workers/measures/of100.ts';
import { momentsOf, shareInterval, type Moment } from '../studio/results/series.ts';
import { formatDuration, formatInterval, formatNumber, formatShare } from '../words/format.ts';
import { names } from '../words/names.ts';
import { reportWords } from '../words/report.ts';
import { chipHtml } from './chip.ts';
import { escaped } from './escaped.ts';
import type { Standing } from './standing.ts';

const size = { width: 460, height: 148 } as const;

/** `tally` holds the strategies of the standing, in their order. */
export function overTimeHtml(standing: Standing, tally: Tally): string {
  const { badges, language } = standing;
  const words = reportWords[language];
  const all = badges.map((_, s) => momentsOf(tally, s));
  const pairs = badges.map((badge, s) => {
    const name = escaped(badge.name);
    return `<div class="pair ${badge.hue}"><h3>${chipHtml(badge)}${name}</h3><figure><figcaption>${escaped(
      words.tiers,
    )}</figcaption>${tiersSvg(all[s], standing, tally.customers, badge.name)}</figure><figure><figcaption>${escaped(
      words.balance,
    )}</figcaption>${balanceSvg(all[s], s === 0 ? undefined : all[0], standing, badge.name)}</figure></div>`;
  });
  return pairs.join('');
}

function tiersSvg(
  moments: readonly Moment[],
  { study, language }: Standing,
  customers: number,
  name: string,
): string {
  const rows = moments.map(({ day, lost, tiers }) => ({
    day,
    shares: [lost, ...tierIds.map((id) => tiers[id])],
  }));
  const { frame, areas, x, names: places } = tiersGeometry(rows, undefined, size);
  const bands = ['lost', ...tierIds];
  const last = rows.at(-1)?.shares ?? bands.map(() => NaN);
  const counts = of100(last);
  const spans = last.map((share) => {
    const { low, high } = shareInterval(share, customers);
    return formatInterval(low, high, (value) => formatShare(value, language));
  });
  const labels = [
    reportWords[language].lost,
    ...tierIds.map((id) => study.tiers[id].name ?? names[language].tiers[id].label),
  ];
  const right = frame.width - frame.right;
  const said = labels.map((label, i) => `${counts[i]} ${label} (${spans[i]})`);
  return `${opened(`${name}: ${said.join(', ')}`)}${areas
    .map((path, i) => `<path class="tier ${bands[i]}" d="${path}"/>`)
    .join('')}${places
    .map(
      ({ at }, i) =>
        `<text x="${right + 8}" y="${(at + 4).toFixed(1)}"><tspan class="count">${counts[i]}</tspan> ${escaped(labels[i])} <tspan class="span">${escaped(spans[i])}</tspan></text>`,
    )
    .join('')}${x.map(({ value, at }) => timeText(value, at, language)).join('')}</svg>`;
}

function balanceSvg(
  moments: readonly Moment[],
  base: readonly Moment[] | undefined,
  { language }: Standing,
  name: string,
): string {
  const rowsOf = (all: readonly Moment[]) => all.map(({ day, balance }) => ({ day, ...balance }));
  const { frame, interval, mean, reference, red, x, y } = balanceGeometry({
    rows: rowsOf(moments),
    reference: base && rowsOf(base),
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
  return `${opened(`${name}: ${reportWords[language].balance}`)}${ground}${lines}<path class="band" d="${interval}"/>${
    reference === undefined ? '' : `<path class="reference" d="${reference}"/>`
  }<path class="mean" d="${mean}"/>${x.map(({ value, at }) => timeText(value, at, language)).join('')}</svg>`;
}

function opened(said: string): string {
  return `<svg viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${escaped(said)}">`;
}

function timeText(day: number, at: number, language: Standing['language']): string {
  const text = day === 0 ? '0' : formatDuration(day, language);
  return `<text class="middle" x="${at.toFixed(1)}" y="${size.height - 6}">${escaped(text)}</text>`;
}
