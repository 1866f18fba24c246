/** A drawing of the page that stands by itself. */

/** What the styles of the page may say of a shape or a text, and SVG takes as attributes. */
const properties = [
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity', 'stroke-dasharray'],
  ...['stroke-linecap', 'stroke-linejoin', 'opacity', 'paint-order', 'visibility', 'display'],
  ...['font-family', 'font-size', 'font-weight', 'font-style', 'letter-spacing'],
  ...['font-variant-numeric', 'text-anchor', 'dominant-baseline'],
];

/** A copy of an `<svg>` that is on the page, in which every element says itself what the styles give it. */
export function svgOf(drawn: SVGSVGElement): SVGSVGElement {
  const copy = drawn.cloneNode(true) as SVGSVGElement; // a clone is what it was cloned from
  const copies = [copy, ...copy.querySelectorAll('*')];
  for (const [i, element] of [drawn, ...drawn.querySelectorAll('*')].entries()) {
    const style = getComputedStyle(element);
    const own = copies[i];
    for (const { name } of [...own.attributes]) {
      if (/^(class|style|tabindex|on.*|data-.*|aria-.*|role)$/.test(name)) own.removeAttribute(name);
    }
    for (const property of properties) {
      // References to patterns of the drawing itself are written with the address of the page by some browsers.
      const value = style.getPropertyValue(property).replace(/url\("[^"#]*(#[^"]+)"\)/, 'url($1)');
      if (value !== '') own.setAttribute(property, value);
    }
  }
  return copy;
}
