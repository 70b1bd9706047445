import type { Language } from '../../languages/language.js'
import { html, type Markup, textOf, trusted } from './markup.js'
import type { Report } from './report.js'
import { style } from './style.js'

// Nothing may be fetched, sent, framed or run. Inline styles may stand: they can fetch nothing either, and a reader who
// brings a style sheet of their own can use it.
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/** The whole file: nothing else is needed to read it. */
export const pageOf = ({ audit, locale }: Report, sections: readonly (Markup | null)[]): string =>
  documentOf(
    {
      language: locale.language,
      generator: `${audit.provenance.tool} ${audit.provenance.version}`,
      title: `${audit.title} – ${locale.verdict[audit.verdict]}`,
      kicker: locale.page.kicker,
      heading: audit.title,
      skip: { to: '#findings', text: locale.page.skip },
    },
    sections,
  )

interface Head {
  readonly language: Language
  readonly generator: string
  /** Of the window. */
  readonly title: string
  /** Above the heading. */
  readonly kicker: string
  readonly heading: string
  readonly skip: { readonly to: string; readonly text: string }
}

/** A whole file about something. */
export const documentOf = (head: Head, sections: readonly (Markup | null)[]): string =>
  textOf(html`<!doctype html>
<html lang="${head.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${head.generator}">
<title>${head.title}</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="${head.skip.to}">${head.skip.text}</a>
<header>
<p class="kicker">${head.kicker}</p>
<h1>${head.heading}</h1>
</header>
<main>${sections}
</main>
</body>
</html>
`)
