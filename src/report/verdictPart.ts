/** The verdict of a report, in the sentence of Compare. */
import { aheadIn } from '../../workers/decide/decision.ts';
import { formatDuration } from '../words/format.ts';
import { verdictOf, type VerdictFacts, type VerdictText } from '../words/verdict.ts';
import { escaped } from './escaped.ts';
import type { Standing } from './standing.ts';
import { reportVoice } from './voice.ts';

/** `overturn` is the assumption that is nearest to overturning it, where that is known. */
export function verdictHtml(
  { study, language, doubt, badges, net, decision }: Standing,
  overturn?: VerdictFacts['overturn'],
): string {
  const { money, range } = reportVoice(study, language);
  const said = verdictOf(
    {
      decision,
      doubt,
      ahead: (first, second) => aheadIn(net, first, second),
      names: badges.map(({ name }) => name),
      time: formatDuration(study.settings.horizon, language),
      money: (amount) => money(amount, true),
      range: (given) => range(given, (value) => money(value, true)),
      overturn,
    },
    language,
  );
  return `<h1>${textOf(said.main)}</h1>${said.more.map((more) => `<p${more === said.against ? ' class="against"' : ''}>${textOf(more)}</p>`).join('')}`;
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
