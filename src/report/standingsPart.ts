/** The table of strategies of a report, each with its net value as dots. */
import { dotsGeometry, dotTicks } from '../charts/dots.ts';
import { reportWords, type ReportWords } from '../words/report.ts';
import { percentile } from '../../workers/decide/decision.ts';
import { escaped } from './escaped.ts';
import { measures, nameOfStrategy, type Standing } from './standing.ts';
import { reportVoice } from './voice.ts';

const size = { width: 260, height: 52 } as const;
const hues = ['asis', 'a', 'b', 'c'] as const;

/** The class of a strategy's hue, by its place. */
export function hueOf(place: number): string {
  return place === 0 ? hues[0] : hues[1 + ((place - 1) % 3)];
}

export function standingsHtml(standing: Standing): string {
  const { study, language, doubt, strategies, net, decision, known } = standing;
  const words = reportWords[language];
  const { money, measure: write, range } = reportVoice(study, language);
  const domain = domainOf(standing);
  const rows = strategies.map((strategy, s) => {
    const name = nameOfStrategy(strategy, words.asIs);
    const { expected, range: span, best } = decision.prospects[s];
    const cells = measures.map((measure, m) => {
      const { mean, low, high } = known[s][m];
      if (!Number.isFinite(mean) || (measure === 'cost' && mean === 0)) return '<td>–</td>';
      const text = range({ low, high }, (value) => write(measure, value));
      return `<td>${escaped(write(measure, mean))}${low === high ? '' : ` <small>(${escaped(text)})</small>`}</td>`;
    });
    const worth =
      s === 0 || !Number.isFinite(expected.mean)
        ? '<td>–</td><td></td>'
        : `<td class="net"><strong>${escaped(money(expected.mean, true))}</strong> <small>(${escaped(
            range(span, (value) => money(value, true)),
          )})</small></td><td>${dotsSvg(net[s], domain, name, words)}</td>`;
    const share = `<td>${Math.round(best * 100)}</td>`;
    return `<tr class="${hueOf(s)}"><th scope="row">${escaped(name)}</th>${cells.join('')}${share}${worth}</tr>`;
  });
  const heads = [
    words.strategy,
    ...measures.map((measure) => words.measures[measure]),
    words.best,
    words.net,
  ].map((head) => `<th scope="col">${escaped(head)}</th>`);
  const ticks = dotTicks(domain, size.width)
    .map(
      ({ value, at }) => `<text x="${at}" y="12">${escaped(value === 0 ? '0' : money(value, true))}</text>`,
    )
    .join('');
  const axis = `<th aria-hidden="true"><svg class="axis" width="${size.width}" height="16">${ticks}</svg></th>`;
  return `<table><thead><tr>${heads.join('')}${axis}</tr></thead><tbody>${rows.join('')}</tbody></table><p class="note">${escaped(
    `${words.ranges[doubt]} ${words.paired}`,
  )}</p>`;
}

function domainOf({ net }: Standing): [number, number] {
  const ends = net.flatMap((values) => {
    const sorted = values.filter(Number.isFinite).sort();
    return sorted.length > 0 ? [percentile(sorted, 0.005), percentile(sorted, 0.995)] : [];
  });
  return [Math.min(0, ...ends), Math.max(0, ...ends)];
}

function dotsSvg(
  values: Float64Array,
  domain: readonly [number, number],
  name: string,
  words: ReportWords,
): string {
  const geometry = dotsGeometry(values, domain, size);
  if (!geometry) return '';
  const behind = values.filter((value) => value < 0).length;
  const dots = geometry.dots
    .map(
      ({ x, y, ahead }) =>
        `<circle${ahead ? '' : ' class="behind"'} cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${geometry.radius.toFixed(2)}"/>`,
    )
    .join('');
  const { ground, zero, mean } = geometry;
  return `<svg class="dots" width="${size.width}" height="${size.height + 4}" role="img" aria-label="${escaped(
    words.dots(name, behind, values.length),
  )}"><line x1="0" x2="${size.width}" y1="${ground}" y2="${ground}"/><line class="zero" x1="${zero.toFixed(1)}" x2="${zero.toFixed(1)}" y1="0" y2="${ground}"/>${dots}<line class="mean" x1="${mean.toFixed(1)}" x2="${mean.toFixed(1)}" y1="${ground}" y2="${ground + 4}"/></svg>`;
}
