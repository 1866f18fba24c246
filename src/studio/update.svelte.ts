/** A newer version of the studio that waits until the user agrees. */
export class Update {
  apply: (() => void) | undefined = $state.raw();
}
