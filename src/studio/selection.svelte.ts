/** What is looked at: a strategy, and on the map a touchpoint or the list of what the strategy changes. */
export type Aside =
  | { readonly kind: 'none' }
  | { readonly kind: 'touchpoint'; readonly id: string }
  | { readonly kind: 'changes' };

export class Selection {
  /** Number of the strategy; 0 is "as is". */
  strategy = $state(0);
  aside: Aside = $state.raw({ kind: 'none' });

  reset(): void {
    this.strategy = 0;
    this.aside = { kind: 'none' };
  }

  /** Opens what is closed and closes what is open. */
  toggle(aside: Aside): void {
    const { aside: now } = this;
    const same =
      now.kind === aside.kind &&
      (now.kind !== 'touchpoint' || aside.kind !== 'touchpoint' || now.id === aside.id);
    this.aside = same ? { kind: 'none' } : aside;
  }
}
