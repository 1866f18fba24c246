/** What threads have taken of the processors so far, as Linux counts it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

export interface Thread {
  /** The same for as long as it lives. */
  readonly id: string;
  /** Kind of its process where the command line tells (`--type=renderer`), and its own name. */
  readonly name: string;
  /** Whether its process began with it. */
  readonly isMain: boolean;
  readonly milliseconds: number;
}

/** Whether this machine tells. */
export const countsThreads = existsSync('/proc/self/task');

/** Threads of this process and of all that it started. */
export function threads(): Thread[] {
  const parents = new Map(readdirSync('/proc').flatMap((pid) => (/^\d+$/.test(pid) ? parentOf(pid) : [])));
  const own = [...parents.keys()].filter((pid) => {
    let above: string | undefined = pid;
    while (above !== undefined && above !== String(process.pid)) above = parents.get(above);
    return above !== undefined;
  });
  return own.flatMap(threadsOf);
}

/** Milliseconds that each thread has taken since. */
export function since(before: readonly Thread[]): Thread[] {
  const earlier = new Map(before.map(({ id, milliseconds }) => [id, milliseconds]));
  return threads().map((thread) => ({
    ...thread,
    milliseconds: thread.milliseconds - (earlier.get(thread.id) ?? 0),
  }));
}

function threadsOf(pid: string): Thread[] {
  return ifThere(() => {
    const kind = /--type=([a-z-]+)/.exec(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))?.[1];
    return readdirSync(`/proc/${pid}/task`).flatMap((id) =>
      ifThere(() => {
        const { name, fields } = stat(`/proc/${pid}/task/${id}/stat`);
        return [
          {
            id,
            name: kind === undefined ? name : `${kind}: ${name}`,
            isMain: id === pid,
            // Ticks of 10 ms in its own code and in the system's.
            milliseconds: 10 * (Number(fields[11]) + Number(fields[12])),
          },
        ];
      }),
    );
  });
}

function parentOf(pid: string): [string, string][] {
  return ifThere(() => [[pid, stat(`/proc/${pid}/stat`).fields[1]]]);
}

/** The name stands in brackets, and may have any in it. */
function stat(file: string): { readonly name: string; readonly fields: readonly string[] } {
  const text = readFileSync(file, 'utf8');
  const end = text.lastIndexOf(')');
  return { name: text.slice(text.indexOf('(') + 1, end), fields: text.slice(end + 2).split(' ') };
}

/** Processes and threads end at any moment. */
function ifThere<Found>(look: () => Found[]): Found[] {
  try {
    return look();
  } catch {
    return [];
  }
}
