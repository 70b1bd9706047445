import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { type Charset, decoder } from './decode.js'
import type { Compression } from './head.js'

/** Writes a stream that can be read only once to a file; gives the SHA-256 of its bytes, as they come. */
export async function spoolStream(
  from: NodeJS.ReadableStream,
  to: string,
  signal: AbortSignal | undefined,
): Promise<string> {
  const hash = createHash('sha256')
  const digest = new Transform({
    transform: (chunk: Buffer, _, done) => {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  await pipeline([from, digest, createWriteStream(to)], { ...(signal === undefined ? {} : { signal }) })
  return hash.digest('hex')
}

/** Writes a file unpacked and, where `charset` is given, as UTF-8 without a mark. */
export async function spoolFile(
  from: string,
  to: string,
  as: { readonly compression: Exclude<Compression, 'zstd'>; readonly charset: Charset | null },
  signal: AbortSignal | undefined,
): Promise<void> {
  const steps = [
    createReadStream(from, { highWaterMark: 1 << 20 }),
    ...(as.compression === 'gzip' ? [createGunzip()] : []),
    ...(as.charset === null ? [] : [transcoder(as.charset)]),
    createWriteStream(to),
  ]
  await pipeline(steps, { ...(signal === undefined ? {} : { signal }) })
}

function transcoder(charset: Charset): Transform {
  const decode = decoder(charset)
  const guarded = (text: () => string, done: (error: Error | null, text?: string) => void): void => {
    try {
      done(null, text())
    } catch (error) {
      done(error as Error)
    }
  }
  return new Transform({
    transform: (chunk: Buffer, _, done) => guarded(() => decode(chunk), done),
    flush: (done) => guarded(() => decode(), done),
  })
}
