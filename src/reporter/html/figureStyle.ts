import { type Colour, palette } from '../charts/palette.js'

const names = Object.keys(palette).filter((name): name is Colour => name in palette)

/** In a chart of rows a colour is a class. */
const colours = names.map((name) => `.rows .${name}{fill:var(--${name});stroke:var(--${name})}`).join('')

/** Of findings and of the figures per attribute: charts of rows, several beside each other, tables that are charts too. */
export const figureStyle = `
.shapes{position:absolute}
.rows{width:100%;overflow:visible;font-size:14px;margin:.3rem 0 0}${colours}
.rows text,.rows text.mute{fill:var(--ink);dominant-baseline:central;paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}.rows text.mute{fill:var(--mute);font-size:13px;text-anchor:middle}.rows text.v{text-anchor:end}.rows text.w{text-anchor:start}
.rows rect{stroke:none;height:calc(100% - 24px)}.rows rect.line{width:1px}.rows .line,.rows .edge,.rows .mute{shape-rendering:crispEdges}.rows rect.i{height:4px}.rows rect.edge,.rows rect.mute{width:1.5px;transform:translate(-.75px)}
.rows use{stroke:var(--paper);stroke-width:1}.rows use.undetermined{fill:var(--paper);stroke-width:2.2;stroke:var(--undetermined)}
.rows rect.possible{fill:none;height:13px;stroke:var(--mark);stroke-dasharray:3 2}[data-at=narrow]{display:none}
.multiples{display:grid;gap:0 2rem}.multiples.two{grid-template-columns:1fr 1fr}.multiples.two>div{display:grid;grid-template-rows:subgrid;grid-row:span 3;align-content:start}
.multiples h4{margin-top:1.25rem}.multiples .sub{margin:.1rem 0}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.heat{display:block;margin:-.35rem -.5rem;padding:.35rem .5rem}${[0, 1, 2, 3, 4, 5].map((at) => `.h${at}{background:color-mix(in srgb,var(--mark) ${at * 5}%,var(--paper))}`).join('')}.heat small{display:inline;color:inherit;margin-left:.35em}
td.fail,td.undetermined,td.pass,td.not_applicable{font-weight:600}td.fail{color:var(--fail)}td.undetermined{color:var(--undetermined)}td.pass{color:var(--pass)}td.not_applicable{color:var(--mute)}
td.fail::before{content:"■ "}td.undetermined::before{content:"▲ "}td.pass::before{content:"● "}td.not_applicable::before{content:"– "}
.findings .rows{margin:.1rem 0 .2rem}.findings details{margin:.2rem 0 0;font-size:.94rem}.findings summary{font-weight:400;color:var(--mute);text-decoration:underline dotted;text-underline-offset:.2em}.findings details p{margin:.2rem 0}
:target{outline:3px solid var(--mark);outline-offset:3px}
@media (max-width:42rem){tbody th{min-width:6.5rem}[data-at=wide]{display:none}[data-at=narrow]{display:inline}.multiples.two{grid-template-columns:1fr}}
@media print{.multiples>div{break-inside:avoid}.findings summary{display:none}}`
