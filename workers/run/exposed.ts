/** The simulator as a worker offers it: a tally is handed over, not copied. */
import { transfer } from 'comlink';
import { simulator, type Job, type Simulator } from './simulator.ts';

export function exposed(): Simulator {
  const own = simulator();
  return {
    ...own,
    simulate: async (job: Job) => {
      const buffer = await own.simulate(job);
      return transfer(buffer, [buffer]);
    },
  };
}
