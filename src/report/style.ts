/** How a report looks: on paper and on a screen, light and dark, without anything from elsewhere. */
export const style = `
:root{color-scheme:light dark;--bg:light-dark(#fff,#1b2026);--line:light-dark(#dfe3e7,#2d343c);--ink:light-dark(#14191f,#edf0f3);--ink2:light-dark(#47525e,#b8c1cb);--sunken:light-dark(#eceff2,#232930)}
*{box-sizing:border-box}
body{margin:0 auto;max-width:1180px;padding:32px 28px;background:var(--bg);color:var(--ink);font:13px/20px Inter,system-ui,sans-serif}
h1{margin:4px 0 8px;font:400 26px/34px 'Source Serif 4',Georgia,serif;max-width:36em;text-wrap:pretty}
h1 strong{font-weight:650}h1 .range,h1 .lead{font-weight:400;color:var(--ink2)}
h2{margin:28px 0 6px;font-size:15px}
p{margin:2px 0;color:var(--ink2);max-width:70em}
.note,small,figcaption small{color:var(--ink2);font-size:12px;font-weight:400}
table{width:100%;border-collapse:collapse;font-size:12px;line-height:17px;font-variant-numeric:tabular-nums}
th,td{padding:5px 12px 5px 0;text-align:left;vertical-align:middle;border-top:1px solid var(--line)}
thead th{border:0;color:var(--ink2);font-weight:400}
tbody th{font-weight:600}
.assumptions{font-size:11.5px;line-height:15px}.assumptions th,.assumptions td{padding:1px 12px 1px 0;border:0}.assumptions tbody th{font-weight:400;padding-left:14px}.assumptions .group th{padding:7px 0 1px;border-top:1px solid var(--line);font-weight:600}
.scroll{overflow-x:auto}
svg{display:block;max-width:100%}.dots,.axis{max-width:none}
svg text{font:11px Inter,system-ui,sans-serif;fill:var(--ink2)}
.axis text,.middle{text-anchor:middle}.end{text-anchor:end}.count{fill:var(--ink);font-weight:600}
.asis{--hue:light-dark(#39424e,#e3e8ed)}.a{--hue:light-dark(#8b2fa8,#b96be8)}.b{--hue:light-dark(#12a08c,#3cc7ae)}.c{--hue:light-dark(#a86f00,#d9a92a)}
.dots line,.grid{stroke:var(--line)}.dots .zero{stroke:var(--ink2)}.dots .mean{stroke:var(--ink);stroke-width:2.5}
.dots circle{fill:var(--hue);stroke:var(--hue)}.dots .behind{fill:var(--bg)}
.map{overflow-x:auto}.map svg{height:auto}
.moments{display:grid;grid-template-columns:repeat(auto-fit,minmax(420px,1fr));gap:12px 28px}
figure{margin:0}figcaption{font-weight:600;margin-bottom:4px}
.tier{stroke:var(--bg)}.tier.lost{fill:#b9c1c9}.tier.red{fill:#cf5f1a}.tier.satisfied{fill:#e4d9c2}.tier.loyal{fill:#8fbbe2}.tier.engaged{fill:#17539a}
rect.red{fill:#dd7a3f;opacity:.16}.band{fill:var(--hue);opacity:.2}path.mean{fill:none;stroke:var(--hue);stroke-width:2}.reference{fill:none;stroke:var(--ink2);stroke-width:1.5;stroke-dasharray:5 4}
form{display:grid;grid-template-columns:repeat(auto-fit,minmax(280px,1fr));gap:10px 28px;margin:8px 0 12px;padding:14px 16px;border-radius:10px;background:var(--sunken)}
form label{display:grid;gap:2px}form output{font-weight:600;color:var(--ink)}input[type=range]{width:100%;accent-color:var(--ink)}
form p{grid-column:1/-1}button{font:inherit;padding:4px 12px;border:1px solid var(--ink2);border-radius:8px;background:var(--bg);color:var(--ink);cursor:pointer}
dl{display:flex;flex-wrap:wrap;gap:2px 24px;margin:4px 0}dl div{display:flex;gap:6px}dt{order:1;color:var(--ink2)}dd{margin:0;font-weight:600}
@page{size:A4 landscape;margin:12mm}
@media print{:root{color-scheme:light}body{max-width:none;padding:0}.live{display:none}h2,h2+.note{break-after:avoid}tr,figure,.map{break-inside:avoid}.group{break-after:avoid}thead{display:table-header-group}.scroll,.map{overflow:visible}.standings table{font-size:10px}}
`;
