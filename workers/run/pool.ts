/** A pool of workers that hands out batches, replaces workers that die and gives their batch to another. */
import { releaseProxy, transfer, type Remote } from 'comlink';
import { mostPrograms, type Backend } from './backend.ts';
import type { Job, Simulator } from './simulator.ts';

/** A worker as the pool sees it, whatever the platform. */
export interface Spawned {
  readonly proxy: Remote<Simulator>;
  /** Resolves with the reason when the worker dies by itself. */
  readonly died: Promise<string>;
  readonly terminate: () => void;
}

/** Batches that a worker is given at once: one that is under way, and one so that it need not wait for the next. */
const mostAtOnce = 2;

/** A batch that keeps killing its workers is not tried for ever. */
const mostTries = 3;

interface Batch {
  readonly job: Job;
  readonly program: ArrayBuffer;
  readonly resolve: (tally: ArrayBuffer) => void;
  readonly reject: (error: unknown) => void;
  /** Workers that died over it. */
  deaths: number;
}

export function pool(size: number, spawn: () => Spawned): Backend {
  interface Member extends Spawned {
    readonly loaded: Set<string>;
    readonly batches: Set<Batch>;
  }
  const all = new Set<Member>();
  const waiting: Batch[] = [];
  let replaced = 0;
  let closed = false;

  const join = () => {
    const member: Member = { ...spawn(), loaded: new Set(), batches: new Set() };
    all.add(member);
    void member.died.then((reason) => replace(member, reason));
  };
  const dismiss = (member: Member) => {
    all.delete(member);
    member.proxy[releaseProxy]();
    member.terminate();
  };
  const replace = (member: Member, reason: string) => {
    if (closed) return;
    dismiss(member);
    replaced += 1;
    join();
    for (const batch of member.batches) {
      batch.deaths += 1;
      if (batch.deaths < mostTries) waiting.unshift(batch);
      else batch.reject(new Error(`a batch ended its worker ${mostTries} times: ${reason}`));
    }
    handOut();
  };
  /** Gives what waits to those who have least to do. */
  const handOut = () => {
    for (;;) {
      const [member] = [...all].sort((a, b) => a.batches.size - b.batches.size);
      if (waiting.length === 0 || member.batches.size >= mostAtOnce) return;
      const batch = waiting.shift();
      if (!batch) return;
      member.batches.add(batch);
      send(member, batch)
        .then(batch.resolve, batch.reject)
        .finally(() => {
          member.batches.delete(batch);
          handOut();
        });
    }
  };
  for (let i = 0; i < size; i++) join();

  return {
    workers: size,
    simulate: (job, program) =>
      new Promise((resolve, reject) => {
        if (closed) throw new Error('the pool is closed');
        waiting.push({ job, program, resolve, reject, deaths: 0 });
        handOut();
      }),
    // All are alike.
    kernel: () => [...all][0].proxy.kernel(),
    replaced: () => replaced,
    close: () => {
      closed = true;
      const left = [...waiting.splice(0), ...[...all].flatMap(({ batches }) => [...batches])];
      for (const member of all) dismiss(member);
      for (const { reject } of left) reject(new Error('the pool is closed'));
    },
  };
}

/** Messages arrive in order, so a worker need not be heard between getting a program and its first batch. */
async function send(
  { proxy, loaded }: { readonly proxy: Remote<Simulator>; readonly loaded: Set<string> },
  { job, program }: Batch,
): Promise<ArrayBuffer> {
  if (loaded.has(job.key)) return proxy.simulate(job);
  // The oldest goes first.
  const oldest = [...loaded].slice(0, Math.max(0, loaded.size + 1 - mostPrograms));
  for (const key of oldest) loaded.delete(key);
  const copy = program.slice(0);
  const load = proxy.load(job.key, transfer(copy, [copy]));
  loaded.add(job.key);
  const forget = oldest.length > 0 ? proxy.forget(oldest) : undefined;
  try {
    const [, batch] = await Promise.all([load, proxy.simulate(job), forget]);
    return batch;
  } catch (error) {
    loaded.delete(job.key);
    throw error;
  }
}
