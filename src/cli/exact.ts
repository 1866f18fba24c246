/** `exact FILE`: the answers of the model without emotional feedback, per segment and for a neutral one. */
import { solveChain, type Chain } from '../../models/exact/chain.ts';
import { CliError, type Arguments } from './arguments.ts';
import { open, strategyOf } from './open.ts';
import { printJson, printTable } from './outcomes.ts';

export function exact(given: Arguments): void {
  const { study } = open(given);
  const strategy = strategyOf(study, given.strategy);
  const solve = (segment?: string): Chain => {
    const chain = solveChain(study, strategy.edits, segment);
    if ('kind' in chain) {
      throw new CliError(
        1,
        'error: customers never leave this journey, so expected visits and value have no end',
      );
    }
    return chain;
  };
  const neutral = solve();
  const segments = study.segments.map(({ id, name }) => ({ id, name, ...solve(id) }));
  const plain = ({ start, value, lifetimeDays, visits }: Chain) => ({ start, value, lifetimeDays, visits });
  if (given.json) {
    const bySegment = segments.map(({ id, ...chain }) => ({ id, ...plain(chain) }));
    printJson({ strategy: strategy.id, neutral: plain(neutral), segments: bySegment });
    return;
  }
  process.stdout.write(
    `${study.name}\n${strategy.name}, without emotional feedback, to the end of every customer's life\n\n`,
  );
  const columns = [
    { name: 'neutral segment', chain: neutral },
    ...segments.map((s) => ({ name: s.name, chain: s })),
  ];
  printTable([
    ['', ...columns.map(({ name }) => name)],
    ['value', ...columns.map(({ chain }) => chain.value.toFixed(2))],
    ['lifetime (days)', ...columns.map(({ chain }) => chain.lifetimeDays.toFixed(1))],
    ...Object.keys(neutral.visits).map((id) => [
      `visits to ${id}`,
      ...columns.map(({ chain }) => chain.visits[id].toFixed(3)),
    ]),
  ]);
}
