/** What a scenario came to: one buffer that a worker hands over. */

/** Measures of each strategy in an outlook; means per customer, or among the active, as in `Figures`. */
export const outlookMeasures = [
  'clv',
  'referralValue',
  'cost',
  'roi',
  'active',
  'nps',
  'satisfaction',
  'serviceGrade',
  'engagementGrade',
  'balance',
  'cognitive',
  'emotional',
  'behavioural',
  'engagementIndex',
  'complaints',
  'resolved',
  'exitRed',
  'red',
  'satisfied',
  'loyal',
  'engaged',
] as const;
export type OutlookMeasure = (typeof outlookMeasures)[number];

export interface Outlook {
  readonly strategies: number;
  /** Net value for the whole cohort against the first, by strategy; NaN where customers come to a dead end. */
  readonly net: Float64Array;
  /** Covariances of these net values, strategy by strategy: luck of the customers drawn, nothing else. */
  readonly luck: Float64Array;
  /** By strategy, in the order of `outlookMeasures`. */
  readonly measures: Float64Array;
  /** Values of the uncertain inputs, in the order of `inputsOf`. */
  readonly inputs: Float64Array;
  /** The measures at the scenario's day, in the same order; empty where it has none. */
  readonly then: Float64Array;
}

/** An empty buffer for so many strategies and uncertain inputs, with the measures at a day if asked for. */
export function allocateOutlook(strategies: number, inputs: number, atDay: boolean): ArrayBuffer {
  const measures = outlookMeasures.length * (atDay ? 2 : 1);
  const numbers = 2 + strategies * (1 + strategies + measures) + inputs;
  const buffer = new ArrayBuffer(numbers * 8);
  new Float64Array(buffer, 0, 2).set([strategies, inputs]);
  return buffer;
}

/** The parts of an outlook's buffer. */
export function viewOutlook(buffer: ArrayBuffer): Outlook {
  const [strategies, inputs] = new Float64Array(buffer, 0, 2);
  let at = 16;
  const take = (length: number): Float64Array => {
    at += length * 8;
    return new Float64Array(buffer, at - length * 8, length);
  };
  return {
    strategies,
    net: take(strategies),
    luck: take(strategies * strategies),
    measures: take(strategies * outlookMeasures.length),
    inputs: take(inputs),
    then: take((buffer.byteLength - at) / 8),
  };
}

/** A measure of a strategy in an outlook. */
export function measureIn({ measures }: Outlook, strategy: number, measure: OutlookMeasure): number {
  return measureAt(measures.subarray(strategy * outlookMeasures.length), measure);
}

/** A measure in a row of them. */
export function measureAt(row: Float64Array, measure: OutlookMeasure): number {
  return row[outlookMeasures.indexOf(measure)];
}
