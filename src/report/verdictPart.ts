/** The verdict of a report, in its sentence. */
import { formatDuration } from '../words/format.ts';
import { reportWords } from '../words/report.ts';
import { verdictOf, type VerdictText } from '../words/verdict.ts';
import { escaped } from './escaped.ts';
import { nameOfStrategy, type Standing } from './standing.ts';
import { reportVoice } from './voice.ts';

export function verdictHtml({ study, language, doubt, strategies, net, decision }: Standing): string {
  const words = reportWords[language];
  const { money, range } = reportVoice(study, language);
  const ahead = (first: number, second: number): number => {
    const both = net[first].filter((value, f) => !Number.isNaN(value - net[second][f])).length;
    return net[first].filter((value, f) => value > net[second][f]).length / both;
  };
  const said = verdictOf(
    {
      decision,
      doubt,
      ahead,
      names: strategies.map((strategy) => nameOfStrategy(strategy, words.asIs)),
      time: formatDuration(study.settings.horizon, language),
      money: (amount) => money(amount, true),
      range: (given) => range(given, (value) => money(value, true)),
    },
    language,
  );
  return `<h1>${textOf(said.main)}</h1>${said.more.map((more) => `<p>${textOf(more)}</p>`).join('')}`;
}

function textOf(parts: VerdictText): string {
  return parts
    .map((part) =>
      typeof part === 'string'
        ? escaped(part)
        : `<strong class="${part.figure}">${escaped(part.text)}</strong>`,
    )
    .join('');
}
