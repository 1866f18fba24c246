/** A number of a study in words. */
export interface FieldWords {
  readonly name: string;
  /** In one sentence what it means. */
  readonly help: string;
}
