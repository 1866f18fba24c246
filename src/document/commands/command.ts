/** An edit of a study: a name for undo, and what it makes of a study. A command that changes nothing gives it back as it is. */
import type { CommandName } from '../../../models/commandName.ts';
import type { Study } from '../../../models/study.ts';

export interface Command {
  readonly name: CommandName;
  readonly apply: (study: Study) => Study;
}

/** In which strategy an edit is made, by id; undefined in "as is". */
export type Scope = string | undefined;
