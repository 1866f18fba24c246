/**
 * The credit of a touchpoint under a strategy: what would be lost without it, lived again by the same customers with the
 * same luck. By removal: it moves no balance any more, while customers come to it, pay and go on as before. By swap: the
 * strategy leaves it as it is today.
 */
import { strategiesOf, type Study } from '../../models/study.ts';
import { fullWorld } from '../../models/world.ts';
import { compile } from '../compile/compile.ts';
import { viewProgram } from '../compile/program.ts';
import type { Kernels } from '../kernel/fastest.ts';
import { worths, type Worth } from '../measures/compare.ts';
import { estimate, interval, minus, plus, scaled, type Figure, type View } from '../measures/estimate.ts';
import type { Ranged } from '../measures/paired.ts';
import { livable, lived, type Customers } from './lived.ts';
import { isPassable } from './passable.ts';
import { without } from './without.ts';

export interface CreditOrder extends Customers {
  /** Id of the strategy. */
  readonly strategy: string;
  readonly touchpoint: string;
}

/** What the strategy has more than it would have without, with 95 % intervals: luck of the customers drawn. */
export interface Share {
  /** For the whole cohort, as present value. */
  readonly netValue: Ranged;
  /** Per customer. */
  readonly clv: Ranged;
  /** Mean points among those active at the horizon. */
  readonly balance: Ranged;
}

export interface Credit {
  readonly touchpoint: string;
  readonly removal: Share;
  /** Undefined where the strategy does nothing there, or where customers would find no way on. */
  readonly swap: Share | undefined;
}

/** The study must have passed `check`. Throws if it has no strategy of that id. */
export function credit(study: Study, order: CreditOrder, kernels: Kernels): Credit {
  const strategy = strategiesOf(study).find(({ id }) => id === order.strategy);
  if (strategy === undefined) throw new Error(`no strategy ${order.strategy}`);
  const muted = new Set([order.touchpoint]);
  const programs = [
    compile(study, strategy, { overTime: false }),
    compile(study, strategy, { muted, overTime: false }),
  ];
  const swapped = without(study, strategy, order.touchpoint);
  const other = swapped === strategy ? undefined : compile(study, swapped, { overTime: false });
  if (other !== undefined && isPassable(viewProgram(other.buffer))) programs.push(other);

  const seen = lived(livable(programs, kernels), order);
  const { cohort } = fullWorld(study).market;
  // All cost what the strategy costs, but for how long their customers stay.
  const all = worths(
    study,
    programs.map(() => strategy),
    seen,
  );
  const [own, silent] = all;
  const share = (other: Worth): Share => ({
    netValue: ranged(seen, minus(value(own, cohort), value(other, cohort))),
    clv: ranged(seen, minus(own.figures.clv, other.figures.clv)),
    balance: ranged(seen, minus(own.figures.balance, other.figures.balance)),
  });
  return {
    touchpoint: order.touchpoint,
    removal: share(silent),
    swap: all.length > 2 ? share(all[2]) : undefined,
  };
}

/** For the cohort, without comparing it with anything. */
function value({ figures, cost }: Worth, cohort: number): Figure {
  return minus(scaled(cohort, plus(figures.clv, figures.referralValue)), cost);
}

function ranged(view: View, figure: Figure): Ranged {
  const { mean, se } = estimate(view, figure);
  return { mean, ...interval({ mean, se }, view.tally.groups) };
}
