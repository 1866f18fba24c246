/** The grades that a touchpoint earns, as its numbers say: a mixture of what goes well, goes wrong and is out of reach. */
import { normalCdf } from '../../../models/chance/quantiles.ts';
import type { TouchpointInForce, World } from '../../../models/world/inForce.ts';

export interface Experience {
  /** Share of visits by half a grade, from 1 to 10. */
  readonly shares: readonly number[];
  /** The grade from which a visit is a deposit; at a recovery, what solves the complaint. */
  readonly border: number;
}

const step = 0.5;
const bins = 18;

/** Being out of reach costs this many grades (`model.md` section 3). */
const unreached = 1.5;

export function experienceOf(touchpoint: TouchpointInForce, { market, segments }: World): Experience {
  const { failure, grade, failureGrade, spread, reach, kind } = touchpoint;
  const away = kind === 'recovery' ? 0 : (1 - failure) * (1 - reach);
  const parts = [
    { share: 1 - failure - away, mean: grade },
    { share: away, mean: grade - unreached },
    { share: failure, mean: failureGrade },
  ];
  const below = (x: number): number =>
    parts.reduce((sum, { share, mean }) => {
      if (spread === 0) return sum + (mean < x ? share : 0);
      return sum + share * normalCdf((x - mean) / spread);
    }, 0);
  // Grades are cut at 1 and 10: the first and last bin hold what lies beyond.
  const edges = Array.from({ length: bins + 1 }, (_, i) =>
    i === 0 ? 0 : i === bins ? 1 : below(1 + i * step),
  );
  const shares = edges.slice(1).map((edge, i) => Math.max(0, edge - edges[i]));
  const all = [...segments.values()];
  const total = all.reduce((sum, { share }) => sum + share, 0);
  const expected =
    total > 0 ? all.reduce((sum, { share, expectation }) => sum + share * expectation, 0) / total : 7;
  const border =
    kind === 'recovery'
      ? (grade + failureGrade) / 2
      : (1 - market.disconfirmation) * 6 + market.disconfirmation * expected;
  return { shares, border };
}
