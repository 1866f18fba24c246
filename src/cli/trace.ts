/** `trace FILE --customer N`: one customer's statement, from the reference interpreter. */
import { interpreter } from '../../models/reference/interpret.ts';
import type { Visit } from '../../models/reference/trace.ts';
import type { Arguments } from './arguments.ts';
import { open, strategyOf } from './open.ts';
import { printJson, printTable } from './outcomes.ts';

export function trace(given: Arguments): void {
  const { study } = open(given);
  const strategy = strategyOf(study, given.strategy);
  const story = interpreter(study, strategy)(given.customer);
  if (given.json) {
    printJson({ strategy: strategy.id, seed: study.settings.seed, ...story });
    return;
  }
  const names = new Map(study.touchpoints.map(({ id, name }) => [id, name]));
  const { segment, extraversion, involvement, visits, end } = story;
  process.stdout.write(
    `${study.name}\n${strategy.name}, customer ${given.customer} of seed ${study.settings.seed}: ${segment}, ` +
      `extraversion ${extraversion.toFixed(2)}, involvement ${involvement.toFixed(2)}\n\n`,
  );
  const row = (visit: Visit, before: number) => [
    visit.time.toFixed(1),
    names.get(visit.touchpoint) ?? visit.touchpoint,
    visit.outcome,
    `${visit.expected.toFixed(1)} → ${visit.grade.toFixed(1)}`,
    visit.change.toFixed(2),
    (visit.before - before).toFixed(2),
    visit.balance.toFixed(2),
    visit.tier,
    visit.money.toFixed(2),
    visit.next.kind === 'left'
      ? `left: ${visit.next.cause}`
      : visit.next.kind === 'visit'
        ? ''
        : visit.next.kind,
  ];
  printTable([
    ['day', 'touchpoint', 'outcome', 'expected → got', 'points', 'faded', 'balance', 'tier', 'money', ''],
    ...visits.map((visit, i) => row(visit, i === 0 ? visit.before : visits[i - 1].balance)),
  ]);
  process.stdout.write(`\nday ${end.time.toFixed(1)}: balance ${end.balance.toFixed(2)}\n`);
}
