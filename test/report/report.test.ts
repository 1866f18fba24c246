import { expect, test } from 'vitest';
import { parseText } from '../../models/parse.ts';
import { exampleStudy } from '../../models/studies/examples.ts';
import type { Study } from '../../models/study.ts';
import { makeReport } from '../../src/report/makeReport.ts';
import { verdictHtml } from '../../src/report/verdictPart.ts';
import { standingOf } from '../../src/report/standing.ts';
import { decide, netValuesOf } from '../../workers/decide/decision.ts';
import { overturning } from '../../workers/decide/overturning.ts';
import { tornado, type Sway } from '../../workers/decide/tornado.ts';
import { inputsOf } from '../../workers/decide/inputs.ts';
import { changesOf } from '../../src/studio/draw/changes.ts';
import { asIs } from '../../models/strategy.ts';
import { numberPaths, readNumber } from '../../models/path.ts';
import { overturnText } from '../../src/studio/compare/doubts/overturnText.ts';
import { liveFutures } from '../../workers/decide/futures.ts';
import { outlookMeasures, type Outlook } from '../../workers/decide/outlook.ts';
import { inlineBackend } from '../../workers/run/backend.ts';
import { certain } from '../decide/certain.ts';
import { tilted } from '../decide/small.ts';

const small = (study: Study): Study => ({ ...study, settings: { ...study.settings, customers: 1024 } });
const backend = inlineBackend();
const report = async (study: Study): Promise<string> => {
  const html = await makeReport({ study: small(study), language: 'en', futures: 12, backend });
  if (html === undefined) throw new Error('it was stopped');
  return html;
};

test('the sentence of a report tells the numbers of the engine', async () => {
  const study = small(exampleStudy('fonkel'));
  const outlooks: Outlook[] = [];
  await liveFutures({ study, seed: 1, from: 0, to: 12, backend, onFuture: (one) => outlooks.push(one) });
  const { prospects, order, verdict, leadRange } = decide(netValuesOf(outlooks, 'both'));
  const said = verdictHtml(standingOf(study, 'en', outlooks));
  expect(await report(study)).toContain(said);
  const told = order[0] === 0 ? order[1] : order[0];
  const amount = Math.abs(verdict === 'tie' ? leadRange.low : prospects[told].expected.mean);
  expect(said).toContain(
    amount >= 1e6 ? `€${(amount / 1e6).toFixed(1)} M` : `€${Math.round(amount / 1000)}k`,
  );
});

test('it names the assumption that would overturn its verdict, as Compare does', async () => {
  const bank = small(exampleStudy('securebank'));
  // Two inputs are enough: how well each of two strategies is carried out.
  const study = { ...certain(bank), strategies: [bank.strategies[0], bank.strategies[4]] };
  const futures = 64;
  const outlooks: Outlook[] = [];
  await liveFutures({ study, seed: 1, from: 0, to: futures, backend, onFuture: (one) => outlooks.push(one) });
  const standing = standingOf(study, 'en', outlooks);
  const [first, second] = standing.decision.order;
  expect(['clear', 'uncertain']).toContain(standing.decision.verdict);
  const sways: Sway[] = [];
  const leaders = { first, second };
  const onInput = (sway: Sway): unknown => sways.push(sway);
  await tornado({ study, seed: 1, inputs: inputsOf(study), leaders, backend, onInput });
  const found = overturning(sways, first);
  if (found?.kind !== 'flip') throw new Error('nothing overturns it');
  const said = verdictHtml(standing, overturnText(found, study, 'en'));
  expect(said).toMatch(/would overturn that .* leads\./);
  const html = await makeReport({ study, language: 'en', futures, backend, lived: outlooks });
  if (html === undefined) throw new Error('it was stopped');
  expect(html).toContain(said);
  // What has been worked out already is not worked out again.
  const given = { ...found, input: { ...found.input, id: 'market.lossWeight', kind: 'number' as const } };
  const other = await makeReport({
    study,
    language: 'nl',
    futures,
    backend,
    lived: outlooks,
    sways: [{ ...sways[0], ...given }],
  });
  expect(other).toContain('Gewicht van verlies');

  // The leader's map says what the leader changes, that of "as is" nothing.
  const maps = [...html.matchAll(/<div class="map"[\s\S]*?<\/svg>/g)].map(([map]) => map);
  expect(maps).toHaveLength(2);
  const flags = maps.map((map) => (map.match(/>(changed|new|removed)<\/text>/g) ?? []).length);
  expect(flags).toEqual([changesOf(study, standing.strategies[first]).touchpoints.size, 0]);
  expect(changesOf(study, asIs).all).toEqual([]);

  // Every strategy has its pictures, and every number that is stated its value and evidence.
  expect(html.match(/class="pair /g)).toHaveLength(standing.strategies.length);
  const table = /<table class="assumptions">[\s\S]*?<\/table>/.exec(html)?.[0] ?? '';
  const stated = numberPaths(study).filter(
    (path) => !path.startsWith('settings.') && readNumber(study, path)?.quantity !== undefined,
  );
  const rows = table.match(/<th scope="row">[^<]*<\/th><td>/g) ?? [];
  expect(rows.length + (table.match(/<strong>/g) ?? []).length).toBe(stated.length);
});

test('a leader of the futures who does not lead at the middles is not said to be overturned by what makes it lead', async () => {
  const study = small(tilted());
  const said = async (language: 'en' | 'nl'): Promise<string> => {
    const html = await makeReport({ study, language, futures: 400, backend });
    return /<div id="verdict"[\s\S]*?<\/div>/.exec(html ?? '')?.[0].replace(/<[^>]+>/g, ' ') ?? '';
  };
  const english = await said('en');
  expect(english).toMatch(/‘risky’ (is|leads)/);
  expect(english).not.toMatch(/overturn/);
  expect(english.replace(/\s+/g, ' ')).toContain(
    'With every input at its middle ‘safe’ leads instead, by +€2,000 (95% interval +€2,000 … +€2,000)',
  );
  expect((await said('nl')).replace(/\s+/g, ' ')).toContain(
    'Met elk invoergetal op zijn midden staat ‘safe’ juist voor, met +€ 2.000 (95%-interval',
  );
});

test('a range of a report goes from the 5th to the 95th of 100 futures', () => {
  // 101 futures of as is, whose every measure is its number: the percentiles stand at their own places.
  const outlooks = Array.from({ length: 101 }, (_, f): Outlook => {
    const none = new Float64Array(0);
    const measures = new Float64Array(outlookMeasures.length).fill(f);
    return {
      strategies: 1,
      net: new Float64Array(1),
      luck: new Float64Array(1),
      measures,
      inputs: none,
      then: none,
    };
  });
  const { known } = standingOf({ ...exampleStudy('fonkel'), strategies: [] }, 'en', outlooks);
  for (const { mean, low, high } of known[0]) {
    expect(mean).toBe(50);
    expect(low).toBeCloseTo(5, 9);
    expect(high).toBeCloseTo(95, 9);
  }
});

test('the study that a report holds is the one it is about, whatever it is called', async () => {
  const hostile = '</script><script>alert(1)</script> <!-- "\'&amp; 🙂 ';
  const fonkel = exampleStudy('fonkel');
  const study: Study = {
    ...small(fonkel),
    name: hostile,
    touchpoints: fonkel.touchpoints.map((one) => ({ ...one, name: hostile, note: hostile })),
    strategies: fonkel.strategies.map((one) => ({ ...one, name: hostile })),
  };
  const html = await report(study);
  expect(html).not.toContain('<script>alert');
  expect(html.match(/<script/g)).toHaveLength(3);
  const inside = /id="saldo-study">([^<]*)<\/script>/.exec(html)?.[1] ?? '';
  const parsed = parseText(inside);
  expect(parsed.kind === 'study' && parsed.study).toEqual(study);
});

test('where nothing is uncertain it says so, and nothing can be moved', async () => {
  const html = await report(certain(exampleStudy('fonkel')));
  expect(html).toContain('no input is uncertain');
  expect(html).not.toContain('id="inputs"');
});
