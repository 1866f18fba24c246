/** The simulator as a worker offers it: what it made is handed over, not copied. */
import { transfer } from 'comlink';
import { simulator, type Simulator } from './simulator.ts';

export function exposed(): Simulator {
  const own = simulator();
  const handOver = (buffer: ArrayBuffer): ArrayBuffer => transfer(buffer, [buffer]);
  return {
    ...own,
    simulate: async (job) => handOver(await own.simulate(job)),
    live: async (key, scenario) => handOver(await own.live(key, scenario)),
    follow: async (key, order) => {
      const lives = await own.follow(key, order);
      return transfer(lives, [lives.standings.buffer, lives.balance.buffer, lives.cash.buffer]);
    },
  };
}
