import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { AuditError } from '../../error.js'
import type { SourceFile } from './source.js'

/**
 * That a packed file is there to its end. DuckDB counts the rows of a gzip or zstd file that was cut off as if they were
 * all; a log that lost its tail must not be audited as a whole one. Runs beside the scan.
 *
 * @throws AuditError 'data'
 */
export async function requireWhole({ path, name, compression }: SourceFile, signal: AbortSignal): Promise<void> {
  if (compression === 'none') return
  const whole = compression === 'gzip' ? await isWholeGzip(path, signal) : await isWholeZstd(path)
  if (whole || signal.aborted) return
  throw new AuditError('data', {
    message: `The ${compression} file is damaged or was cut off.`,
    place: { file: name },
    hint: 'Check that it was copied whole.',
  })
}

/** The length and checksum at the end of gzip can only be held against what was unpacked. */
async function isWholeGzip(path: string, signal: AbortSignal): Promise<boolean> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  try {
    await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), createGunzip({ chunkSize: 1 << 18 }), nowhere, {
      signal,
    })
    return true
  } catch {
    return false
  }
}

const zstdMagic = 0xfd2fb528
/** A skippable frame has any of 16 of these. */
const skippableMagic = 0x184d2a50

/**
 * Zstandard has no length of the whole, but its frames are chains of blocks that tell their own length, the last one
 * marked (RFC 8878, sections 3.1.1 and 3.1.2): the file is whole when the chain ends where the file does.
 */
async function isWholeZstd(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    let at = 0
    while (at < size) {
      const end = await endOfFrame(file, at)
      if (end === undefined || end > size) return false
      at = end
    }
    return true
  } finally {
    await file.close()
  }
}

async function endOfFrame(file: FileHandle, start: number): Promise<number | undefined> {
  const head = await bytesAt(file, start, 8)
  if (head === undefined) return undefined
  const magic = head.readUInt32LE(0)
  if ((magic & 0xfffffff0) >>> 0 === skippableMagic) return start + 8 + head.readUInt32LE(4)
  if (magic !== zstdMagic) return undefined

  const descriptor = head.readUInt8(4)
  const singleSegment = (descriptor >> 5) & 1
  const checksum = (descriptor >> 2) & 1
  const dictionary = [0, 1, 2, 4][descriptor & 3] ?? 0
  const contentSize = [singleSegment, 2, 4, 8][descriptor >> 6] ?? 0
  let at = start + 5 + (1 - singleSegment) + dictionary + contentSize
  for (;;) {
    const block = await bytesAt(file, at, 3)
    if (block === undefined) return undefined
    const header = block.readUIntLE(0, 3)
    const [last, type, length] = [header & 1, (header >> 1) & 3, header >> 3]
    // A block of type 1 is one byte, repeated; type 3 is reserved.
    if (type === 3) return undefined
    at += 3 + (type === 1 ? 1 : length)
    if (last === 1) return at + 4 * checksum
  }
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer | undefined> {
  const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(length), position })
  return bytesRead === length ? buffer : undefined
}
