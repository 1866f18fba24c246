/** The table of strategies of a report, each with its net value as dots. */
import { dotsGeometry, dotTicks } from '../charts/dots.ts';
import { formatOfHundred } from '../words/format.ts';
import { reportWords, type ReportWords } from '../words/report.ts';
import { percentile } from '../../workers/decide/decision.ts';
import { chipHtml } from './chip.ts';
import { escaped } from './escaped.ts';
import { measures, type Standing } from './standing.ts';
import { reportVoice } from './voice.ts';

const size = { width: 260, height: 52 } as const;

/** On a narrow page each strategy is a card, in which every cell says itself what it is. */
export function standingsHtml(standing: Standing): string {
  const { study, language, doubt, badges, net, decision, known } = standing;
  const words = reportWords[language];
  const { money, measure: write, range } = reportVoice(study, language);
  const domain = domainOf(standing);
  const cell = (name: string, kind: string, value: string, span = ''): string =>
    `<td class="${kind}" data-name="${escaped(name)}"><span>${escaped(value)}${span === '' ? '' : ` <small>(${escaped(span)})</small>`}</span></td>`;
  const rows = badges.map((badge, s) => {
    const { expected, range: span, best, bestOf100 } = decision.prospects[s];
    const cells = measures.map((measure, m) => {
      const { mean, low, high } = known[s][m];
      const name = words.measures[measure];
      if (!Number.isFinite(mean) || (measure === 'cost' && mean === 0)) return cell(name, measure, '–');
      const text = range({ low, high }, (value) => write(measure, value));
      return cell(name, measure, write(measure, mean), low === high ? '' : text);
    });
    const isKnown = s > 0 && Number.isFinite(expected.mean);
    const worth = isKnown
      ? cell(
          words.net,
          'net',
          money(expected.mean, true),
          range(span, (value) => money(value, true)),
        )
      : cell(words.net, 'net', '–');
    const share = cell(words.best, 'best', formatOfHundred(bestOf100, best));
    const dots = isKnown ? dotsSvg(net[s], domain, badge.name, words) : '';
    return `<tr class="${badge.hue}"><th scope="row"><span>${chipHtml(badge)}${escaped(badge.name)}</span></th>${cells.join('')}${share}${worth}<td class="picture">${dots}</td></tr>`;
  });
  const heads = [
    words.strategy,
    ...measures.map((measure) => words.measures[measure]),
    words.best,
    words.net,
  ].map((head) => `<th scope="col">${escaped(head)}</th>`);
  const ticks = dotTicks(domain, size.width)
    .map(
      ({ value, at, anchor }) =>
        `<text x="${at}" y="12" text-anchor="${anchor}">${escaped(value === 0 ? '0' : money(value, true))}</text>`,
    )
    .join('');
  const axis = `<th aria-hidden="true"><svg class="axis" viewBox="0 0 ${size.width} 16">${ticks}</svg></th>`;
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
  return `<svg class="dots" viewBox="0 0 ${size.width} ${size.height + 4}" role="img" aria-label="${escaped(
    words.dots(name, behind, values.length),
  )}"><line x1="0" x2="${size.width}" y1="${ground}" y2="${ground}"/><line class="zero" x1="${zero.toFixed(1)}" x2="${zero.toFixed(1)}" y1="0" y2="${ground}"/>${dots}<line class="mean" x1="${mean.toFixed(1)}" x2="${mean.toFixed(1)}" y1="${ground}" y2="${ground + 4}"/></svg>`;
}
