/**
 * The verdict in words (`model.md` section 8, chart rules 10 and 11): which strategy, how sure, against what. A sentence
 * is given as parts, and each figure says what it is of, so that whoever shows it can lead from the figure to its origin.
 */
import type { Decision } from '../../workers/decide/decision.ts';
import type { Interval } from '../../workers/measures/estimate.ts';
import { formatDuration, formatInterval, formatMoney, formatNumber } from './format.ts';
import type { Language } from './language.ts';
import { verdictWords, type Sureness, type Winner } from './verdictWords.ts';

/** What a figure of the sentence is; strategies by their place, "as is" first. */
export type Figure =
  /** Futures, of 100, in which a strategy is worth more than another. */
  | { readonly kind: 'ahead'; readonly strategy: number; readonly than: number }
  /** Futures, of 100, in which it is worth most of all. */
  | { readonly kind: 'best'; readonly strategy: number }
  /** Expected net value against "as is". */
  | { readonly kind: 'net'; readonly strategy: number }
  /** 5 to 95 of 100 futures. */
  | { readonly kind: 'range'; readonly strategy: number }
  /** Expected difference between the two leaders, and its range. */
  | { readonly kind: 'lead' }
  | { readonly kind: 'leadRange' }
  | { readonly kind: 'impossible'; readonly strategy: number }
  /** The uncertain input that could overturn the verdict, and where. */
  | { readonly kind: 'flip'; readonly input: string };

export type Part = string | { readonly text: string; readonly figure: Figure };
export type Parts = readonly Part[];

/** Where an uncertain input would change which strategy is best. */
export interface Flip {
  /** As in `inputsOf`. */
  readonly input: string;
  readonly name: string;
  readonly side: 'above' | 'below';
  /** With its unit. */
  readonly value: string;
  /** The strategy that would then be best. */
  readonly winner: number;
}

export interface VerdictOptions {
  readonly decision: Decision;
  /** By strategy, "as is" first. */
  readonly names: readonly string[];
  /** ISO 4217. */
  readonly currency: string;
  /** Days. */
  readonly horizon: number;
  /** How many inputs are uncertain; with none the futures differ by luck alone, which is said. */
  readonly inputs: number;
  /** Share of futures in which the leader is worth more than the second, where that is known. */
  readonly duel?: number | undefined;
  /** What would overturn it, where that is known. */
  readonly flip?: Flip | undefined;
}

export type VerdictKind =
  /** Nothing to compare with. */
  | 'alone'
  /** Customers cannot be followed in any future: under "as is", or under all others. */
  | 'impossible'
  /** Fewer than two futures. */
  | 'early'
  /** The two leaders come to the same in every future. */
  | 'same'
  | 'tie'
  /** "As is" leads. */
  | 'asIs'
  | 'winner';

export interface VerdictText {
  readonly kind: VerdictKind;
  /** There is a leader whose range holds zero: "not certain yet". */
  readonly uncertain: boolean;
  /** The sentence. */
  readonly claim: Parts;
  /** Further sentences, in the order of their weight: doubt, rival, what would overturn it, what is missing. */
  readonly notes: readonly Parts[];
}

/** What the futures say. Needs a decision over the strategies that `names` names. */
export function verdictText(options: VerdictOptions, language: Language): VerdictText {
  const { decision, names, horizon, inputs, flip } = options;
  const words = verdictWords[language];
  const { order, prospects } = decision;
  const time = formatDuration(horizon, language);
  const kind = kindOf(decision);
  const winner = winnerOf(options, language);
  const [leader, second] = order;
  const quote = (strategy: number): string => words.quoted(names[strategy]);
  const claim = ((): Parts => {
    switch (kind) {
      case 'alone':
        return words.alone;
      case 'impossible':
        return Number.isNaN(prospects[0].expected.mean) ? words.asIsImpossible : words.impossible;
      case 'early':
        return words.early;
      case 'same':
        return words.same(quote(leader), quote(second), time);
      case 'tie':
        return words.tie({
          ...winner,
          second: quote(second),
          net: figure(money(decision.lead.mean, options, language), { kind: 'lead' }),
          range: figure(rangeText(decision.leadRange, options, language), { kind: 'leadRange' }),
        });
      case 'asIs':
        return words.asIs({
          ...winner,
          ...prospectWords(second, options, language),
          ahead: figure(of100(prospects[second].loss, language), {
            kind: 'ahead',
            strategy: 0,
            than: second,
          }),
          second: quote(second),
        });
      case 'winner':
        return words.winner(winner);
      default:
        return kind satisfies never;
    }
  })();
  const named = kind === 'asIs' || kind === 'winner';
  const uncertain = named && decision.verdict === 'uncertain';
  const rival =
    kind === 'tie' || (kind === 'winner' && second !== 0) ? [rivalOf(options, kind === 'tie', language)] : [];
  const dead = prospects.flatMap(({ impossible }, strategy): Parts[] => {
    if (impossible === 0 || kind === 'impossible') return [];
    const count = figure(formatNumber(impossible, language), { kind: 'impossible', strategy });
    return [words.dead(quote(strategy), count, formatNumber(decision.futures, language))];
  });
  const overturns =
    flip && (named || kind === 'tie')
      ? [
          words.flip(
            quote(flip.winner),
            flip.name,
            flip.side,
            figure(flip.value, { kind: 'flip', input: flip.input }),
          ),
        ]
      : [];
  const notes = [
    ...(uncertain ? [words.uncertain] : []),
    ...rival,
    ...overturns,
    ...dead,
    ...(inputs === 0 && decision.futures > 0 && kind !== 'alone' ? [words.onlyLuck] : []),
  ];
  return { kind, uncertain, claim, notes };
}

/** A sentence without its figures' origins. */
export function plain(parts: Parts): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

function kindOf({ order, prospects, lead, verdict, futures }: Decision): VerdictKind {
  if (prospects.length < 2) return 'alone';
  if (futures < 2) return 'early';
  if (Number.isNaN(lead.mean)) return 'impossible';
  if (lead.mean === 0 && lead.se === 0) return 'same';
  if (verdict === 'tie') return 'tie';
  return order[0] === 0 ? 'asIs' : 'winner';
}

function winnerOf(options: VerdictOptions, language: Language): Winner {
  const { decision, names, horizon } = options;
  const [leader] = decision.order;
  const { loss, best } = decision.prospects[leader];
  return {
    name: verdictWords[language].quoted(names[leader]),
    sure: surenessOf(1 - loss, best),
    ahead: figure(of100(1 - loss, language), { kind: 'ahead', strategy: leader, than: 0 }),
    ...prospectWords(leader, options, language),
    time: formatDuration(horizon, language),
  };
}

function prospectWords(
  strategy: number,
  options: VerdictOptions,
  language: Language,
): { readonly net: Part; readonly range: Part; readonly best: Part } {
  const { expected, range, best } = options.decision.prospects[strategy];
  return {
    net: figure(money(expected.mean, options, language), { kind: 'net', strategy }),
    range: figure(rangeText(range, options, language), { kind: 'range', strategy }),
    best: figure(of100(best, language), { kind: 'best', strategy }),
  };
}

/** The second, and how often it is best; of a tie both are named. */
function rivalOf(options: VerdictOptions, tie: boolean, language: Language): Parts {
  const { decision, names, duel } = options;
  const words = verdictWords[language];
  const [leader, second] = decision.order;
  const each = (strategy: number): readonly [string, Part] => [
    words.quoted(names[strategy]),
    prospectWords(strategy, options, language).best,
  ];
  if (tie) return words.bothBest(each(leader), each(second));
  const duels = duel === undefined ? undefined : [duel, 1 - duel].map((share) => of100(share, language));
  return words.rival(
    each(second),
    duels && figure(duels.join(words.to), { kind: 'ahead', strategy: leader, than: second }),
  );
}

/** Chart rule 10; "the best buy" is claimed only as far as it is best of all, not only better than "as is". */
function surenessOf(ahead: number, best: number): Sureness {
  if (best >= 0.95) return 'almost surely';
  if (ahead >= 0.8 && best >= 0.6) return 'most likely';
  if (best >= 0.6) return 'probably';
  return best >= 0.45 ? 'toss-up' : 'many';
}

function figure(text: string, of: Figure): Part {
  return { text, figure: of };
}

/** Rounded, but "0" and "100" only where it is none and all. */
function of100(share: number, language: Language): string {
  if (share > 0 && share < 0.005) return '<1';
  if (share < 1 && share >= 0.995) return '>99';
  return formatNumber(share * 100, language, { digits: 0 });
}

function money(value: number, { currency }: VerdictOptions, language: Language): string {
  return formatMoney(value, currency, language, { short: true, sign: true });
}

function rangeText({ low, high }: Interval, options: VerdictOptions, language: Language): string {
  return formatInterval(low, high, (value) => money(value, options, language));
}
