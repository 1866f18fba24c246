/** Sizes of the drawing, in pixels at full size. */
export const sizes = {
  place: { width: 196, height: 80 },
  exit: { width: 176, height: 52 },
  /** From above: the note of a way back, two level lines, a loop with its label. */
  rowGap: 46,
  /** Between two lines that run beside each other. */
  track: 10,
  lane: 7,
  /** Left of the first column, for the mark of the start. */
  before: 56,
  above: 34,
  below: 24,
  loop: 18,
  /** Room in a gutter before an arrowhead, where the label stands. */
  label: 42,
  /** Between a place and the first line beside it. */
  clear: 14,
  /** The least width of a gutter. */
  gutter: 72,
  corner: 8,
} as const;
