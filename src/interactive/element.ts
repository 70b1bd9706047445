type Properties<Tag extends keyof HTMLElementTagNameMap> = Partial<
  Pick<HTMLElementTagNameMap[Tag], keyof HTMLElementTagNameMap[Tag] & Settable>
>

/** What may be set: nothing that takes markup, so that a name from a log stays text. */
type Settable =
  | 'className'
  | 'disabled'
  | 'htmlFor'
  | 'id'
  | 'max'
  | 'min'
  | 'scope'
  | 'step'
  | 'tabIndex'
  | 'textContent'
  | 'type'
  | 'value'

/** An element with what is in it; texts are text. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Properties<Tag> = {},
  children: readonly (Node | string)[] = [],
  attributes: Readonly<Record<string, string>> = {},
): HTMLElementTagNameMap[Tag] {
  const made = Object.assign(document.createElement(tag), properties)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}
