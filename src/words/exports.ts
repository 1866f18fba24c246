/** The words of what Compare hands out: its tables and its pictures. */
import type { Words } from './language.ts';

export type ExportName = 'report' | 'xlsx' | 'csv' | 'svgs' | 'pngs';

export interface ExportWords {
  readonly items: Readonly<Record<ExportName, { readonly name: string; readonly help: string }>>;
  /** Why there is nothing to hand out yet. */
  readonly noResults: string;
  readonly noCharts: string;
  /** While futures are lived for a report. */
  readonly living: (done: number, all: number) => string;
  readonly tooManyRows: string;
  readonly failed: (reason: string) => string;
}

export const exportWords: Words<ExportWords> = {
  en: {
    items: {
      report: {
        name: 'Report (HTML)',
        help: 'One file for a meeting, which opens anywhere and still simulates',
      },
      xlsx: { name: 'Tables (Excel)', help: 'Strategies, over time, futures and assumptions' },
      csv: { name: 'Tables (CSV)', help: 'The same tables for other programs, as a zip' },
      svgs: { name: 'Pictures (SVG)', help: 'The charts of this page, sharp at any size, as a zip' },
      pngs: { name: 'Pictures (PNG)', help: 'The charts of this page for slides, as a zip' },
    },
    noResults: 'There are no results yet. Run the study first.',
    noCharts: 'There are no charts on this page yet.',
    living: (done, all) => `${done} of ${all} futures for the report …`,
    tooManyRows:
      'Excel cannot hold this: a sheet has room for 1,048,576 rows, and a table has more. Take the tables as CSV.',
    failed: (reason) => `This could not be exported: ${reason}`,
  },
  nl: {
    items: {
      report: {
        name: 'Rapport (HTML)',
        help: 'Eén bestand voor een vergadering, dat overal opent en nog steeds simuleert',
      },
      xlsx: { name: 'Tabellen (Excel)', help: 'Strategieën, door de tijd, toekomsten en aannames' },
      csv: { name: 'Tabellen (CSV)', help: 'Dezelfde tabellen voor andere programma’s, als zip' },
      svgs: {
        name: 'Afbeeldingen (SVG)',
        help: 'De grafieken van deze pagina, scherp op elke grootte, als zip',
      },
      pngs: { name: 'Afbeeldingen (PNG)', help: 'De grafieken van deze pagina voor presentaties, als zip' },
    },
    noResults: 'Er zijn nog geen uitkomsten. Simuleer de studie eerst.',
    noCharts: 'Er staan nog geen grafieken op deze pagina.',
    living: (done, all) => `${done} van ${all} toekomsten voor het rapport …`,
    tooManyRows:
      'Excel kan dit niet bevatten: een werkblad heeft plaats voor 1.048.576 rijen, en een tabel heeft er meer. Neem de tabellen als CSV.',
    failed: (reason) => `Dit kon niet worden geëxporteerd: ${reason}`,
  },
};
