/** Of what a script adds to an interactive page. What is filtered out on a screen stands on paper all the same. */
export const liveStyle = `
.live{background:var(--soft);padding:.8rem 1rem;margin:1rem 0}.live h3{margin:0 0 .4rem}
.live .fields{display:grid;grid-template-columns:repeat(auto-fill,minmax(11.5rem,1fr));gap:.6rem 1rem;align-items:end}
.live label{display:block;font-size:.94rem;color:var(--mute)}
.live select,.live input,.live button{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--mute);border-radius:3px;padding:.35rem .5rem;min-height:2.5rem;max-width:100%}
.live select,.live .fields button{width:100%}.live button{cursor:pointer}.live button:disabled{color:var(--mute);border-style:dashed;cursor:default}
.live p{margin:.6rem 0 0}.live input[type=range]{width:100%;padding:0;border:0;background:none;accent-color:var(--mark)}
.live .verdict{margin:1rem 0}.live .scroll:not(.short){max-height:32rem;overflow:auto}.live .fields+div{margin-top:.6rem}.live td small{white-space:nowrap}
.heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.strip{display:flex;gap:2px;margin:.3rem 0 0}.strip span{flex-basis:0;min-width:2px;overflow:hidden;text-align:center;line-height:1.4rem;height:1.4rem;border:1px solid currentColor}
.strip .pass{color:var(--pass);background:var(--band)}.strip .fail{color:var(--fail)}.strip .undetermined{color:var(--undetermined);background:repeating-linear-gradient(45deg,transparent 0 5px,var(--line) 5px 8px)}.strip .not_judged{color:var(--mute)}
.empty{display:none}
@media screen{.out{display:none!important}}
@media print{.live{display:none}}
`
