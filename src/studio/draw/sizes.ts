/** Sizes of the drawing, in pixels at full size. What is placed by itself stands on the grid to which hands snap. */
export const sizes = {
  grid: 8,
  place: { width: 192, height: 76 },
  exit: { width: 176, height: 44 },
  note: { width: 192, line: 18, around: 20 },
  /** From above: the note of a way back, two level lines, a loop with its label. */
  rowGap: 36,
  /** Between two lines that run beside each other. */
  track: 10,
  lane: 7,
  /** Left of the first column, for the mark of the start. */
  before: 56,
  above: 32,
  below: 24,
  loop: 18,
  /** Room in a gutter before an arrowhead, where the label stands. */
  label: 42,
  /** Between a place and the first line beside it. */
  clear: 14,
  /** The least width of a gutter. */
  gutter: 72,
  corner: 8,
  /** A phase that nobody gave a width. */
  phase: 240,
} as const;
