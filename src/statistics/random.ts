/** Numbers from 0 up to but not including 1, evenly spread, of 53 bits each. */
export type Random = () => number

/**
 * A generator whose numbers depend on the seed and nothing else: xoshiro128**, its state filled by SplitMix32.
 *
 * Source: Blackman & Vigna (2021), Scrambled linear pseudorandom number generators, ACM TOMS 47; the mixing is the
 * finalizer of MurmurHash3 (Appleby 2011). Not for secrets.
 *
 * @param seed any whole number; its lowest 32 bits count
 * @example const random = seeded(1); random() // the same number on every machine
 */
export function seeded(seed: number): Random {
  const next = xoshiro128(splitMix(seed))
  return () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53
}

type Words = readonly [number, number, number, number]

/** Four words that differ in about half their bits for seeds that differ in one. */
function splitMix(seed: number): Words {
  const word = (index: number) => {
    let mixed = (seed + Math.imul(index, 0x9e3779b9)) | 0
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    return mixed ^ (mixed >>> 16)
  }
  return [word(1), word(2), word(3), word(4)]
}

/** The generator itself: whole numbers of 32 bits, from a state that is not all zero. */
export function xoshiro128([first, second, third, fourth]: Words): () => number {
  let [s0, s1, s2, s3] = [first, second, third, fourth]
  return () => {
    const result = Math.imul(rotated(Math.imul(s1, 5), 7), 9) >>> 0
    const shifted = s1 << 9
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= shifted
    s3 = rotated(s3, 11)
    return result
  }
}

function rotated(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits))
}
