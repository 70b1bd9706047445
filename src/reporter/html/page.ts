import { html, type Markup, textOf, trusted } from './markup.js'
import type { Report } from './report.js'
import { style } from './style.js'

// Nothing may be fetched, sent, framed or run. Inline styles may stand: they can fetch nothing either, and a reader who
// brings a style sheet of their own can use it.
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** The whole file: nothing else is needed to read it. */
export const pageOf = ({ audit, locale }: Report, sections: readonly (Markup | null)[]): string =>
  textOf(html`<!doctype html>
<html lang="${locale.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${audit.provenance.tool} ${audit.provenance.version}">
<title>${audit.title} – ${locale.verdict[audit.verdict]}</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#findings">${locale.page.skip}</a>
<header>
<p class="kicker">${locale.page.kicker}</p>
<h1>${audit.title}</h1>
</header>
<main>${sections}
</main>
</body>
</html>
`)
