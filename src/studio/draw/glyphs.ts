/** The signs on the tools of the canvas, as paths in a square of 16. */
export const glyphs = {
  select: 'M3.5 2.5l9.5 5-4.2 1.3L6.6 13z',
  touchpoint: 'M2 4.5h12v7H2z',
  exit: 'M9.5 2.5h4v11h-4M2.5 8h7M6.5 5l3 3-3 3',
  arrow: 'M3 13 13 3M6.5 3H13v6.5',
  phase: 'M2 2.5h12M2 13.5h12M5 2.5v11M11 2.5v11',
  note: 'M2.5 2.5h11v7l-4 4h-7zM13.5 9.5h-4v4',
  arrange: 'M2 2.5h4.5v4H2zM9.5 2.5H14v4H9.5zM2 9.5h4.5v4H2zM9.5 9.5H14v4H9.5z',
  left: 'M2.5 2v12M5 4h8v3H5zM5 9h5v3H5z',
  top: 'M2 2.5h12M4 5h3v8H4zM9 5h3v5H9z',
  across: 'M2 2v12M14 2v12M6.5 5h3v6h-3z',
  down: 'M2 2h12M2 14h12M5 6.5h6v3H5z',
  rename: 'M3 13l.6-2.8L11 2.8l2.2 2.2-7.4 7.4z',
  copy: 'M2.5 2.5h8v8h-8zM5.5 13.5h8v-8',
  duplicate: 'M2.5 5.5h8v8h-8zM5.5 5.5v-3h8v8h-3M6.5 7.5v4M4.5 9.5h4',
  remove: 'M3 4.5h10M6 4.5v-2h4v2M4.5 4.5l.6 9h5.8l.6-9',
  paste: 'M3.5 3.5h9v10h-9zM6 2h4v3H6z',
  fit: 'M2.5 6v-3.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
} as const;

export type Glyph = keyof typeof glyphs;
