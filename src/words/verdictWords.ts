/** The sentences of the verdict. */
import type { Words } from './language.ts';
import type { Part, Parts } from './verdict.ts';

/** How sure it is that the leader is the best buy; "many": several strategies may be. */
export type Sureness = 'almost surely' | 'most likely' | 'probably' | 'toss-up' | 'many';

/** The leader and its figures. */
export interface Winner {
  readonly name: string;
  readonly sure: Sureness;
  readonly ahead: Part;
  readonly best: Part;
  readonly net: Part;
  readonly range: Part;
  readonly time: string;
}

/** Of a tie, or where "as is" leads: the other one too. */
type Pair = Winner & { readonly second: string };

interface VerdictWords {
  readonly quoted: (name: string) => string;
  readonly alone: Parts;
  readonly impossible: Parts;
  readonly asIsImpossible: Parts;
  readonly early: Parts;
  readonly same: (leader: string, second: string, time: string) => Parts;
  readonly tie: (pair: Pair) => Parts;
  readonly asIs: (pair: Pair) => Parts;
  readonly winner: (winner: Winner) => Parts;
  readonly uncertain: Parts;
  readonly rival: (second: readonly [name: string, best: Part], duel: Part | undefined) => Parts;
  readonly bothBest: (leader: readonly [string, Part], second: readonly [string, Part]) => Parts;
  /** Between the two figures of a duel. */
  readonly to: string;
  readonly flip: (winner: string, input: string, side: 'above' | 'below', value: Part) => Parts;
  readonly dead: (name: string, count: Part, futures: string) => Parts;
  readonly onlyLuck: Parts;
}

const sureEn: Readonly<Record<Sureness, string>> = {
  'almost surely': 'is almost surely the best buy',
  'most likely': 'is most likely the best buy',
  probably: 'is probably the best buy',
  'toss-up': 'leads, but whether it is the best buy is a toss-up',
  many: 'leads on average, though it is seldom clear which is best',
};

const sureNl: Readonly<Record<Sureness, string>> = {
  'almost surely': 'is vrijwel zeker de beste koop',
  'most likely': 'is hoogstwaarschijnlijk de beste koop',
  probably: 'is waarschijnlijk de beste koop',
  'toss-up': 'ligt voor, maar of dat de beste koop is, is kop of munt',
  many: 'ligt gemiddeld voor, al is zelden duidelijk wat het beste is',
};

export const verdictWords: Words<VerdictWords> = {
  en: {
    quoted: (name) => `‘${name}’`,
    alone: ['There is only the journey as it is: add a strategy to compare it with.'],
    impossible: ['No strategy is possible in any future: its customers come to a dead end.'],
    asIsImpossible: ['The journey as it is comes to a dead end in every future, so nothing can be compared.'],
    early: ['The first futures are under way …'],
    same: (leader, second, time) => [`${leader} and ${second} come to exactly the same over ${time}.`],
    tie: ({ name, second, net, range, time }) => [
      `It is a tie: ${name} and ${second} cannot be told apart. Their difference is `,
      net,
      ` over ${time} (5–95% range `,
      range,
      ').',
    ],
    asIs: ({ name, second, ahead, net, range, time }) => [
      `Nothing beats ${name}: ${second}, the next best, loses money in `,
      ahead,
      ' of 100 futures, ',
      net,
      ` net value over ${time} (5–95% range `,
      range,
      ').',
    ],
    winner: ({ name, sure, ahead, net, range, time }) => [
      `${name} ${sureEn[sure]}: ahead of as is in `,
      ahead,
      ' of 100 futures, ',
      net,
      ` net value over ${time} (5–95% range `,
      range,
      ').',
    ],
    uncertain: ['Not certain yet: some futures point the other way.'],
    rival: ([second, best], duel) => [
      `${second} is best in `,
      best,
      ' of 100 futures',
      ...(duel === undefined ? [] : ['; head to head the two are ', duel]),
      '.',
    ],
    bothBest: ([leader, won], [second, other]) => [
      `${leader} is best in `,
      won,
      ` of 100 futures, ${second} in `,
      other,
      '.',
    ],
    to: ' to ',
    flip: (winner, input, side, value) => [`${winner} would be best with ${input} ${side} `, value, '.'],
    dead: (name, count, futures) => [
      `${name} is impossible in `,
      count,
      ` of ${futures} futures, which count for the others only.`,
    ],
    onlyLuck: ['No number is an estimate yet: futures differ by the luck of their customers alone.'],
  },
  nl: {
    quoted: (name) => `‘${name}’`,
    alone: ['Er is alleen de klantreis van nu: voeg een strategie toe om mee te vergelijken.'],
    impossible: ['In geen enkele toekomst kan een strategie: haar klanten lopen dood.'],
    asIsImpossible: ['De klantreis van nu loopt in elke toekomst dood, dus er valt niets te vergelijken.'],
    early: ['De eerste toekomsten zijn onderweg …'],
    same: (leader, second, time) => [`${leader} en ${second} komen over ${time} op precies hetzelfde uit.`],
    tie: ({ name, second, net, range, time }) => [
      `Gelijkspel: ${name} en ${second} zijn niet te onderscheiden. Hun verschil is `,
      net,
      ` in ${time} (5–95%-bereik `,
      range,
      ').',
    ],
    asIs: ({ name, second, ahead, net, range, time }) => [
      `Niets is beter dan ${name}: ${second}, de eerstvolgende, verliest geld in `,
      ahead,
      ' van 100 toekomsten, netto ',
      net,
      ` in ${time} (5–95%-bereik `,
      range,
      ').',
    ],
    winner: ({ name, sure, ahead, net, range, time }) => [
      `${name} ${sureNl[sure]}: beter dan nu in `,
      ahead,
      ' van 100 toekomsten, netto ',
      net,
      ` in ${time} (5–95%-bereik `,
      range,
      ').',
    ],
    uncertain: ['Nog niet zeker: sommige toekomsten wijzen de andere kant op.'],
    rival: ([second, best], duel) => [
      `${second} is de beste in `,
      best,
      ' van 100 toekomsten',
      ...(duel === undefined ? [] : ['; onderling staat het ', duel]),
      '.',
    ],
    bothBest: ([leader, won], [second, other]) => [
      `${leader} is de beste in `,
      won,
      ` van 100 toekomsten, ${second} in `,
      other,
      '.',
    ],
    to: ' tegen ',
    flip: (winner, input, side, value) => [
      `${winner} zou de beste zijn bij ${input} ${side === 'above' ? 'boven' : 'onder'} `,
      value,
      '.',
    ],
    dead: (name, count, futures) => [
      `${name} kan niet in `,
      count,
      ` van ${futures} toekomsten; die tellen alleen voor de andere mee.`,
    ],
    onlyLuck: [
      'Nog geen enkel getal is een schatting: toekomsten verschillen alleen door het toeval van hun klanten.',
    ],
  },
};
