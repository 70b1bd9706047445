/**
 * Of a report as a document: its contents (beside the text where there is room, under the link that skips them), its
 * words, the page to sign.
 */
export const recordStyle = `
.skip{z-index:1}.contents{margin:2rem 0;font-size:.94rem}.contents h2{font-size:1.1rem;margin:0 0 .25rem}
.contents ol{list-style:none;margin:0;padding:0;columns:2 16rem}.contents li{break-inside:avoid;padding:.1rem 0}
@media screen and (min-width:80rem){.contents{position:fixed;top:2rem;left:calc(50% - 38.5rem);width:12.5rem;max-height:calc(100vh - 4rem);overflow-y:auto;margin:0;font-size:.875rem}.contents ol{columns:1}}
dl.glossary dt{margin-top:.6rem}
.sign .lines{display:grid;grid-template-columns:8rem 1fr;gap:0 1rem;margin:1.5rem 0}.lines dt,.lines dd{margin:0;padding-top:1.6rem}.lines dd,.sign .room{border-bottom:1px solid var(--mute)}.sign .room{height:6rem}
@media print{dl.glossary{columns:2;column-gap:2rem}.sign{break-before:page}.sign .room{height:9rem}.contents,.measures>div,pre{break-inside:avoid}summary+p{break-after:avoid}details pre{break-inside:auto}}`
