/** Wrong on purpose: the type check must say so, or it did not look. */
export const wrong: number = 'not a number';
