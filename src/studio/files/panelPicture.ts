/** A panel of the page as a picture: its charts, and the names and numbers that stand around them. */
import type { Picture } from '../draw/picture.ts';
import { svgOf } from './svgOf.ts';

const space = 'http://www.w3.org/2000/svg';

/** What people work with, and what is there for who cannot see. */
const unseen = [
  ...['.hidden', '[hidden]', '.menu', 'fieldset', 'select', 'input', 'label', 'details'],
  ...['button.primary', 'button.outlined', 'button.plain'],
].join();

export interface PanelPicture extends Picture {
  readonly title: string;
}

/** The panels of the page that show a chart, from top to bottom. */
export function panelPictures(page: ParentNode): PanelPicture[] {
  return [...page.querySelectorAll('section')].flatMap((panel) => {
    const charts = panel.querySelectorAll('svg[role=img], svg[role=group]');
    const title = panel.querySelector('h2')?.innerText.trim() ?? '';
    return charts.length > 0 && title !== '' && panel.checkVisibility()
      ? [{ ...pictureOfPanel(panel, title), title }]
      : [];
  });
}

function pictureOfPanel(panel: HTMLElement, title: string): Picture {
  const { top, height } = panel.getBoundingClientRect();
  // A table may be wider than the panel, which then shows a part of it.
  const whole = [panel, ...panel.querySelectorAll('table')].filter((one) => one.checkVisibility());
  const left = Math.min(...whole.map((one) => one.getBoundingClientRect().left));
  const width = Math.max(...whole.map((one) => one.getBoundingClientRect().right)) - left;
  const root = make('svg', { width, height, viewBox: `0 0 ${width} ${height}` });
  const name = make('title', {});
  name.textContent = title;
  const shapes = make('g', { transform: `translate(${-left} ${-top})` });
  root.append(name, make('rect', { width, height, fill: getComputedStyle(panel).backgroundColor }), shapes);
  const visit = (element: Element): void => {
    if (element.matches(unseen) || !element.checkVisibility()) return;
    if (element instanceof SVGSVGElement) {
      shapes.append(placed(element));
      return;
    }
    shapes.append(...boxesOf(element));
    for (const node of element.childNodes) {
      if (node instanceof Element) visit(node);
      else if (node instanceof Text) shapes.append(...linesOf(node, element));
    }
  };
  visit(panel);
  // A name may hold what XML cannot.
  const text = new XMLSerializer().serializeToString(root).replace(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, '');
  return { text, width, height };
}

function placed(drawn: SVGSVGElement): SVGSVGElement {
  const { left, top, width, height } = drawn.getBoundingClientRect();
  const copy = svgOf(drawn);
  for (const [name, value] of Object.entries({ x: left, y: top, width, height, overflow: 'visible' })) {
    copy.setAttribute(name, String(value));
  }
  return copy;
}

/** The ground of an element, of a hatched one its first colour, and its border or the rules above and below it. */
function boxesOf(element: Element): SVGElement[] {
  const { left: x, top: y, width, height, bottom } = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const rx = Math.min(parseFloat(style.borderTopLeftRadius) || 0, height / 2);
  const hatch = /rgba?\([^)]*\)/.exec(style.backgroundImage)?.[0];
  const fill = hatch ?? (style.backgroundColor === 'rgba(0, 0, 0, 0)' ? 'none' : style.backgroundColor);
  const ground = make('rect', { x, y, width, height, rx, fill });
  const above = parseFloat(style.borderTopWidth);
  const below = parseFloat(style.borderBottomWidth);
  if (above > 0 && below > 0 && parseFloat(style.borderLeftWidth) > 0) {
    ground.setAttribute('stroke', style.borderTopColor);
    ground.setAttribute('stroke-width', String(above));
    return [ground];
  }
  const rule = (top: number, thick: number, colour: string): SVGElement[] =>
    thick > 0 ? [make('rect', { x, y: top, width, height: thick, fill: colour })] : [];
  return [
    ...(fill === 'none' ? [] : [ground]),
    ...rule(y, above, style.borderTopColor),
    ...rule(bottom - below, below, style.borderBottomColor),
  ];
}

/** A text as it is broken into lines; of a line that is cut off what is there to be read. */
function linesOf(text: Text, element: Element): SVGElement[] {
  const style = getComputedStyle(element);
  const end = style.overflowX === 'visible' ? Infinity : element.getBoundingClientRect().right + 1;
  const range = document.createRange();
  const lines: { readonly left: number; readonly middle: number; right: number; words: string }[] = [];
  for (const { 0: word, index } of text.data.matchAll(/\S+/g)) {
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    const { left, right, top, height } = range.getBoundingClientRect();
    const line = lines.at(-1);
    const middle = top + height / 2;
    if (right > end || height === 0) continue;
    if (line && Math.abs(line.middle - middle) < 2) {
      line.words += ` ${word}`;
      line.right = right;
    } else lines.push({ left, middle, right, words: word });
  }
  return lines.map(({ left, middle, right, words }) => {
    const line = make('text', {
      x: left,
      // The middle of a line of text is about a third of its size above the line it stands on.
      y: middle + 0.36 * parseFloat(style.fontSize),
      // As wide as on the page, also where the reader has another font.
      textLength: right - left,
      lengthAdjust: 'spacingAndGlyphs',
      fill: style.color,
      'font-family': style.fontFamily,
      'font-size': style.fontSize,
      'font-weight': style.fontWeight,
    });
    line.textContent = words;
    return line;
  });
}

function make(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, String(value));
  }
  return element;
}
