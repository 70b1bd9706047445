import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, type YAMLError } from 'yaml'
import { AuditError, type Place, type Problem } from '../error.js'
import { inert } from '../inert.js'
import type { Draft } from './draft.js'
import { keyInWords, type Path } from './issue.js'

/**
 * A plan's text (YAML 1.2, of which JSON is a part) as a draft that knows where each key stands.
 *
 * Every scalar keeps its source text: YAML would turn `01` into 1, a long id into a rounded one and, in its older
 * version, `NO` into false. Only an unquoted `true` or `false` is a boolean, and only `null`, `~` and nothing are null.
 * Anchors, aliases, tags and merge keys are refused: a reviewer has to see what a plan says where it says it.
 *
 * @throws AuditError 'plan' where the text is no YAML or no mapping.
 */
export function readYaml(text: string, file: string | undefined): Draft {
  const inFile: Place = file === undefined ? {} : { file }
  const fail = (message: string, hint?: string): never => {
    throw new AuditError('plan', { message, place: inFile, ...(hint === undefined ? {} : { hint }) })
  }
  if (text.length > longestPlan) fail('This is too long to be a plan (over a million characters).', notALog)
  if (text.includes('\0')) fail('This is not a text file, so it is no plan.', notALog)
  if (deepest(text) > deepestPlan) fail(`Brackets are nested more than ${deepestPlan} deep.`, 'A plan needs five.')

  const lines = new LineCounter()
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false })
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { ...inFile, line, column: col }
  }
  if (document.errors.length > 0) {
    throw new AuditError(
      'plan',
      document.errors.map((error) => ({ ...inSentences(error), place: placeAt(error.pos[0]) })),
    )
  }
  const top = document.contents
  if (top === null) return fail('The plan is empty.', 'It needs at least version, data, decision and attributes.')
  if (!isMap(top)) return fail('A plan is keys with their values, as `version: 1`, and this is not.', notALog)

  const places = new Map<string, Place>()
  const problems: Problem[] = []
  const refuse = (node: Node | null, path: Path, message: string): void => {
    problems.push({
      message,
      place: { ...placeAt(node?.range?.[0] ?? 0), key: keyInWords(path) },
      hint: 'Write it out.',
    })
  }

  const contentOf = (node: unknown, path: Path): unknown => {
    if (isAlias(node)) return refuse(node, path, 'Aliases (*name) are not supported in a plan.')
    if (!isMap(node) && !isSeq(node) && !isScalar(node)) return null
    if (node.anchor !== undefined) refuse(node, path, 'Anchors (&name) are not supported in a plan.')
    if (node.tag !== undefined) refuse(node, path, 'Tags (!name) are not supported in a plan.')
    if (isScalar(node)) return scalarOf(String(node.value), node.type === 'PLAIN')
    if (isSeq(node)) return node.items.map((item, index) => placed(item, item, [...path, index]))
    return Object.fromEntries(node.items.map((pair) => entryOf(pair, path)))
  }
  const entryOf = ({ key, value }: Pair, path: Path): [string, unknown] => {
    if (isScalar(key)) return [String(key.value), placed(key, value, [...path, String(key.value)])]
    refuse(key as Node | null, path, 'A key is a word, and this one is a list, a mapping or an alias.')
    return ['', null]
  }
  const placed = (start: unknown, value: unknown, path: Path): unknown => {
    const range = (start as Node | null)?.range
    if (range) places.set(JSON.stringify(path), { ...placeAt(range[0]), key: keyInWords(path) })
    return contentOf(value, path)
  }

  const value = contentOf(top, [])
  const placeOf = (path: Path): Place => {
    for (let length = path.length; length > 0; length--) {
      const place = places.get(JSON.stringify(path.slice(0, length)))
      if (place !== undefined) return { ...place, key: keyInWords(path) }
    }
    return { ...placeAt(top.range?.[0] ?? 0), key: keyInWords(path) }
  }
  return { value, placeOf, problems }
}

/** One value as YAML writes it in a line: `1`, `true`, `[a, "b,c"]`. Flags use it, so that they say what a plan says. */
export function readYamlValue(text: string): unknown {
  if (!/^\s*["'[{]/.test(text)) return scalarOf(text, true)
  const draft = readYaml(`value: ${text}`, undefined)
  const [problem] = draft.problems
  if (problem !== undefined) throw new AuditError('plan', problem)
  return (draft.value as { readonly value: unknown }).value
}

function scalarOf(text: string, plain: boolean): string | boolean | null {
  if (!plain) return text
  if (text === 'true' || text === 'false') return text === 'true'
  return /^(?:null|Null|NULL|~|)$/.test(text) ? null : text
}

const longestPlan = 1_000_000
const deepestPlan = 100
const notALog = 'If this is a decision log, audit it with flags: maatlat audit LOG --decision … --attribute …'

/** The parser recurses: unclosed brackets by the thousand would take the process with them. */
function deepest(text: string): number {
  let depth = 0
  let most = 0
  for (const sign of text) {
    if (sign === '[' || sign === '{') most = Math.max(most, ++depth)
    if (sign === ']' || sign === '}') depth = Math.max(0, depth - 1)
  }
  return most
}

const sentences: Partial<Record<YAMLError['code'], readonly [message: string, hint: string]>> = {
  DUPLICATE_KEY: ['This key stands here twice.', 'Keep one of the two.'],
  TAB_AS_INDENT: ['A tab is used to indent, which YAML does not allow.', 'Indent with spaces.'],
  MULTIPLE_DOCS: ['This file holds more than one plan (a line with --- starts another).', 'Write one plan a file.'],
}

function inSentences(error: YAMLError): Pick<Problem, 'message' | 'hint'> {
  if (error.message.includes('block-seq-ind')) {
    return { message: 'A list starts on a line of its own.', hint: 'If standard input is meant, write "-" in quotes.' }
  }
  const [message, hint] = sentences[error.code] ?? [
    `This is no valid YAML: ${inert(error.message)}.`,
    'See the lines just above, too.',
  ]
  return { message, hint }
}
