/** What `--help` prints. */
import { exampleIds } from '../../models/studies/examples.ts';

export const help = `Saldo simulates customer journeys and compares strategies before money is spent on them.

  npm run -s saldo -- COMMAND STUDY [OPTIONS]

STUDY is a file, or the name of an example: ${exampleIds.join(', ')}.

Commands
  check      what is wrong with a study, where, and what would help
  run        simulates customers under one strategy: value, retention, balance, tiers
  compare    simulates the same customers under several strategies: paired differences, net value
  report     one HTML file for a meeting: verdict, table, map, pictures, every assumption; its sliders simulate
  exact      without emotional feedback the model has exact answers: value, lifetime, visits
  trace      one customer's statement, visit by visit

Options
  --strategy ID          for run, exact and trace; default: as-is, the journey as it is
  --strategies ID,ID     for compare; default: all. As is always comes first
  --futures N            for compare and report: as many draws of everything uncertain, and what to decide from them
  --customers N          how many to simulate; default: what the study says
  --customer N           for trace: which customer, from 0
  --seed N               another seed is other luck; the same seed is the same result, to the last bit
  --workers N            default: one per core; does not change the result
  --horizon DAYS
  --feedback 0|1         0: emotions move nobody (the exact model)
  --out FILE             for report: where it goes
  --language en|nl       for report
  --set PATH=VALUE       any number of the study, as often as you like: --set touchpoints.app.failure=0.01
  --json                 one object on stdout

Examples
  npm run -s saldo -- compare securebank --customers 20000
  npm run -s saldo -- compare securebank --futures 500
  npm run -s saldo -- run fonkel --strategy party --set market.lossWeight=1
  npm run -s saldo -- report securebank --out report.html
  npm run -s saldo -- trace duinpolis --customer 7

Exit code 0; 1 for problems in the study, listed on stderr; 2 for wrong use.`;
