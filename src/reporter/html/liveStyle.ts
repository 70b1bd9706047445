/** Of what a script adds to an interactive page. What is filtered out on a screen stands on paper all the same. */
export const liveStyle = `
.live{background:var(--soft);padding:.8rem 1rem;margin:1rem 0}.live h3{margin:0 0 .4rem}
.live .fields{display:grid;grid-template-columns:repeat(auto-fill,minmax(11.5rem,1fr));gap:.6rem 1rem;align-items:end}
.live label{display:block;font-size:.94rem;color:var(--mute)}
.live select,.live input,.live button{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--mute);border-radius:3px;padding:.35rem .5rem;min-height:2.5rem;max-width:100%}
.live select,.live .fields button{width:100%}.live button{cursor:pointer}.live button:disabled{color:var(--mute);border-style:dashed;cursor:default}
.live p{margin:.6rem 0 0}.empty{display:none}
@media screen{.out{display:none!important}}
@media print{.live{display:none}}
`
