import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { AuditError } from '../../error.js'
import type { Compression } from './head.js'
import { encodingHint, type Source, tabular } from './source.js'

/**
 * What went wrong in DuckDB, in our words. Its own messages hold lines of the log, that is personal data: they are only
 * looked at to tell one kind of trouble from another, and never passed on, not even as a cause.
 */
const kinds: readonly {
  readonly sign: RegExp
  readonly code: 'data' | 'engine'
  readonly message: string
  readonly hint: string
}[] = [
  // Before memory: DuckDB calls a full folder for temporary files 'out of memory' too.
  {
    sign: /no space left|max_temp_directory_size|temporary directory/i,
    code: 'engine',
    message: 'There is not enough room for temporary files.',
    hint: 'Make room, name another folder for them (TMPDIR), or audit fewer columns with fewer different values.',
  },
  {
    sign: /out of memory|failed to allocate/i,
    code: 'engine',
    message: 'There is not enough memory to count this.',
    hint: 'Raise the memory limit, or audit fewer columns with fewer different values.',
  },
  {
    sign: /state machine reached an invalid state/i,
    code: 'data',
    message: 'The lines do not all end in the same way (some in LF, some in CRLF), or a quote stands where none can.',
    hint: 'Save the file anew with one kind of line ending, and double every quote inside a quoted field.',
  },
  { sign: /utf-?8|unicode|encoding/i, code: 'data', message: 'The file is not UTF-8 all through.', hint: encodingHint },
  {
    sign: /decimal|out of range|overflow/i,
    code: 'data',
    message: 'The weights are too large to sum exactly.',
    hint: 'Divide them all by one number: no measure changes by that.',
  },
]

/** @throws AuditError always: itself where it is one, else what DuckDB's error comes down to */
export async function engineTrouble(error: unknown, source: Source): Promise<never> {
  if (error instanceof AuditError) throw error
  const text = error instanceof Error ? error.message : ''
  const [only] = source.files
  const place = { file: source.name }
  if (/json/i.test(text)) {
    for (const file of source.files) await jsonTrouble(error, file)
  }
  if (/parquet|thrift|snappy|page header/i.test(text) && only?.format === 'parquet') throw damagedParquet(source.name)
  const kind = kinds.find(({ sign }) => sign.test(text))
  if (kind !== undefined) throw new AuditError(kind.code, { message: kind.message, place, hint: kind.hint })
  throw new AuditError('engine', {
    message: `The file cannot be read (${/^[A-Z][A-Za-z ]{0,30}Error/.exec(text)?.[0] ?? 'unknown error'} in the engine).`,
    place,
    hint: tabular(source.format)
      ? 'Check that it is a table with one header, whole and not being written to.'
      : 'Check that it is whole.',
  })
}

export const damagedParquet = (file: string): AuditError =>
  new AuditError('data', {
    message: 'The Parquet file is damaged or encrypted.',
    place: { file },
    hint: 'Check that it was written and copied whole.',
  })

interface JsonFile {
  readonly name: string
  readonly path: string
  readonly format: string
  readonly compression: Compression
}

/**
 * Which line of JSON is the bad one. DuckDB's own number is one too high for some troubles, so the lines are read again.
 *
 * @throws AuditError 'data', unless every line of the file is fine
 */
export async function jsonTrouble(error: unknown, { name, path, format, compression }: JsonFile): Promise<never> {
  if (error instanceof AuditError) throw error
  if (format === 'ndjson' && compression !== 'zstd') {
    const line = await firstBadLine(path, compression)
    if (line !== null) {
      throw new AuditError('data', {
        message: 'This line is not one JSON object.',
        place: { file: name, line },
        hint: 'Every line has to be an object of its own, {"column": value, …}, in UTF-8; or give one array of objects.',
      })
    }
  }
  const text = error instanceof Error ? error.message : ''
  const record = /in (?:line|record\/value) (\d+)/.exec(text)?.[1]
  throw new AuditError('data', {
    message: `The file is not well-formed JSON${record === undefined ? '' : `, at or near record ${record}`}.`,
    place: { file: name },
    hint: 'It has to be one array of objects, or one object a line, in UTF-8, with no key twice in an object.',
  })
}

async function firstBadLine(path: string, compression: Compression): Promise<number | null> {
  const bytes = createReadStream(path)
  const lines = createInterface({
    input: compression === 'gzip' ? bytes.pipe(createGunzip()) : bytes,
    crlfDelay: Number.POSITIVE_INFINITY,
  })
  let number = 0
  for await (const line of lines) {
    number++
    if (line.trim() !== '' && !isObject(line)) return number
  }
  return null
}

function isObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line)
    // A broken UTF-8 sequence has become this sign.
    return typeof value === 'object' && value !== null && !Array.isArray(value) && !line.includes('\ufffd')
  } catch {
    return false
  }
}
