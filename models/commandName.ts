/** What can be done to a study, as undo names it. */
export type CommandName =
  | 'add'
  | 'arrange'
  | 'change'
  | 'combine'
  | 'connect'
  | 'curve'
  | 'duplicate'
  | 'hide'
  | 'move'
  | 'paste'
  | 'preset'
  | 'remove'
  | 'rename'
  | 'reorder'
  | 'revert'
  | 'share';
