/** A study whose estimates all count as their middle. */
import { writeNumber } from '../../models/path.ts';
import type { Study } from '../../models/study.ts';
import { inputsOf } from '../../workers/decide/inputs.ts';

export function certain(study: Study): Study {
  let sure = study;
  for (const { id, copies, kind, middle } of inputsOf(study)) {
    const paths = kind === 'execution' ? [`strategies.${id}.executionRisk`] : [id, ...copies];
    for (const path of paths) {
      const written = writeNumber(sure, path, kind === 'execution' ? 0 : middle);
      if (written.kind === 'written') sure = written.study;
    }
  }
  return sure;
}
