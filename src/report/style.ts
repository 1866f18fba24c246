/**
 * How a report looks: on paper and on a screen, light and dark, wide and narrow, without anything from elsewhere. The
 * colours are those of the studio (`studio/styles/tokens.css`); paper is always light.
 */
import { colours } from '../studio/draw/picture.ts';

const light: Readonly<Record<string, string>> = {
  ...page('#fff', '#dfe3e7', '#14191f', '#47525e', '#eceff2'),
  ...hues('#39424e', '#8b2fa8', '#12a08c', '#a86f00'),
  ...hueTexts('#39424e', '#7c2797', '#0a7264', '#7e5300'),
  ...map(colours),
};
const dark: Readonly<Record<string, string>> = {
  ...page('#1b2026', '#2d343c', '#edf0f3', '#b8c1cb', '#232930'),
  ...hues('#e3e8ed', '#b96be8', '#3cc7ae', '#d9a92a'),
  ...hueTexts('#e3e8ed', '#d8a2f5', '#5cd3bf', '#ebcf74'),
  ...map({
    bg: '#14181d',
    panel: '#1b2026',
    line: '#2d343c',
    line2: '#46505b',
    ctl: '#6c7884',
    ink: '#edf0f3',
    ink2: '#b8c1cb',
    ink3: '#98a3af',
    flow: '#687481',
    deposit: '#86bbf0',
    depositFill: '#5c9bdb',
    withdrawal: '#f7a36b',
    withdrawalFill: '#db7e45',
    asis: '#e3e8ed',
    a: '#b96be8',
    aText: '#d8a2f5',
    aWash: '#33233d',
    b: '#3cc7ae',
    bText: '#5cd3bf',
    bWash: '#1b3531',
    c: '#d9a92a',
    cText: '#ebcf74',
    cWash: '#37301c',
  }),
};

function page(bg: string, line: string, ink: string, ink2: string, sunken: string): Record<string, string> {
  return { bg, line, ink, ink2, sunken };
}

function hues(asis: string, a: string, b: string, c: string): Record<string, string> {
  return { asis, a, b, c };
}

function hueTexts(asis: string, a: string, b: string, c: string): Record<string, string> {
  return { 'asis-text': asis, 'a-text': a, 'b-text': b, 'c-text': c };
}

function map(all: Readonly<Record<keyof typeof colours, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(all).map(([name, colour]) => [`map-${name}`, colour]));
}

function said(all: Readonly<Record<string, string>>): string {
  return Object.entries(all)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');
}

export const style = `
:root{${said(light)}}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;${said(dark)}}}
*{box-sizing:border-box;print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{margin:0 auto;max-width:1180px;padding:32px 28px;background:var(--bg);color:var(--ink);font:13px/20px Inter,system-ui,sans-serif;overflow-wrap:anywhere}
h1{margin:4px 0 8px;font:400 26px/34px 'Source Serif 4',Georgia,serif;max-width:36em;text-wrap:pretty}
h1 strong{font-weight:650}h1 .range,h1 .lead{font-weight:400;color:var(--ink2)}
h2{margin:28px 0 6px;font-size:15px}
h3{display:flex;align-items:center;gap:6px;margin:0 0 2px;font-size:13px}
p{margin:2px 0;color:var(--ink2);max-width:70em}
.note,small,figcaption{color:var(--ink2);font-size:12px;font-weight:400}
.asis{--hue:var(--asis);--hue-text:var(--asis-text)}.a{--hue:var(--a);--hue-text:var(--a-text)}.b{--hue:var(--b);--hue-text:var(--b-text)}.c{--hue:var(--c);--hue-text:var(--c-text)}
.chip{flex:none;display:inline-grid;place-items:center;min-width:18px;height:18px;padding-inline:4px;border-radius:4px;background:var(--hue-text);color:var(--bg);font-size:11px;line-height:1;font-weight:650}
.chip.round{border-radius:9px}.chip.diamond{border-radius:3px;transform:rotate(45deg) scale(.86)}.chip.diamond span{transform:rotate(-45deg)}
table{width:100%;border-collapse:collapse;font-size:12px;line-height:17px;font-variant-numeric:tabular-nums}
th,td{overflow-wrap:break-word;padding:5px 12px 5px 0;text-align:left;vertical-align:middle;border-top:1px solid var(--line)}
thead th{border:0;color:var(--ink2);font-weight:400}
tbody th{font-weight:600}
.standings{container-type:inline-size}.standings th>span{display:flex;gap:7px}.standings small{display:block;font-size:11px;line-height:15px}.standings td{white-space:nowrap}.standings .net>span{font-weight:600}
.standings th{overflow-wrap:normal}.standings tbody th{min-width:150px}.standings .picture,.standings th:last-child{width:230px;min-width:180px;padding-right:0}
.assumptions{font-size:11.5px;line-height:16px}.assumptions th,.assumptions td{padding:1px 12px 1px 0;border:0;vertical-align:top}.assumptions tbody th{font-weight:400;padding-left:14px}.assumptions .bare{padding-left:14px}.assumptions .group>*{padding:5px 12px 1px 0;border-top:1px solid var(--line)}.assumptions .group th{width:26%;font-weight:600}
.sign{white-space:nowrap}
svg{display:block;width:100%;height:auto}
.dots{max-width:260px}.axis{max-width:260px}
.axis text,figure text{font:11px Inter,system-ui,sans-serif;fill:var(--ink2)}
.middle{text-anchor:middle}.end{text-anchor:end}figure .count{fill:var(--ink);font-weight:600}figure .span{font-size:10px}
.dots line,.grid{stroke:var(--line)}.dots .zero{stroke:var(--ink2)}.dots .mean{stroke:var(--ink);stroke-width:2.5}
.dots circle{fill:var(--hue);stroke:var(--hue)}.dots .behind{fill:var(--bg)}
.map{margin:8px 0;overflow-x:auto;border-radius:10px}.map svg{min-width:720px}.map text{font-family:Inter,system-ui,sans-serif}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:0 28px;padding:8px 0;border-top:1px solid var(--line)}.pair h3{grid-column:1/-1}
figure{margin:0;min-width:0}
.tier{stroke:var(--bg)}.tier.lost{fill:#b9c1c9}.tier.red{fill:#cf5f1a}.tier.satisfied{fill:#e4d9c2}.tier.loyal{fill:#8fbbe2}.tier.engaged{fill:#17539a}
rect.red{fill:#dd7a3f;opacity:.16}.band{fill:var(--hue);opacity:.2}path.mean{fill:none;stroke:var(--hue);stroke-width:2}.reference{fill:none;stroke:var(--ink2);stroke-width:1.5;stroke-dasharray:5 4}
form{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(280px,100%),1fr));align-items:end;gap:10px 28px;margin:8px 0 12px;padding:14px 16px;border-radius:10px;background:var(--sunken)}
form label{display:grid;gap:2px}form label>span{display:flex;align-items:center;gap:6px}form output{font-weight:600;color:var(--ink)}input[type=range]{width:100%;margin:2px 0;accent-color:var(--ink)}
form div{grid-column:1/-1;display:flex;flex-wrap:wrap;align-items:center;gap:4px 14px}button{font:inherit;padding:4px 12px;border:1px solid var(--ink2);border-radius:8px;background:var(--bg);color:var(--ink);cursor:pointer}
dl{display:flex;flex-wrap:wrap;gap:2px 24px;margin:4px 0}dl div{display:flex;gap:6px}dt{order:1;color:var(--ink2)}dd{margin:0;font-weight:600}
@container (width<920px){.standings thead{display:none}.standings table,.standings tbody{display:block}.standings tr{display:grid;grid-template-columns:repeat(auto-fill,minmax(125px,1fr));gap:6px 14px;padding:10px 0;border-top:1px solid var(--line)}.standings th,.standings td{padding:0;border:0}.standings th,.standings .picture{grid-column:1/-1}.standings .picture:empty{display:none}.standings td[data-name]::before{content:attr(data-name);display:block;color:var(--ink2);font-size:11px;white-space:normal}}
@media screen and (width<700px){body{padding:20px 16px}h1{font-size:21px;line-height:28px}.pair{grid-template-columns:1fr}figure text{font-size:12.5px}figure .span{font-size:10.5px}.assumptions thead{position:absolute;clip-path:inset(50%)}.assumptions,.assumptions tbody{display:block}.assumptions tr{display:flex;flex-wrap:wrap;gap:0 10px;padding:2px 0}.assumptions .group{display:block}.assumptions .group>*{display:block}.assumptions .group th{width:auto}.assumptions .group td{border:0;padding-left:14px}.assumptions td:empty{display:none}}
@page{size:A4 landscape;margin:12mm}
@media print{body{max-width:none;padding:0}.live{display:none}h2,h2+.note,h3,.over{break-after:avoid}tr,figure,.pair,.map,dl{break-inside:avoid}thead{display:table-header-group}.map{overflow:visible}.map svg{min-width:0;max-height:165mm}.standings table{font-size:10px;line-height:14px}.standings small{font-size:9px;line-height:12px}.standings th,.standings td{padding-right:8px}.standings tbody th{min-width:135px}.standings .chip{transform-origin:left}h2{margin-top:18px}.assumptions{font-size:10.5px;line-height:14px}}
`;
