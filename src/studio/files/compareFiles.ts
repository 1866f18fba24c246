/** What Compare hands out as files. Loaded when it is asked for. */
import { csv } from '../../document/formats/csv.ts';
import type { Sheet } from '../../document/formats/sheet.ts';
import { fileName } from '../../document/formats/studyFile.ts';
import { TooManyRows, xlsx } from '../../document/formats/xlsx.ts';
import { makeReport } from '../../report/makeReport.ts';
import { exportWords, type ExportName } from '../../words/exports.ts';
import type { Speech } from '../speech.svelte.ts';
import type { Studio } from '../studio.ts';
import { comparingOf } from '../compare/comparing.svelte.ts';
import type { Futures } from '../compare/futures.svelte.ts';
import type { View } from '../view.svelte.ts';
import { download } from './download.ts';
import { panelPictures, type PanelPicture } from './panelPicture.ts';
import { png } from './picture.ts';
import { assumptionsTable } from './tables/assumptions.ts';
import { futuresTable } from './tables/futures.ts';
import { seriesTable } from './tables/series.ts';
import { strategiesTable, type Named } from './tables/strategies.ts';
import { zipped, type Packable } from './zip.ts';

const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const zip = 'application/zip';

/** A report that is asked for before so many futures have been lived lives them first. */
const leastFutures = 200;

/** Saves it; `tell` hears how far it is where that takes a while. Comes back with the reason, in words, where there is nothing to save or Excel has no room for it. */
export async function saveFromCompare(
  what: ExportName,
  studio: Studio,
  speech: Speech,
  tell: (said: string) => void,
): Promise<string | undefined> {
  const words = exportWords[speech.language];
  const { view } = studio;
  const { results } = view;
  const { doubts, futures } = comparingOf(studio);
  if (!results) return words.noResults;
  try {
    const name = (ending: string): string => fileName(results.study, ending);
    if (what === 'report') {
      // What has been lived and worked out for this very study serves the report too.
      const lived = futures.lived?.study === results.study ? futures.lived : undefined;
      const outlooks = lived?.outlooks ?? [];
      const swayed = doubts.swayed?.lived.study === results.study ? doubts.swayed : undefined;
      const whole = swayed?.sways.length === lived?.inputs.length ? swayed : undefined;
      const html = await makeReport({
        study: results.study,
        language: speech.language,
        lived: outlooks,
        futures: Math.max(outlooks.length, leastFutures),
        ...(whole && { sways: whole.sways }),
        tally: results.tally,
        backend: studio.runs.backend,
        onFuture: (done) => tell(words.living(done, leastFutures)),
      });
      if (html !== undefined) download(name('html'), html, 'text/html');
      return undefined;
    }
    if (what === 'xlsx' || what === 'csv') {
      const sheets = tables({ view, futures }, speech);
      if (what === 'xlsx') download(name('xlsx'), await zipped(xlsx(sheets), excel), excel);
      else download(name('csv.zip'), await zipped(sheets.map(csvFile), zip), zip);
      return undefined;
    }
    const pictures = panelPictures(document);
    if (pictures.length === 0) return words.noCharts;
    const files = await Promise.all(pictures.map((one, i) => pictureFile(one, i, what)));
    download(name(`${what === 'svgs' ? 'svg' : 'png'}.zip`), await zipped(files, zip), zip);
    return undefined;
  } catch (error) {
    if (error instanceof TooManyRows) return words.tooManyRows;
    throw error;
  }
}

interface Shown {
  readonly view: View;
  readonly futures: Futures;
}

function tables({ view, futures }: Shown, speech: Speech): Sheet[] {
  const { results } = view;
  if (!results) return [];
  const { study, strategies } = results;
  const named: Named = {
    nameOf: ({ id, name }) => (id === strategies[0].id ? speech.words.strategy.asIs : name),
  };
  return [
    strategiesTable(results, named),
    seriesTable(results, named),
    futuresTable(futures.lived, named),
    assumptionsTable(study, speech.language),
  ];
}

function csvFile(sheet: Sheet): Packable {
  return { path: fileName(sheet, 'csv'), parts: csv(sheet) };
}

/** Numbered as they stand on the page, so that two panels of one name are two files. */
async function pictureFile(picture: PanelPicture, index: number, what: 'svgs' | 'pngs'): Promise<Packable> {
  const name = `${index + 1} ${picture.title}`;
  if (what === 'svgs') return { path: fileName({ name }, 'svg'), parts: [picture.text] };
  const bytes = await (await png(picture)).arrayBuffer();
  return { path: fileName({ name }, 'png'), parts: [new Uint8Array(bytes)] };
}
