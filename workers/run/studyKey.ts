/** What a study is called between a backend and its workers; one that was edited is another. */
import { remembered } from '../../models/remembered.ts';
import type { Study } from '../../models/study.ts';

let count = 0;
export const studyKey = remembered<Study, string>(() => `study ${++count}`);
