import { causes, type Cause } from '../../../../models/rules/ledger.ts';

/** Whether what a number is made of is a cause of the ledger, and not a part of money. */
export function isCause(part: string): part is Cause {
  return causes.some((cause) => cause === part);
}
