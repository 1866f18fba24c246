import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * When the newest of these files, or of the files and folders in these folders, was changed, in milliseconds.
 * Folders count too: theirs is the only time that tells of a file that went away.
 * @param {string[]} paths
 * @returns {number}
 */
export function newest(paths) {
  let time = 0;
  for (const path of paths) {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) continue;
    time = Math.max(time, stat.mtimeMs);
    if (stat.isDirectory()) time = Math.max(time, newest(readdirSync(path).map((name) => join(path, name))));
  }
  return time;
}
