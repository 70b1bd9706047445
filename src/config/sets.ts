import { inert } from '../inert.js'
import { attempt, type DraftEdit, edited, withProblem } from './draft.js'
import type { Path } from './issue.js'
import { readYamlValue } from './readYaml.js'

/** `--set limits.0.max=1.3`: a path and a value, as YAML writes it. `null` takes the key out. */
export const setEdits = (sets: readonly string[]): readonly DraftEdit[] => sets.map(setEdit)

const setEdit =
  (text: string): DraftEdit =>
  (draft) => {
    const from = `--set ${inert(text)}`
    const [, key, value] = /^((?:[^="]|"[^"]*")+)=(.*)$/s.exec(text) ?? []
    const path = key === undefined ? undefined : pathOf(key)
    if (path === undefined || value === undefined) {
      const message = 'This is no key=value.'
      return withProblem(draft, { message, place: { key: from }, hint: 'Write it as in --set limits.0.max=1.3.' })
    }
    if (value.trim() === '') {
      const message = 'There is no value after the =.'
      return withProblem(draft, {
        message,
        place: { key: from },
        hint: `To remove the key, write ${inert(text.trim())}null.`,
      })
    }
    return attempt(draft, from, () => edited(draft, { path, value: readYamlValue(value) ?? undefined, from }))
  }

/** `limits.0.max`, `limits[0].max`, `data.where."a.b"` */
function pathOf(key: string): Path | undefined {
  const part = /\.?(?:"([^"]*)"|\[(\d+)\]|([^.[\]"]+))/y
  const path: string[] = []
  while (part.lastIndex < key.length) {
    const found = part.exec(key)
    if (found === null) return undefined
    path.push(found[1] ?? found[2] ?? found[3] ?? '')
  }
  return path.length === 0 ? undefined : path
}
