import { open } from 'node:fs/promises'
import { constants, gunzipSync } from 'node:zlib'

export type Compression = 'none' | 'gzip' | 'zstd'

/** As much of a file as its dialect is judged by. */
export const headBytes = 1 << 18

export async function readHead(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(headBytes), position: 0 })
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

const startsWith = (bytes: Buffer, ...start: readonly number[]): boolean =>
  bytes.subarray(0, start.length).equals(Buffer.from(start))

/** By the first bytes: names of files are not always true. */
export function compressionOf(head: Buffer): Compression {
  if (startsWith(head, 0x1f, 0x8b)) return 'gzip'
  return startsWith(head, 0x28, 0xb5, 0x2f, 0xfd) ? 'zstd' : 'none'
}

/** Excel files are zip files too. */
export const isZip = (head: Buffer): boolean => startsWith(head, 0x50, 0x4b, 0x03, 0x04)
export const isParquet = (head: Buffer): boolean => startsWith(head, 0x50, 0x41, 0x52, 0x31)

/** The beginning of what was compressed; the end of the head cuts it off somewhere. */
export const gunzipHead = (head: Buffer): Buffer =>
  gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, headBytes)
