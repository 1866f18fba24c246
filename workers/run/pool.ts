/** A pool of workers that hands out tasks, replaces workers that die and gives their task to another. */
import { releaseProxy, transfer, type Remote } from 'comlink';
import type { Study } from '../../models/study.ts';
import { mostKept, type Backend } from './backend.ts';
import type { Simulator } from './simulator.ts';
import { studyKey } from './studyKey.ts';

/** A worker as the pool sees it, whatever the platform. */
export interface Spawned {
  readonly proxy: Remote<Simulator>;
  /** Resolves with the reason when the worker dies by itself. */
  readonly died: Promise<string>;
  readonly terminate: () => void;
}

/** What a worker is given to do, and what it must have for that. */
interface Task<Made> {
  readonly key: string;
  readonly load: (proxy: Remote<Simulator>) => Promise<void>;
  readonly work: (proxy: Remote<Simulator>) => Promise<Made>;
}

/** A task that keeps killing its workers is not tried for ever. */
const mostTries = 3;

export function pool(size: number, spawn: () => Spawned): Backend {
  interface Member extends Spawned {
    readonly loaded: Set<string>;
  }
  const idle: Member[] = [];
  const all = new Set<Member>();
  const waiting: ((member: Member) => void)[] = [];
  let replaced = 0;
  let closed = false;

  const join = () => {
    const member: Member = { ...spawn(), loaded: new Set() };
    all.add(member);
    free(member);
  };
  const free = (member: Member) => {
    const next = waiting.shift();
    if (next) next(member);
    else idle.push(member);
  };
  const dismiss = (member: Member) => {
    all.delete(member);
    member.proxy[releaseProxy]();
    member.terminate();
  };
  const taken = () => {
    const member = idle.pop();
    return member ? Promise.resolve(member) : new Promise<Member>((resolve) => waiting.push(resolve));
  };
  for (let i = 0; i < size; i++) join();

  async function send<Made>({ proxy, loaded }: Member, { key, load, work }: Task<Made>): Promise<Made> {
    if (loaded.has(key)) return work(proxy);
    // The oldest goes first.
    const oldest = [...loaded].slice(0, Math.max(0, loaded.size + 1 - mostKept));
    for (const one of oldest) loaded.delete(one);
    if (oldest.length > 0) await proxy.forget(oldest);
    // Messages arrive in order, so the worker need not be heard in between.
    const [, made] = await Promise.all([load(proxy), work(proxy)]);
    loaded.add(key);
    return made;
  }

  async function give<Made>(task: Task<Made>): Promise<Made> {
    for (let tries = 1; ; tries++) {
      if (closed) throw new Error('the pool is closed');
      const member = await taken();
      const death = Symbol('death');
      let reason = '';
      const died = member.died.then((why) => {
        reason = why;
        return death;
      });
      const result = await Promise.race([send(member, task), died]);
      if (typeof result !== 'symbol') {
        free(member);
        return result;
      }
      dismiss(member);
      if (closed) throw new Error('the pool is closed');
      replaced += 1;
      join();
      if (tries === mostTries) throw new Error(`a task ended its worker ${mostTries} times: ${reason}`);
    }
  }

  const ask = <Made>(
    study: Study,
    work: (proxy: Remote<Simulator>, key: string) => Promise<Made>,
  ): Promise<Made> => {
    const key = studyKey(study);
    return give({
      key,
      load: (proxy) => proxy.consider(key, study),
      work: (proxy) => work(proxy, key),
    });
  };

  return {
    workers: size,
    simulate: (job, program) =>
      give({
        key: job.key,
        load: (proxy) => {
          const copy = program.slice(0);
          return proxy.load(job.key, transfer(copy, [copy]));
        },
        work: (proxy) => proxy.simulate(job),
      }),
    live: (scenario, study) => ask(study, (proxy, key) => proxy.live(key, scenario)),
    credit: (order, study) => ask(study, (proxy, key) => proxy.credit(key, order)),
    follow: (order, study) => ask(study, (proxy, key) => proxy.follow(key, order)),
    statement: (order, study) => ask(study, (proxy, key) => proxy.statement(key, order)),
    typical: (order, study) => ask(study, (proxy, key) => proxy.typical(key, order)),
    // All are alike.
    kernel: () => [...all][0].proxy.kernel(),
    replaced: () => replaced,
    close: () => {
      closed = true;
      for (const member of all) dismiss(member);
      idle.length = 0;
    },
  };
}
