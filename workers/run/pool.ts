/** A pool of workers that hands out tasks, replaces workers that die and gives their tasks to another. */
import { releaseProxy, type Remote } from 'comlink';
import type { Study } from '../../models/study.ts';
import type { Backend } from './backend.ts';
import { mostStudies, type Simulator } from './simulator.ts';
import { studyKey } from './studyKey.ts';

/** A worker as the pool sees it, whatever the platform. */
export interface Spawned {
  readonly proxy: Remote<Simulator>;
  /** Resolves with the reason when the worker dies by itself. */
  readonly died: Promise<string>;
  readonly terminate: () => void;
}

/** Tasks that a worker is given at once: one that is under way, and some so that it need not wait for the next. */
const mostAtOnce = 3;

/** A task that keeps killing its workers is not tried for ever. */
const mostTries = 3;

interface Task {
  /** Sends it to a worker; whoever asked for it hears what became of it, unless the worker dies. */
  readonly send: (member: Reached) => Promise<void>;
  readonly reject: (error: unknown) => void;
  /** Whether it goes before the others that wait. */
  readonly first: boolean;
  readonly signal: AbortSignal | undefined;
  /** Workers that died over it. */
  deaths: number;
}

/** How a task is to be handed out: by default last, whatever happens. */
interface Giving {
  readonly first?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** A worker, and the keys of the studies that it keeps. */
interface Reached {
  readonly proxy: Remote<Simulator>;
  readonly considered: Set<string>;
}

export function pool(size: number, spawn: () => Spawned): Backend {
  interface Member extends Spawned, Reached {
    readonly tasks: Set<Task>;
  }
  const all = new Set<Member>();
  const waiting: Task[] = [];
  let replaced = 0;
  let closed = false;

  const join = () => {
    const member: Member = { ...spawn(), considered: new Set(), tasks: new Set() };
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
    for (const task of member.tasks) {
      task.deaths += 1;
      if (task.deaths < mostTries) waiting.unshift(task);
      else task.reject(new Error(`a task ended its worker ${mostTries} times: ${reason}`));
    }
    handOut();
  };
  /** Gives what waits to those who have least to do. */
  const handOut = () => {
    for (;;) {
      const [member] = [...all].sort((a, b) => a.tasks.size - b.tasks.size);
      if (waiting.length === 0 || member.tasks.size >= mostAtOnce) return;
      const task = waiting.shift();
      if (!task) return;
      if (task.signal?.aborted === true) {
        task.reject(task.signal.reason);
        continue;
      }
      member.tasks.add(task);
      void task.send(member).finally(() => {
        member.tasks.delete(task);
        handOut();
      });
    }
  };
  const give = <Made>(
    work: (member: Reached) => Promise<Made>,
    { first = false, signal }: Giving = {},
  ): Promise<Made> =>
    new Promise((resolve, reject) => {
      if (closed) throw new Error('the pool is closed');
      const send = (member: Reached): Promise<void> => work(member).then(resolve, reject);
      const place = first ? waiting.findLastIndex((task) => task.first) + 1 : waiting.length;
      waiting.splice(place, 0, { send, reject, first, signal, deaths: 0 });
      handOut();
    });
  const ask = <Made>(
    study: Study,
    giving: Giving,
    work: (proxy: Remote<Simulator>, key: string) => Promise<Made>,
  ): Promise<Made> => {
    const key = studyKey(study);
    return give((member) => about(member, key, study, () => work(member.proxy, key)), giving);
  };
  for (let i = 0; i < size; i++) join();

  return {
    workers: size,
    simulate: (job) => give(({ proxy }) => proxy.simulate(job)),
    live: (scenario, study, signal) => ask(study, { signal }, (proxy, key) => proxy.live(key, scenario)),
    credit: (order, study, signal) => ask(study, { signal }, (proxy, key) => proxy.credit(key, order)),
    follow: (order, study, signal) => ask(study, { signal }, (proxy, key) => proxy.follow(key, order)),
    statement: (order, study, signal) =>
      ask(study, { first: true, signal }, (proxy, key) => proxy.statement(key, order)),
    typical: (order, study, signal) =>
      ask(study, { first: true, signal }, (proxy, key) => proxy.typical(key, order)),
    // All are alike.
    kernel: () => [...all][0].proxy.kernel(),
    replaced: () => replaced,
    close: () => {
      closed = true;
      const left = [...waiting.splice(0), ...[...all].flatMap(({ tasks }) => [...tasks])];
      for (const member of all) dismiss(member);
      for (const { reject } of left) reject(new Error('the pool is closed'));
    },
  };
}

/**
 * Asks a worker of a study, which is sent along if it does not keep it. Messages arrive in order, so it need not be heard
 * in between.
 */
async function about<Made>(
  { proxy, considered }: Reached,
  key: string,
  study: Study,
  work: () => Promise<Made>,
): Promise<Made> {
  if (considered.has(key)) return work();
  const ready = proxy.consider(key, study);
  // As the worker does.
  considered.add(key);
  const [first] = considered;
  if (considered.size > mostStudies) considered.delete(first);
  try {
    const [, made] = await Promise.all([ready, work()]);
    return made;
  } catch (error) {
    considered.delete(key);
    throw error;
  }
}
