/** The field that somebody was sent to, until it is shown. */
class Asked {
  field: string | undefined = $state();

  /** Opens what folds around the field within an element, and gives it the focus. Whether it was there. */
  show(root: ParentNode): boolean {
    const { field } = this;
    if (field === undefined) return false;
    const found = [...root.querySelectorAll<HTMLElement>('[data-path]')].find(
      (one) => one.dataset['path'] === field,
    );
    if (!found) return false;
    for (let at = found.parentElement?.closest('details'); at; at = at.parentElement?.closest('details'))
      at.open = true;
    const input = found.matches('input, button, select, textarea')
      ? found
      : found.querySelector<HTMLElement>('input:not([type=range]), select, textarea, button');
    input?.focus();
    found.scrollIntoView({ block: 'nearest' });
    this.field = undefined;
    return true;
  }
}

export const asked = new Asked();
