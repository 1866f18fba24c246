/** The command line as a process: `npm run -s saldo -- COMMAND FILE …`. */
import { saldo } from './saldo.ts';

process.exitCode = await saldo(process.argv.slice(2));
