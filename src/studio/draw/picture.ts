/**
 * The journey as a picture of its own, SVG text that needs no font, style sheet or script from elsewhere: the canvas's own
 * geometry in the colours of its light theme.
 */
import type { World } from '../../../models/world/inForce.ts';
import type { Study } from '../../../models/study.ts';
import type { Badge } from '../badge.ts';
import type { Met } from '../results/journey.ts';
import { signsOf } from './arrowText.ts';
import type { Change, Changes } from './changes.ts';
import { experienceOf } from './experience.ts';
import { around } from './fit.ts';
import { arrowWidth } from './flows.ts';
import type { Drawing, DrawnArrow, PlacedPlace } from './layout.ts';
import { linesOf, noteSize } from './notes.ts';
import { arrowhead, roundedPath } from './path.ts';
import { sizes } from './sizes.ts';

export interface Picture {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** What of the view is pictured. */
export interface Pictured {
  readonly study: Study | undefined;
  readonly drawing: Drawing | undefined;
  readonly badge: Badge;
  readonly changes: Changes | undefined;
  readonly chances: ReadonlyMap<string, number>;
  /** Those of "as is": where a strategy changes one, the old is struck out beside the new. */
  readonly baseChances: ReadonlyMap<string, number>;
  readonly flows: ReadonlyMap<string, number> | undefined;
  readonly mostFlow: number;
  readonly walked: { readonly met: ReadonlyMap<string, Met> } | undefined;
  readonly world: World | undefined;
}

/** How numbers and names are said. */
export interface Voice {
  readonly names: { readonly channels: Readonly<Record<string, string>> };
  readonly words: { readonly strategy: Readonly<Record<'new' | 'changed' | 'removed', string>> };
  number: (value: number, options?: { readonly digits?: number; readonly sign?: boolean }) => string;
  chance: (value: number) => string;
}

/** The light theme (`styles/tokens.css`), where a picture usually ends up. */
export const colours = {
  bg: '#f4f6f7',
  panel: '#ffffff',
  line: '#dfe3e7',
  line2: '#bfc7cf',
  ctl: '#87919d',
  ink: '#14191f',
  ink2: '#47525e',
  ink3: '#616c78',
  flow: '#7f8a96',
  deposit: '#1b5ea6',
  depositFill: '#5694d2',
  withdrawal: '#b1430c',
  withdrawalFill: '#dd7a3f',
  asis: '#39424e',
  a: '#8b2fa8',
  aText: '#7c2797',
  aWash: '#f5eaf9',
  b: '#12a08c',
  bText: '#0a7264',
  bWash: '#e2f4f1',
  c: '#a86f00',
  cText: '#7e5300',
  cWash: '#f8f0df',
} as const;

const family = `font-family="Inter, system-ui, sans-serif"`;
const header = 28;
const title = 40;

/** An empty study gives a picture that says its name. */
export function journeyPicture(of: Pictured, voice: Voice): Picture {
  const { drawing, study, badge } = of;
  const notes =
    study?.notes.map(({ id, text, x = 0, y = 0 }) => ({ id, text, x, y, ...noteSize(text) })) ?? [];
  const last = drawing?.phases.at(-1);
  const right = last ? [{ x: 0, y: 32, width: last.left + last.width, height: 1 }] : [];
  const start = drawing?.start
    ? [{ x: drawing.start[0].x - 6, y: drawing.start[0].y, width: 1, height: 1 }]
    : [];
  const all = around([...(drawing?.places ?? []), ...notes, ...right, ...start], 24) ?? {
    x: 0,
    y: 0,
    width: 400,
    height: 120,
  };
  const width = Math.ceil(all.width);
  const height = Math.ceil(all.height) + header + title;
  const name = [study?.name ?? '', badge.letter === undefined ? '' : `${badge.letter} ${badge.name}`]
    .filter((part) => part !== '')
    .join(' · ');
  const text = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(name)}</title>`,
    `<rect width="${width}" height="${height}" fill="${colours.bg}"/>`,
    line(16, 26, name, { size: 16, weight: 600 }),
    `<g transform="translate(${n(-all.x)} ${n(title)})">${phasesOf(drawing, all.x, height)}</g>`,
    `<g transform="translate(${n(-all.x)} ${n(title + header - all.y)})">`,
    startOf(drawing),
    ...(drawing?.arrows ?? []).map((arrow) => arrowOf(arrow, of, voice)),
    ...notes.map((note) => noteOf(note)),
    ...(drawing?.places ?? []).map((place) => placeOf(place, of, voice)),
    '</g>',
    '</svg>',
  ].join('\n');
  return { text, width, height };
}

function phasesOf(drawing: Drawing | undefined, from: number, height: number): string {
  return (drawing?.phases ?? [])
    .map(({ name, index, left, width }) => {
      const x = left + width;
      return (
        line(Math.max(left, from) + 12, 18, `${index + 1}  ${name}`, { weight: 600 }) +
        `<line x1="${n(x)}" x2="${n(x)}" y1="${header}" y2="${height}" stroke="${colours.line2}" stroke-dasharray="1 5"/>`
      );
    })
    .join('');
}

function startOf(drawing: Drawing | undefined): string {
  if (!drawing?.start) return '';
  const [from, to] = drawing.start;
  const { path, foot } = arrowhead(from, to, 8);
  return (
    `<circle cx="${n(from.x)}" cy="${n(from.y)}" r="5" fill="${colours.ink}"/>` +
    `<line x1="${n(from.x)}" y1="${n(from.y)}" x2="${n(foot.x)}" y2="${n(foot.y)}" stroke="${colours.ink}" stroke-width="1.5"/>` +
    `<path d="${path}" fill="${colours.ink}"/>`
  );
}

function arrowOf({ arrow, points, label }: DrawnArrow, of: Pictured, voice: Voice): string {
  const flow = of.flows?.get(arrow.id);
  const width = arrowWidth(flow, of.mostFlow);
  const [before, tip] = points.slice(-2);
  const { path, foot } = arrowhead(before, tip, Math.min(6 + width * 1.3, 12));
  const chance = of.chances.get(arrow.id) ?? 0;
  const changes = of.changes?.arrows.get(arrow.id);
  const ends = [arrow.from, arrow.to].map((id) => of.changes?.touchpoints.get(id));
  // With a place go the arrows that lead to it and from it.
  const removed = [changes, ...ends].some(isRemoved);
  const { hue, text: hueText } = huesOf(of);
  const colour = changes ? hue : colours.flow;
  const { condition, rest } = signsOf(arrow, of.world);
  const sign = condition === 'ok' ? '✓ ' : condition === 'failed' ? '✕ ' : '';
  const lead = `${sign}${rest ? '+ ' : ''}`;
  const now = voice.chance(chance);
  const base = of.baseChances.get(arrow.id) ?? 0;
  const was = voice.chance(base);
  const old = changes && base > 0 && was !== now ? was : '';
  const wide = `${lead}${old === '' ? '' : `${old} `}${now}`.length * 6.9 + 4;
  const struck = (part: string): string => `<tspan text-decoration="line-through">${escaped(part)}</tspan>`;
  const way = roundedPath([...points.slice(0, -1), foot], sizes.corner);
  const dashes = chance === 0 || removed ? ' stroke-dasharray="4 4"' : '';
  return (
    `<path d="${way}" fill="none" stroke="${colour}" stroke-width="${n(width)}"${dashes}/>` +
    `<path d="${path}" fill="${colour}"/>` +
    `<rect x="${n(label.x - wide / 2)}" y="${n(label.y - 7.5)}" width="${n(wide)}" height="15" rx="3" fill="${colours.bg}"/>` +
    line(label.x, label.y + 4, lead, {
      size: 12,
      weight: 550,
      anchor: 'middle',
      fill: changes ? hueText : colours.ink2,
      rest: `${old === '' ? '' : `${struck(old)} `}${removed ? struck(now) : escaped(now)}`,
    })
  );
}

function placeOf({ place, x, y, width, height }: PlacedPlace, of: Pictured, voice: Voice): string {
  if (place.kind === 'exit') {
    return (
      `<rect x="${n(x)}" y="${n(y)}" width="${width}" height="${height}" rx="${height / 2}" fill="${colours.bg}" stroke="${colours.ctl}" stroke-dasharray="3 3"/>` +
      line(x + width / 2, y + height / 2 + 4, place.name, { weight: 600, anchor: 'middle', most: 24 })
    );
  }
  const { touchpoint } = place;
  const changes = of.changes?.touchpoints.get(place.id);
  const removed = isRemoved(changes);
  const added = changes?.some(({ kind }) => kind === 'added') === true;
  const { hue, text: hueText, wash } = huesOf(of);
  const ground = removed ? colours.bg : added ? wash : colours.panel;
  const border = changes ? hue : colours.line2;
  const flag = voice.words.strategy[removed ? 'removed' : added ? 'new' : 'changed'];
  const wide = flag.length * 7 + 12;
  const met = of.walked?.met.get(place.id);
  const inForce = of.world?.touchpoints.get(place.id);
  const back = of.drawing?.folded.find(({ from }) => from === place.id);
  const names = wrapped(place.name, 25).slice(0, 2);
  const points = met && Number.isFinite(met.points) ? met.points : undefined;
  const perYear =
    met && Number.isFinite(met.perYear) && met.perYear > 0
      ? `${voice.number(met.perYear, { digits: met.perYear >= 9.5 ? 0 : met.perYear >= 0.95 ? 1 : 2 })}×`
      : '';
  return [
    `<rect x="${n(x)}" y="${n(y)}" width="${width}" height="${height}" rx="8" fill="${ground}" stroke="${border}" stroke-width="${changes ? 1.5 : 1}"${removed ? ' stroke-dasharray="4 3"' : ''}/>`,
    changes
      ? `<rect x="${n(x + 8)}" y="${n(y - 17)}" width="${n(wide)}" height="17" rx="4" fill="${hueText}"/>${line(x + 8 + wide / 2, y - 5, flag, { size: 11, weight: 600, anchor: 'middle', fill: colours.panel })}`
      : '',
    line(x + 10, y + 16, voice.names.channels[touchpoint.channel] ?? '', { size: 12, fill: colours.ink2 }),
    perYear === ''
      ? ''
      : line(x + width - 10, y + 16, perYear, { size: 12, fill: colours.ink2, anchor: 'end' }),
    ...names.map((part, i) => line(x + 10, y + 32 + i * 15, part, { weight: 600, struck: removed })),
    // The whole name, where it did not fit.
    names.join(' ') === place.name ? '' : `<desc>${escaped(place.name)}</desc>`,
    inForce && of.world ? gradesOf(experienceOf(inForce, of.world), x + 10, y + height - 7) : '',
    points === undefined
      ? ''
      : line(x + width - 10, y + height - 8, voice.number(points, { digits: 1, sign: true }), {
          size: 15,
          weight: 600,
          anchor: 'end',
          fill: points < 0 ? colours.withdrawal : colours.deposit,
        }),
    back
      ? line(x + 8, y + height + 14, `↩ ${voice.chance(of.chances.get(back.id) ?? 0)}`, {
          size: 12,
          fill: colours.ink2,
        })
      : '',
  ].join('');
}

function gradesOf(
  { shares, border }: { readonly shares: readonly number[]; readonly border: number },
  x: number,
  bottom: number,
): string {
  const [width, height] = [100, 17];
  const step = width / shares.length;
  const most = Math.max(...shares, 1e-9);
  const bars = shares.map((share, i) => {
    const tall = (share / most) * height;
    if (tall < 0.4) return '';
    const fill = 1 + (i + 0.5) * 0.5 < border ? colours.withdrawalFill : colours.depositFill;
    return `<rect x="${n(x + i * step + 0.5)}" y="${n(bottom - tall)}" width="${n(step - 1)}" height="${n(tall)}" fill="${fill}"/>`;
  });
  const at = x + ((border - 1) / 9) * width;
  return (
    bars.join('') +
    `<line x1="${n(x)}" x2="${n(x + width)}" y1="${n(bottom)}" y2="${n(bottom)}" stroke="${colours.line2}"/>` +
    `<line x1="${n(at)}" x2="${n(at)}" y1="${n(bottom - 4)}" y2="${n(bottom + 2)}" stroke="${colours.ink}" stroke-width="1.5"/>`
  );
}

/** The colours of the strategy that is pictured. */
function huesOf({ badge: { hue } }: Pictured): {
  readonly hue: string;
  readonly text: string;
  readonly wash: string;
} {
  return hue === 'asis'
    ? { hue: colours.asis, text: colours.asis, wash: colours.panel }
    : { hue: colours[hue], text: colours[`${hue}Text`], wash: colours[`${hue}Wash`] };
}

function isRemoved(changes: readonly Change[] | undefined): boolean {
  return changes?.some(({ kind }) => kind === 'removed') === true;
}

interface Sheet {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function noteOf({ text, x, y, width, height }: Sheet): string {
  return (
    `<rect x="${n(x)}" y="${n(y)}" width="${width}" height="${height}" fill="${colours.panel}"/>` +
    `<rect x="${n(x)}" y="${n(y)}" width="2" height="${height}" fill="${colours.ctl}"/>` +
    linesOf(text)
      .map((part, i) => line(x + 12, y + 22 + i * sizes.note.line, part, { size: 12, fill: colours.ink2 }))
      .join('')
  );
}

interface Look {
  readonly size?: number;
  readonly weight?: number;
  readonly fill?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Longer text is cut. */
  readonly most?: number;
  readonly struck?: boolean;
  /** SVG that follows the text. */
  readonly rest?: string;
}

function line(x: number, y: number, text: string, look: Look = {}): string {
  const { size = 13, weight = 400, fill = colours.ink, anchor = 'start', most = Infinity } = look;
  const { struck = false, rest = '' } = look;
  const shown = text.length > most ? `${text.slice(0, most - 1)}…` : text;
  const whole = shown === text ? '' : `<title>${escaped(text)}</title>`;
  return `<text x="${n(x)}" y="${n(y)}" ${family} font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}"${struck ? ' text-decoration="line-through"' : ''} xml:space="preserve">${whole}${escaped(shown)}${rest}</text>`;
}

/** Words on lines of about so many characters. */
function wrapped(text: string, across: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const before = lines.at(-1);
    if (before !== undefined && before.length + 1 + word.length <= across)
      lines[lines.length - 1] = `${before} ${word}`;
    else lines.push(word);
  }
  const [first = '', second = '', ...more] = lines;
  return second === '' ? [first] : [first, more.length > 0 ? `${second} …` : second];
}

/** Text as XML has it; what XML cannot have at all is left out. */
function escaped(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex -- control characters are no XML, not even escaped
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
  );
}

function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}
