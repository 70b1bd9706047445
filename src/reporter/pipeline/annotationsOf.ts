import type { Audit } from '../../result.js'
import type { RenderOptions } from '../format.js'
import { pipelineTexts } from '../locales/pipeline.js'
import { words } from '../terminal/words.js'
import type { Standing } from './standing.js'
import { isProblem, type Told, toldOf } from './told.js'

/** GitHub shows ten of each kind a step, and drops the rest without a word. */
const mostOfEach = 10

/**
 * An audit as workflow commands, worst first: errors are what stops the pipeline, warnings what does not pass and does
 * not stop it. The last line, a notice, says the verdict and what there was no room for.
 */
export function annotationsOf(audit: Audit, options: RenderOptions): string {
  const told = toldOf(audit, options).filter(isProblem)
  const of = (kind: Kind): readonly Told[] => told.filter(({ standing }) => kinds[standing] === kind)
  const [errors, warnings] = [of('error'), of('warning')]
  const shown = [...errors.slice(0, mostOfEach), ...warnings.slice(0, mostOfEach)]
  const say = pipelineTexts[options.language].summary
  const counts = [errors, warnings].map(({ length }) => length)
  const left = counts.map((length) => Math.max(0, length - mostOfEach))
  const summary = [
    say.annotated(`${words[options.language].verdict[audit.verdict]}.`, ...pairOf(counts)),
    ...(left.some((n) => n > 0) ? [say.more(...pairOf(left))] : []),
  ].join(' ')
  return `${[...shown.map(commandOf), `::notice title=maatlat::${data(summary)}`].join('\n')}\n`
}

type Kind = 'error' | 'warning'

const kinds: Readonly<Record<Standing, Kind | null>> = {
  stops: 'error',
  warns: 'warning',
  tolerated: 'warning',
  known: 'warning',
  waived: null,
  ignored: null,
  passes: null,
  nothing: null,
}

const pairOf = ([one = 0, other = 0]: readonly number[]): [string, string] => [String(one), String(other)]

const commandOf = ({ standing, place, title, text }: Told): string =>
  `::${kinds[standing]} file=${property(place.file)},line=${place.line},title=${property(title)}::${data(text)}`

// https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts says which signs stand for what.
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
