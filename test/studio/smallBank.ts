/** A study of which all that a test waits for comes soon. */
import { exampleStudy } from '../../models/studies/examples.ts';
import type { Study } from '../../models/study.ts';
import { certain } from '../decide/certain.ts';

const bank = exampleStudy('securebank');

/** The bank with two of its strategies, of which it is uncertain only how well they are carried out. */
export const smallBank: Study = {
  ...certain(bank),
  strategies: [bank.strategies[0], bank.strategies[4]],
  settings: { ...bank.settings, customers: 2048 },
};
