import { createHash } from 'node:crypto'
import type { Language } from '../../languages/language.js'
import { liveStyle } from './liveStyle.js'
import { html, type Markup, textOf, trusted } from './markup.js'
import type { Report } from './report.js'
import { shapesOnce } from './strip.js'
import { style } from './style.js'

// Nothing may be fetched, sent or framed, and no script run but one of our own. Inline styles may stand: they can fetch nothing either, and a reader who
// brings a style sheet of their own can use it.
const policyOf = (script: string | null): string =>
  ["default-src 'none'", ...(script === null ? [] : [`script-src '${hashOf(script)}'`]), ...others].join('; ')

const others = ["style-src 'unsafe-inline'", "base-uri 'none'", "form-action 'none'"]

/** One script may run: the one whose bytes these are (CSP Level 3, 2.3.1). */
const hashOf = (script: string): string => `sha256-${createHash('sha256').update(script).digest('base64')}`

/** What makes a page interactive: our script, and what it works from. */
export interface LivePart {
  readonly script: string
  readonly data: unknown
}

/** The whole file: nothing else is needed to read it. */
export const pageOf = (
  { audit, locale }: Report,
  sections: readonly (Markup | null)[],
  live: LivePart | null = null,
): string =>
  documentOf(
    {
      language: locale.language,
      generator: `${audit.provenance.tool} ${audit.provenance.version}`,
      title: `${audit.title} – ${locale.verdict[audit.verdict]}`,
      kicker: locale.page.kicker,
      heading: audit.title,
      skip: { to: '#findings', text: locale.page.skip },
    },
    [shapesOnce, ...sections],
    live,
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
export const documentOf = (head: Head, sections: readonly (Markup | null)[], live: LivePart | null = null): string =>
  textOf(html`<!doctype html>
<html lang="${head.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(live === null ? null : live.script)}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${head.generator}">
<title>${head.title}</title>
<style>${trusted(style)}${live !== null && trusted(liveStyle)}</style>
</head>
<body>
<a class="skip" href="${head.skip.to}">${head.skip.text}</a>
<header>
<p class="kicker">${head.kicker}</p>
<h1>${head.heading}</h1>
</header>
<main>${sections}
</main>${live !== null && scriptsOf(live)}
</body>
</html>
`)

/** Data that is no script and cannot end the element that it stands in, whatever names are in it. */
const scriptsOf = ({ script, data }: LivePart): Markup =>
  html`
<script type="application/json" id="live-data">${trusted(inertJson(data))}</script>
<script>${trusted(script)}</script>`

const inertJson = (data: unknown): string =>
  JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
