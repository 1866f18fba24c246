/** Visits one customer may have in a run. Whoever reaches it stays where they are until the horizon. */
export const visitCap = 10_000;
