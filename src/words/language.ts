/** The languages of the interface. A subject's words stand in one file, in every language: `Words<…>` sees to it. */
export const languages = ['en', 'nl'] as const;
export type Language = (typeof languages)[number];

export type Words<Table> = Readonly<Record<Language, Table>>;
