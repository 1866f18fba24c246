import { describe, expect, test } from 'vitest';
import { asIs, type Strategy } from '../../models/strategy.ts';
import { guess } from '../../models/quantity.ts';
import { exampleIds, exampleStudy } from '../../models/studies/examples.ts';
import type { Study } from '../../models/study.ts';
import { fullWorld } from '../../models/world.ts';
import { badgeOf } from '../../src/studio/badge.ts';
import { laidOut } from '../../src/studio/draw/arrange.ts';
import { chancesOf } from '../../src/studio/draw/chances.ts';
import { changesOf } from '../../src/studio/draw/changes.ts';
import { journeyOf } from '../../src/studio/draw/journey.ts';
import { drawingOf, gridOf } from '../../src/studio/draw/layout.ts';
import { journeyPicture, type Picture } from '../../src/studio/draw/picture.ts';
import { formatNumber, formatShare } from '../../src/words/format.ts';
import { names } from '../../src/words/names.ts';
import { page } from '../../src/words/page.ts';

function picture(study: Study, strategy: Strategy = asIs): Picture {
  const laid = laidOut(study);
  const grid = gridOf(journeyOf(laid));
  return journeyPicture(
    {
      study: laid,
      drawing: drawingOf(grid, grid.journey.arrows, () => '00.0%'),
      badge: badgeOf(strategy, strategy === asIs ? 0 : 1, 'As is'),
      changes: changesOf(laid, strategy),
      chances: chancesOf(laid, strategy),
      baseChances: chancesOf(laid, asIs),
      flows: undefined,
      mostFlow: 0,
      walked: undefined,
      world: fullWorld(laid, strategy.edits),
    },
    {
      names: names.en,
      words: page.en,
      number: (value, options) => formatNumber(value, 'en', options),
      chance: (value) => formatShare(value, 'en'),
    },
  );
}

describe.each(exampleIds)('the picture of %s', (id) => {
  const study = exampleStudy(id);
  const { text, width, height } = picture(study);

  test('is well-formed and stands on its own', () => {
    expect(flaw(text)).toBeUndefined();
    expect(text).not.toMatch(/NaN|undefined|Infinity|var\(|url\(|href|<style|<script/);
    expect(
      text.startsWith(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`),
    ).toBe(true);
  });

  test('has every name, phase and chance in it', () => {
    const said = plain(text);
    for (const { name } of [...study.touchpoints, ...study.exits, ...study.phases])
      expect(said).toContain(name);
    for (const chance of chancesOf(laidOut(study), asIs).values())
      expect(said).toContain(formatShare(chance, 'en'));
  });

  test('keeps everything within its edges', () => {
    const numbers = [
      ...text.matchAll(
        /<rect x="(-?[\d.]+)" y="(-?[\d.]+)" width="([\d.]+)" height="([\d.]+)" rx="(?:8|22)"/g,
      ),
    ];
    expect(numbers.length).toBeGreaterThanOrEqual(study.touchpoints.length);
    const [dx, dy] = (/<\/g>\n<g transform="translate\(([-\d.]+) ([-\d.]+)\)">/.exec(text) ?? [])
      .slice(1)
      .map(Number);
    for (const [, x, y, w, h] of numbers.map((all) => all.map(Number))) {
      expect(x + dx).toBeGreaterThanOrEqual(0);
      expect(y + dy).toBeGreaterThanOrEqual(0);
      expect(x + dx + w).toBeLessThanOrEqual(width);
      expect(y + dy + h).toBeLessThanOrEqual(height);
    }
  });
});

test('names that are no XML are escaped, and all of them are there', () => {
  const hostile = [
    '</text><script>alert(1)</script>',
    'a & b',
    '"quoted" \'too\'',
    'é ☎ 𝒳 \u0000\u0008 end',
    ']]>',
    '<!-- -->',
  ];
  const study = exampleStudy('duinpolis');
  const { text } = picture({
    ...study,
    name: hostile[0],
    touchpoints: study.touchpoints.map((one, i) => ({ ...one, name: hostile[i % hostile.length] })),
    exits: study.exits.map((one) => ({ ...one, name: hostile[1] })),
    phases: study.phases.map((one, i) => ({ ...one, name: hostile[i % hostile.length] })),
    notes: [{ id: 'n', text: hostile.join('\n'), x: 40, y: 900 }],
  });
  expect(flaw(text)).toBeUndefined();
  expect(text).not.toContain('<script');
  // oxlint-disable-next-line no-control-regex -- they must be gone
  expect(text).not.toMatch(/[\u0000-\u0008]/);
  const said = plain(text);
  for (const name of ['alert(1)', 'a & b', '"quoted" \'too\'', 'é ☎ 𝒳', ']]>', '<!-- -->'])
    expect(said).toContain(name);
});

test('under a strategy it says what is new, changed and taken away, and strikes out what was', () => {
  const study = exampleStudy('fonkel');
  const [gone, other] = study.touchpoints.filter(({ id }) => id !== study.start);
  const [way] = study.transitions.filter(({ from }) => from === study.start);
  const strategy: Strategy = {
    ...study.strategies[0],
    edits: [
      { kind: 'addTouchpoint', touchpoint: { ...other, id: 'desk', name: 'Desk' } },
      { kind: 'remove', target: `touchpoints.${gone.id}` },
      { kind: 'set', target: `touchpoints.${other.id}.failure`, value: guess(0.5) },
      { kind: 'multiply', target: `transitions.${way.id}.weight`, value: guess(0.5) },
    ],
  };
  const { text } = picture({ ...study, strategies: [strategy] }, strategy);
  expect(flaw(text)).toBeUndefined();
  const flags = (word: string): number => text.split(`>${word}</text>`).length - 1;
  expect([flags('new'), flags('removed'), flags('changed')]).toEqual([1, 1, 1]);
  const struck = [...text.matchAll(/line-through"[^>]*>([^<]*)</g)].map(([, what]) => what);
  expect(struck).toContain(gone.name);
  expect(struck.some((what) => /%$/.test(what))).toBe(true);
  expect(picture(study).text).not.toMatch(/line-through|>changed<|>new<|>removed</);
});

test('a study with nothing in it is a picture of its name', () => {
  const study: Study = {
    ...exampleStudy('fonkel'),
    name: 'Bare',
    touchpoints: [],
    exits: [],
    transitions: [],
    phases: [],
    strategies: [],
  };
  const { text } = picture(study);
  expect(flaw(text)).toBeUndefined();
  expect(plain(text)).toContain('Bare');
});

/** What can be read in it, lines joined. */
function plain(text: string): string {
  return text
    .replace(/<\/text>(<text[^>]*>)?/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/ +/g, ' ');
}

/** The first thing in which it is not well-formed: tags that do not pair, attributes without quotes, stray signs. */
function flaw(text: string): string | undefined {
  const open: string[] = [];
  const tag = /<(\/?)([a-z]+)((?: [a-zA-Z0-9:-]+="[^"<]*")*) ?(\/?)>/g;
  let end = 0;
  for (const match of text.matchAll(tag)) {
    const between = text.slice(end, match.index);
    if (/[<>]|&(?!(?:amp|lt|gt|quot);)/.test(between)) return between;
    end = match.index + match[0].length;
    const [all, closing, name, attributes, empty] = match;
    const keys = [...attributes.matchAll(/ ([a-zA-Z0-9:-]+)=/g)].map(([, key]) => key);
    if (new Set(keys).size !== keys.length) return all;
    if (closing === '/') {
      if (open.pop() !== name) return all;
    } else if (empty !== '/') open.push(name);
  }
  return open.length > 0 || end !== text.length ? text.slice(end) || open.join(' ') : undefined;
}
