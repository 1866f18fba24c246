/** Measures as the command line gives them: plain numbers with standard errors, and a table for people. */
import { tierIds } from '../../models/market.ts';
import type { Estimate } from '../../workers/measures/estimate.ts';
import { exitCauses, type Measures } from '../../workers/measures/measures.ts';

/** The outcomes of one strategy for `--json`; shares from 0 to 1, money of the study, per customer. */
export function outcomeJson(m: Measures): Record<string, unknown> {
  const means = (record: Readonly<Record<string, Estimate>>) => pick(record, ({ mean }) => mean);
  const spreads = (record: Readonly<Record<string, Estimate>>) => pick(record, ({ se }) => se);
  const exits = { active: m.active, ...m.exits };
  return {
    clv: m.clv,
    retention: { mean: m.retention.map(({ mean }) => mean), se: m.retention.map(({ se }) => se) },
    churn: { mean: m.churn.map(({ mean }) => mean), se: m.churn.map(({ se }) => se) },
    balance: m.balance,
    tiers: means(m.tiers),
    nps: m.nps.mean,
    satisfaction: m.satisfaction.mean,
    engagementGrade: m.engagementGrade.mean,
    serviceGrade: m.serviceGrade.mean,
    rememberedExperience: m.remembered.mean,
    effort: m.effort.mean,
    engagement: {
      cognitive: m.cognitive.mean,
      emotional: m.emotional.mean,
      behavioural: m.behavioural.mean,
      index: m.engagementIndex.mean,
      negative: m.negativeEngagement.mean,
      gross: m.grossEngagement.mean,
      net: m.netEngagement.mean,
    },
    visits: m.visits.mean,
    failures: m.failures.mean,
    silentFailures: m.silent.mean,
    lifetimeDays: m.lifetimeDays.mean,
    exits: means(exits),
    complaints: { mean: m.complaints.mean, resolved: m.resolved.mean },
    recommendations: { positive: m.positive.mean, negative: m.negative.mean },
    referralRate: m.referralRate.mean,
    referralValue: m.referralValue,
    se: {
      tiers: spreads(m.tiers),
      nps: m.nps.se,
      satisfaction: m.satisfaction.se,
      engagementGrade: m.engagementGrade.se,
      serviceGrade: m.serviceGrade.se,
      rememberedExperience: m.remembered.se,
      effort: m.effort.se,
      engagementIndex: m.engagementIndex.se,
      visits: m.visits.se,
      failures: m.failures.se,
      silentFailures: m.silent.se,
      lifetimeDays: m.lifetimeDays.se,
      exits: spreads(exits),
      complaints: { mean: m.complaints.se, resolved: m.resolved.se },
      recommendations: { positive: m.positive.se, negative: m.negative.se },
      referralRate: m.referralRate.se,
    },
  };
}

/** One object on stdout; what is not a number (nobody to take a mean of) becomes null, as JSON has it. */
export function printJson(object: unknown): void {
  process.stdout.write(`${JSON.stringify(object, undefined, 2)}\n`);
}

export function printTable(rows: readonly (readonly string[])[]): void {
  process.stdout.write(tableText(rows));
}

/** Rows of a table with aligned columns: the first to the left, the others to the right. */
export function tableText(rows: readonly (readonly string[])[]): string {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const lines = rows.map((row) =>
    row
      .map((cell, c) => (c === 0 ? cell.padEnd(widths[c]) : cell.padStart(widths[c])))
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}

/** The measures people look at first: label and value of one strategy. */
export function outcomeRows(m: Measures): (readonly [label: string, value: string])[] {
  const percent = (e: Estimate) => plusMinus({ mean: e.mean * 100, se: e.se * 100 }, 2, ' %');
  return [
    ['customer lifetime value', plusMinus(m.clv, 2)],
    ...m.retention.map((year, y): [string, string] => [`retention after year ${y + 1}`, percent(year)]),
    ['balance at the end (points)', plusMinus(m.balance, 2)],
    ...tierIds.map((tier): [string, string] => [`  ${tier}`, percent(m.tiers[tier])]),
    ['net promoter score', plusMinus(m.nps, 2)],
    ['satisfaction (grade)', plusMinus(m.satisfaction, 3)],
    ['engagement (grade)', plusMinus(m.engagementGrade, 3)],
    ['visits per customer', plusMinus(m.visits, 2)],
    ['complaints per customer', plusMinus(m.complaints, 4)],
    ['  resolved', plusMinus(m.resolved, 4)],
    ['recommendations', plusMinus(m.positive, 4)],
    ['warnings', plusMinus(m.negative, 4)],
    ['referral rate', plusMinus(m.referralRate, 5)],
    ['still a customer', percent(m.active)],
    ...exitCauses.map((cause): [string, string] => [`  left: ${cause}`, percent(m.exits[cause])]),
  ];
}

/** “419.25 ± 0.49”: the mean and the half-width of its 95 % interval. */
export function plusMinus({ mean, se }: Estimate, digits: number, unit = ''): string {
  if (Number.isNaN(mean)) return '–';
  return `${mean.toFixed(digits)} ± ${Number.isNaN(se) ? '–' : (1.96 * se).toFixed(digits)}${unit}`;
}

function pick<K extends string>(
  record: Readonly<Record<K, Estimate>>,
  value: (e: Estimate) => number,
): Record<string, number> {
  return Object.fromEntries(
    Object.entries<Estimate>(record).map(([key, estimate]) => [key, value(estimate)]),
  );
}
