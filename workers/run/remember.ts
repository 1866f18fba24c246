/**
 * A backend that keeps what it computed: after an edit only strategies whose program changed are computed again, and a
 * number that is put back costs nothing.
 *
 * A batch is known by its program's hash, the seed and its customers. Nothing outlives the page, so the version of the
 * engine is always the same. The least recently used goes first.
 */
import type { Backend } from './backend.ts';

/** `most`: bytes that may be kept. What is returned is shared and must not be changed or handed over. */
export function remembering(backend: Backend, most: number): Backend {
  const kept = new Map<string, ArrayBuffer>();
  let bytes = 0;
  return {
    ...backend,
    simulate: async (job) => {
      const name = `${job.hash} ${job.seed} ${job.from} ${job.to}`;
      const known = kept.get(name);
      const batch = known ?? (await backend.simulate(job));
      // The order of a map is that of insertion, so the least recently used comes first.
      if (kept.delete(name)) bytes -= batch.byteLength;
      kept.set(name, batch);
      bytes += batch.byteLength;
      for (const [oldest, { byteLength }] of kept) {
        if (bytes <= most) break;
        kept.delete(oldest);
        bytes -= byteLength;
      }
      return batch;
    },
    close: () => {
      kept.clear();
      bytes = 0;
      backend.close();
    },
  };
}
