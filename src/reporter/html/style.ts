import { type Colour, darkPalette, palette } from '../charts/palette.js'
import { figureStyle } from './figureStyle.js'
import { recordStyle } from './recordStyle.js'

/** Of a reader who chose colours: text, lines and background are theirs. */
const chosen: Readonly<Record<Colour, string>> = {
  ink: 'CanvasText',
  mute: 'CanvasText',
  line: 'GrayText',
  mark: 'CanvasText',
  fail: 'CanvasText',
  undetermined: 'CanvasText',
  pass: 'CanvasText',
  not_applicable: 'CanvasText',
  band: 'transparent',
  edge: 'LinkText',
  paper: 'Canvas',
}

const names = Object.keys(palette).filter((name): name is Colour => name in palette)
const variables = (colours: Readonly<Record<Colour, string>>): string =>
  names.map((name) => `--${name}:${colours[name]}`).join(';')

/** A chart is drawn in the colours of the palette; here each becomes the page's own. */
const chartColours = names
  .flatMap((name) =>
    (['fill', 'stroke'] as const).map((paint) => `.chart [${paint}="${palette[name]}"]{${paint}:var(--${name})}`),
  )
  .join('\n')

export const style = `
:root{color-scheme:light dark;${variables(palette)};--soft:#f2f4f6}
@media (prefers-color-scheme:dark){:root{${variables(darkPalette)};--soft:#20252a}}
@media (forced-colors:active){:root{${variables(chosen)};--soft:Canvas}svg{forced-color-adjust:none}.ask{border:1px solid}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 system-ui,-apple-system,"Segoe UI","Noto Sans",sans-serif;overflow-wrap:anywhere}
main,header,footer{max-width:48.5rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:1.4rem}footer{padding-bottom:3rem}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem}
a{color:inherit}:focus-visible{outline:3px solid var(--mark);outline-offset:2px}
h1{font-size:1.5rem;line-height:1.25;margin:.1rem 0 1rem;font-weight:650}
h2{font-size:1.3rem;line-height:1.3;margin:2.75rem 0 .6rem;font-weight:650}
h3{font-size:1.1rem;margin:2rem 0 .4rem;font-weight:650}
h4{font-size:1rem;line-height:1.4;margin:1.75rem 0 .1rem;font-weight:650}
p{margin:.5rem 0}ul{margin:.5rem 0;padding-left:1.25rem}
.kicker,.note,.sub,figcaption,caption,.key,summary small{color:var(--mute)}
.kicker{margin:0}.note,.sub,.key,figcaption{font-size:.94rem}.sub{margin:.1rem 0 .6rem}
.s{font-weight:650}.s span{margin-right:.4em}
.fail .s,.s.fail{color:var(--fail)}.undetermined .s,.s.undetermined{color:var(--undetermined)}
.pass .s,.s.pass{color:var(--pass)}.not_applicable .s,.s.not_applicable,.not_judged .s{color:var(--mute)}
.verdict{border-left:8px solid var(--mute);padding:.2rem 0 .2rem 1.1rem;margin:0 0 1rem}
.verdict.fail{border-color:var(--fail)}.verdict.undetermined{border-color:var(--undetermined);border-left-style:double}.verdict.pass{border-color:var(--pass)}
.verdict h2{font-size:1.1rem;margin:0}.verdict .say{font-size:1.3rem;line-height:1.4;margin:.25rem 0 0}
.caveat{border-left:8px solid var(--line);padding-left:1.1rem;margin:0 0 1.25rem}
dl.facts{margin:.5rem 0;font-size:.94rem}.facts div,.facts dt,.facts dd{display:inline;margin:0}.facts dt{color:var(--mute)}.facts dt::after{content:':'}.facts dd{margin-right:.9rem}
dl.about{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:.1rem 1rem;margin:1rem 0;font-size:.94rem}
dl.about dt{color:var(--mute)}dl.about dd{margin:0}
.of,.agreed{margin:.2rem 0}.of .key{display:inline-block}.of .swatch:first-child{margin-left:0}.agreed a{text-underline-offset:.2em}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:.8rem 1.75rem;margin:.5rem 0 .3rem}
.pairs{display:grid;gap:0 1.75rem}.pairs.n2{grid-template-columns:1fr 1fr}.n2 .pair{grid-template-columns:1fr}.pairs.n2>div{display:grid;grid-template-rows:subgrid;grid-row:span 4;align-content:start}.pairs h3{margin:.4rem 0 .1rem}.pairs figcaption{margin-top:.15rem}
section:has(>.pairs) h2{margin-top:1.3rem}.certainty{margin-top:1.2rem}
figure{margin:0}figcaption{margin-top:.4rem}svg{display:block;max-width:100%;height:auto}
.icons{width:100%}.icons path{fill:none;stroke:var(--mark);stroke-width:1}
.icons .yes{fill:var(--mark)}.icons .maybe{stroke-dasharray:2 1.5;fill:var(--band)}
.swatch{display:inline-block;width:.8em;height:.8em;border:1px solid var(--mark);margin:0 .35em 0 1.1em}.swatch:first-child{margin-left:0}
.swatch.yes{background:var(--mark)}.swatch.maybe{border-style:dashed;background:var(--band)}
.chart{width:100%;overflow:visible}.chart text{font-family:inherit;paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}.chart.narrow{display:none;max-width:26rem}
.courses{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(18rem,100%),1fr));gap:1.25rem 1.75rem;margin:.6rem 0 1rem;align-items:end}.courses figcaption{margin:0 0 .3rem;color:var(--ink)}.courses figcaption>*{display:block}
.turns li{margin:.5rem 0}
${chartColours}
ol.findings{list-style:none;margin:.75rem 0;padding:0;border-top:1px solid var(--line)}
.findings li{display:grid;grid-template-columns:10.5rem 1fr;gap:.1rem 1rem;padding:.8rem 0;border-bottom:1px solid var(--line)}
.findings p{margin:0}.findings .who{font-weight:650}.findings .why{color:var(--mute);font-size:.94rem;margin-top:.15rem}
details{margin:1rem 0}summary{cursor:pointer;font-weight:600}
.ask{background:var(--soft);padding:.8rem 1.25rem;margin:1.2rem 0 2rem}.ask h2{font-size:1.1rem;margin:0 0 .25rem}.ask ul{margin:.25rem 0}
.scroll{overflow-x:auto;margin:.9rem 0 1.25rem}
table{border-collapse:collapse;width:100%;font-size:.94rem;font-variant-numeric:tabular-nums}
caption{text-align:left;padding-bottom:.35rem}caption span{display:inline-block;position:sticky;left:0;max-width:calc(100vw - 2.5rem)}
.key .s{display:inline-block;margin-right:1.1rem}
th,td{padding:.35rem .5rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;overflow-wrap:break-word}
th:first-child,td:first-child{padding-left:0}th:last-child,td:last-child{padding-right:0}
thead th{font-weight:600;vertical-align:bottom}tbody th{font-weight:400;min-width:7rem}td,thead th{text-align:right}td{white-space:nowrap}.t,td.fail,td.undetermined,td.pass,td.not_applicable,thead th.t{text-align:left;white-space:normal}
td small,th small{display:block;color:var(--mute)}
code{font:.92em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}pre{white-space:pre-wrap;background:var(--soft);padding:.6rem .8rem;margin:.4rem 0}
dl.measures dt{font-weight:650;margin-top:1rem}dl.measures dd{margin:0}
${figureStyle}${recordStyle}
@media (max-width:42rem){.chart.wide{display:none}.chart.narrow{display:block}.pair,.pairs.n2{grid-template-columns:1fr}
.findings li{grid-template-columns:1fr}table{font-size:.875rem}th,td{padding:.3rem .35rem}tbody th{min-width:4rem}dl.about{grid-template-columns:1fr}dl.about dd{margin-bottom:.4rem}}
@media (max-width:24rem){main,header,footer{padding:0 1rem}header{padding-top:1.25rem}.verdict{border-left-width:6px;padding-left:.8rem}.verdict .say{font-size:1.15rem}h2{font-size:1.2rem}}
@page{size:A4;margin:18mm 15mm 20mm;@bottom-right{content:counter(page) " / " counter(pages);font:9pt system-ui,sans-serif;color:#565656}}
@media print{:root{${variables(palette)};--soft:#f2f4f6}html{font-size:9.75pt}main,header,footer{max-width:none;padding:0}header{padding:0}.skip{display:none}
.chart.wide{display:block}.chart.narrow{display:none}.n1 .pair,.pairs.n2{grid-template-columns:1fr 1fr}.findings li{grid-template-columns:10.5rem 1fr}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
figure,li,tr,.chart,.short,.verdict,.ask,.sign,.pair{break-inside:avoid}h2,h2+p,h3,h4,.sub,caption,summary{break-after:avoid}thead{display:table-header-group}
.scroll{overflow:visible}details::details-content{content-visibility:visible;height:auto}summary{list-style:none}}
`
