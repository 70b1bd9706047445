import { AuditError } from '../error.js'
import { inert } from '../inert.js'
import { nearest } from '../nearest.js'
import { attempt, attributeName, type DraftEdit, edited, itemsAt } from './draft.js'
import { didYouMean, type Path, quoted } from './issue.js'
import { readYamlValue } from './readYaml.js'
import { decisionKeys } from './schema/columns.js'

/** The flags that say what a plan says, under the names that the command line's parser gives them. All text. */
export interface PlanFlags {
  /** `flagged=1`, `flagged=1,yes`, or `risk>=0.63` for a score and its threshold. */
  readonly decision?: string | undefined
  /** `0` or `0,no` */
  readonly decisionNegative?: string | undefined
  /** The column of a decision that is a number. */
  readonly decisionNumber?: string | undefined
  readonly effect?: string | undefined
  /** `wrongful=1` */
  readonly outcome?: string | undefined
  readonly outcomeNegative?: string | undefined
  /** The column of the number that the decision should have been. */
  readonly outcomeNumber?: string | undefined
  /** The column of the model's number behind the decision. */
  readonly score?: string | undefined
  readonly weight?: string | undefined
  /** The column that says who a row is about. */
  readonly unit?: string | undefined
  /** `gender`, or `age:30,50` with the edges of bins. They replace the plan's list; one it has keeps what it says. */
  readonly attribute?: readonly string[] | undefined
  /** `nationality=Dutch`, `gender=best` */
  readonly reference?: readonly string[] | undefined
  /** A column whose groups make strata. They replace the plan's. */
  readonly condition?: readonly string[] | undefined
  /** `gender,nationality`, or a number: all crossings up to that depth. They replace the plan's. */
  readonly intersection?: readonly string[] | undefined
  /** `false_positive_rate ratio 0.8..1.25`, `false_positive_rate change ..0.05`; either end may be left out. With presets, they replace the plan's limits. */
  readonly limit?: readonly string[] | undefined
  readonly preset?: readonly string[] | undefined
  /** A number of thresholds, or a list of them: `101`, `0.4,0.5,0.6`. */
  readonly sweep?: string | undefined
  /** Of the highest scores: `20` steps, or shares and numbers of people: `0.1,0.2,500`. */
  readonly sweepTop?: string | undefined
  /** `usual`, `all`, or ids: `matthews_correlation,lift`. */
  readonly measures?: string | undefined
  /** How many of the groups that are worst off to look for, among all crossings. */
  readonly worstGroups?: string | undefined
  /** The measure that they are compared on, and how many attributes are crossed at most. */
  readonly worstMetric?: string | undefined
  readonly worstDepth?: string | undefined
  /** `stage=pilot` or `model=BR,AR` */
  readonly where?: readonly string[] | undefined
  readonly encoding?: string | undefined
  readonly delimiter?: string | undefined
  readonly decimal?: string | undefined
  readonly inputFormat?: string | undefined
  readonly layout?: string | undefined
  readonly onBadRow?: string | undefined
  readonly title?: string | undefined
  readonly lang?: string | undefined
  readonly confidence?: string | undefined
  readonly minimumDenominator?: string | undefined
  /** Smaller counts are suppressed, and others along with them. */
  readonly minimumCell?: string | undefined
}

/** How a flag is written, and the key of the plan that it fills. */
interface FlagKey {
  readonly form: string
  readonly path: Path
}

/** Every flag. The form is shown where a flag is missing or cannot be read. */
export const flagKeys: Readonly<Record<keyof PlanFlags, FlagKey>> = {
  decision: { form: '--decision COLUMN=VALUE[,VALUE…]', path: ['decision'] },
  decisionNegative: { form: '--decision-negative VALUE[,VALUE…]', path: ['decision', 'negative'] },
  decisionNumber: { form: '--decision-number COLUMN', path: ['decision'] },
  effect: { form: '--effect adverse|favourable', path: ['decision', 'effect'] },
  outcome: { form: '--outcome COLUMN=VALUE[,VALUE…]', path: ['outcome'] },
  outcomeNumber: { form: '--outcome-number COLUMN', path: ['outcome'] },
  outcomeNegative: { form: '--outcome-negative VALUE[,VALUE…]', path: ['outcome', 'negative'] },
  score: { form: '--score COLUMN', path: ['score', 'column'] },
  weight: { form: '--weight COLUMN', path: ['weight', 'column'] },
  unit: { form: '--unit COLUMN', path: ['unit', 'column'] },
  attribute: { form: '--attribute COLUMN[:EDGE,EDGE…]', path: ['attributes'] },
  reference: { form: '--reference ATTRIBUTE=GROUP', path: ['attributes'] },
  condition: { form: '--condition COLUMN[:EDGE,EDGE…]', path: ['conditioning'] },
  intersection: { form: '--intersection ATTRIBUTE,ATTRIBUTE', path: ['intersections'] },
  limit: { form: '--limit "METRIC [COMPARISON] LOW..HIGH"', path: ['limits'] },
  preset: { form: '--preset NAME', path: ['limits'] },
  sweep: { form: '--sweep NUMBER|THRESHOLD,THRESHOLD…', path: ['sweep'] },
  sweepTop: { form: '--sweep-top NUMBER|SHARE,SHARE…', path: ['sweep'] },
  measures: { form: '--measures usual|all|METRIC[,METRIC…]', path: ['measures'] },
  worstGroups: { form: '--worst-groups NUMBER', path: ['worst_groups', 'count'] },
  worstMetric: { form: '--worst-metric METRIC', path: ['worst_groups', 'metric'] },
  worstDepth: { form: '--worst-depth NUMBER', path: ['worst_groups', 'depth'] },
  where: { form: '--where COLUMN=VALUE[,VALUE…]', path: ['data', 'where'] },
  encoding: { form: '--encoding NAME', path: ['data', 'encoding'] },
  delimiter: { form: '--delimiter CHARACTER', path: ['data', 'delimiter'] },
  decimal: { form: '--decimal .|,', path: ['data', 'decimal'] },
  inputFormat: { form: '--input-format NAME', path: ['data', 'format'] },
  layout: { form: '--layout log|counts', path: ['data', 'layout'] },
  onBadRow: { form: '--on-bad-row stop|exclude', path: ['data', 'on_bad_row'] },
  title: { form: '--title TEXT', path: ['title'] },
  lang: { form: '--lang en|nl', path: ['language'] },
  confidence: { form: '--confidence NUMBER', path: ['evidence', 'confidence'] },
  minimumDenominator: { form: '--minimum-denominator NUMBER', path: ['evidence', 'minimum_denominator'] },
  minimumCell: { form: '--minimum-cell NUMBER', path: ['privacy', 'minimum_cell'] },
}

type Name = keyof PlanFlags
type Reader = (text: string, from: string) => DraftEdit

const keep: DraftEdit = (draft) => draft
const set =
  (path: Path, value: unknown, from: string): DraftEdit =>
  (draft) =>
    edited(draft, { path, value, from })
const inTurn =
  (...edits: readonly DraftEdit[]): DraftEdit =>
  (draft) =>
    edits.reduce((before, edit) => edit(before), draft)

/** What the flags do to a plan, in the order in which they build on each other. */
export function flagEdits(flags: PlanFlags): readonly DraftEdit[] {
  refuseBoth(flags, 'decision', 'decisionNumber')
  refuseBoth(flags, 'outcome', 'outcomeNumber')
  const each = (name: Name, read: Reader): DraftEdit =>
    inTurn(
      ...[flags[name] ?? []].flat().map((text): DraftEdit => {
        const from = `${flagOf(name)} ${inert(text)}`
        return (draft) => attempt(draft, from, () => read(text, from)(draft))
      }),
    )
  const asText = (name: Name): DraftEdit => each(name, (text, from) => set(flagKeys[name].path, text, from))
  /** A flag that is given takes the place of the plan's list. */
  const anew = (name: Name, key: string): DraftEdit =>
    (flags[name] ?? []).length === 0 ? keep : set([key], [], flagOf(name))

  return [
    each('decision', readDecision),
    each('decisionNegative', (text, from) => set(flagKeys.decisionNegative.path, valuesOf(text), from)),
    each('outcome', (text, from) => {
      const { name, rest } = split('outcome', text, '=')
      return set(['outcome'], { column: name, positive: valuesOf(rest) }, from)
    }),
    each('outcomeNegative', (text, from) => set(flagKeys.outcomeNegative.path, valuesOf(text), from)),
    each('decisionNumber', (text, from) => decisionAnew({ column: text, numeric: true }, from)),
    each('outcomeNumber', (text, from) => set(['outcome'], { column: text, numeric: true }, from)),
    each('where', (text, from) => {
      const { name, rest } = split('where', text, '=')
      return set(['data', 'where', name], valuesOf(rest), from)
    }),
    (draft) => {
      const planned = itemsAt(draft.value, ['attributes'])
      const add = each('attribute', (text, from) => append('attributes', readAttribute(text, planned), from))
      return inTurn(anew('attribute', 'attributes'), add)(draft)
    },
    each('reference', readReference),
    anew('intersection', 'intersections'),
    each('intersection', (text, from) =>
      /^\d+$/.test(text) ? set(['intersections'], text, from) : append('intersections', namesOf(text), from),
    ),
    anew('condition', 'conditioning'),
    each('condition', (text, from) => append('conditioning', readAttribute(text, []), from)),
    each('sweep', (text, from) => set(['sweep'], { thresholds: stepsOf(text) }, from)),
    each('sweepTop', (text, from) => set(['sweep'], { top: stepsOf(text) }, from)),
    each('measures', (text, from) =>
      set(['measures'], text === 'usual' || text === 'all' ? text : namesOf(text), from),
    ),
    anew('preset', 'limits'),
    anew('limit', 'limits'),
    each('preset', (text, from) => append('limits', { preset: text }, from)),
    each('limit', (text, from) => append('limits', readLimit(text), from)),
    ...(
      [
        'effect',
        'score',
        'weight',
        'unit',
        'encoding',
        'delimiter',
        'decimal',
        'inputFormat',
        'layout',
        'onBadRow',
      ] as const
    ).map(asText),
    ...(['title', 'lang', 'confidence', 'minimumDenominator', 'minimumCell'] as const).map(asText),
    ...(['worstGroups', 'worstMetric', 'worstDepth'] as const).map(asText),
  ]
}

const flagOf = (name: Name): string => flagKeys[name].form.split(' ', 1).join('')

function refuse(name: Name, message: string, hint = `Write it as ${flagKeys[name].form}.`): never {
  throw new AuditError('plan', { message, hint })
}

/** Two flags that say the same thing in different ways: one of them would be left out without a word. */
function refuseBoth(flags: PlanFlags, one: Name, other: Name): void {
  if (flags[one] === undefined || flags[other] === undefined) return
  refuse(one, `${flagOf(one)} and ${flagOf(other)} say two different things.`, 'Leave one of the two out.')
}

/** `gender=V` → gender and V, at the first sign that separates them. */
function split(name: Name, text: string, sign: string): { readonly name: string; readonly rest: string } {
  const at = text.indexOf(sign)
  if (at < 1) refuse(name, `There has to be a ${sign} after a name.`)
  return { name: text.slice(0, at).trim(), rest: text.slice(at + sign.length).trim() }
}

const namesOf = (text: string): readonly string[] => text.split(',').map((name) => name.trim())

/** One number is how many; a comma makes it a list. */
const stepsOf = (text: string): unknown => (text.includes(',') ? namesOf(text).filter((one) => one !== '') : text)

/** `1,yes`, each as YAML reads it; `[1, "a,b"]` where a value holds a comma. */
const valuesOf = (text: string): unknown =>
  /^["'[]/.test(text) ? readYamlValue(text) : namesOf(text).map((value) => readYamlValue(value))

/** `d>1`, `d<=1`, `d!=1`, `d==1`; but `age<30=1` is a column with a strange name. */
const otherSign = /^[^=]*[<>][^=]*$|^[^=]*(?:[<!]=|==)/
const signsInWords = 'Write it as --decision COLUMN=VALUE[,VALUE…] or as --decision SCORE>=THRESHOLD.'

const readDecision: Reader = (text, from) => {
  const sign = /^[^=]*>=/.test(text) ? '>=' : '='
  if (otherSign.test(text)) refuse('decision', 'Only = and >= work.', signsInWords)
  const { name, rest } = split('decision', text, sign)
  const fields = sign === '>=' ? { score: name, threshold: rest } : { column: name, positive: valuesOf(rest) }
  return decisionAnew(fields, from)
}

/** The plan's effect stays; whatever else it says of the decision is of another one. */
function decisionAnew(fields: object, from: string): DraftEdit {
  const cleared = decisionKeys.map((key) => set(['decision', key], undefined, from))
  const filled = Object.entries(fields).map(([key, value]) => set(['decision', key], value, from))
  return inTurn(...cleared, ...filled)
}

/** `age:30,50` has bins only where numbers follow the colon: `ns:age` is a column. */
function readAttribute(text: string, planned: readonly unknown[]): unknown {
  const [, column, edges] = /^(.+):\s*([-+.\d]+(?:\s*,\s*[-+.\d]+)*)\s*$/s.exec(text) ?? []
  if (column !== undefined && edges !== undefined) return { column, bins: namesOf(edges) }
  return planned.find((attribute) => attributeName(attribute) === text) ?? { column: text }
}

const readReference: Reader = (text, from) => (draft) => {
  // A name may hold a =, so the attributes at hand say where it ends.
  const known = itemsAt(draft.value, ['attributes']).map((attribute) => attributeName(attribute) ?? '')
  const index = known.findIndex((name) => name !== '' && text.startsWith(`${name}=`))
  if (index < 0) {
    const typed = split('reference', text, '=').name
    const { hint = `Add --attribute ${inert(typed)}.` } = didYouMean(nearest(typed, known))
    return refuse('reference', `There is no attribute ${quoted(typed)}.`, hint)
  }
  const group = text.slice(`${known[index]}=`.length)
  return edited(draft, { path: ['attributes', index, 'reference'], value: group, from })
}

/** `METRIC [COMPARISON] [change] LOW..HIGH`; the schema judges the words and the numbers. */
function readLimit(text: string): unknown {
  const [whole, metric, first, second, min, max] =
    /^(\S+)(?:\s+([^\s.]+))??(?:\s+(change))?\s+(\S*?)\.\.(\S*)$/.exec(text.trim()) ?? []
  const hint = 'Write it as in --limit "false_positive_rate ratio 0.8..1.25"; either end may be left out.'
  if (whole === undefined) refuse('limit', 'This is no limit.', hint)
  const given = (words: object) =>
    Object.fromEntries(Object.entries(words).filter(([, word]) => word !== undefined && word !== ''))
  const ends = given({ min, max })
  return { ...given({ metric, comparison: first }), ...(second === undefined ? ends : { change: ends }) }
}

const append =
  (key: string, value: unknown, from: string): DraftEdit =>
  (draft) =>
    edited(draft, { path: [key, itemsAt(draft.value, [key]).length], value, from })
