/**
 * The only way in which this report makes markup. What a template holds literally is markup; whatever is put into it is
 * text and is escaped, unless it is markup itself. So a name from a log cannot become a tag, an attribute or a script.
 */
const written = Symbol('markup')

export interface Markup {
  readonly [written]: string
}

/** `false`, `null` and `undefined` are nothing, so that `condition && html…` can stand in a template. */
export type Content = Markup | string | number | false | null | undefined | readonly Content[]

/**
 * A template of HTML. Values may stand between tags and in double-quoted attributes.
 *
 * @example textOf(html`<p title="${'"'}">${'<script>'}</p>`) // '<p title="&#34;">&#60;script&#62;</p>'
 */
export const html = (literals: TemplateStringsArray, ...values: readonly Content[]): Markup =>
  trusted(literals.map((literal, at) => literal + rendered(values[at])).join(''))

/** Text that is markup already: a drawing of ours, a style sheet. Never anything that came from a log or a plan. */
export const trusted = (markup: string): Markup => ({ [written]: markup })

/** The markup as text. */
export const textOf = (markup: Markup): string => markup[written]

function rendered(content: Content): string {
  if (content === false || content === null || content === undefined) return ''
  if (typeof content === 'string') return content.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
  if (typeof content === 'number') return String(content)
  return isMarkup(content) ? content[written] : content.map(rendered).join('')
}

const isMarkup = (content: Markup | readonly Content[]): content is Markup => written in content
