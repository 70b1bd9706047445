/**
 * What a peer's number is of ours: the same, its negative, one minus it, its square. A falling one turns a least into a
 * most.
 */
export const transforms = ['same', 'negated', 'complement', 'squared'] as const
export type Transform = (typeof transforms)[number]

/**
 * Rounded where the last bits would be noise, so that there and back again is where it began: 1 − 0.1 is 0.9, and 1 − 0.9
 * is 0.09999999999999998.
 */
const digits = (value: number): number => (Number.isFinite(value) ? Number(value.toPrecision(15)) : value)

const toPeer: Readonly<Record<Transform, (ours: number) => number>> = {
  same: (ours) => ours,
  // Not −0, which JSON writes as 0 and a reader as a puzzle.
  negated: (ours) => 0 - ours,
  complement: (ours) => Number((1 - ours).toFixed(12)),
  squared: (ours) => digits(ours * ours),
}

const fromPeer: Readonly<Record<Transform, (theirs: number) => number>> = {
  ...toPeer,
  squared: Math.sqrt,
}

const isFalling = (transform: Transform): boolean => transform === 'negated' || transform === 'complement'

/** A value of ours as the peer writes it; what is none stays none. */
export const asPeer = (transform: Transform, ours: number | null): number | null =>
  ours === null ? null : toPeer[transform](ours)

/** Two ends of ours as the peer writes them; an end that is none is null, and stays open. */
export const endsAsPeer = (transform: Transform, low: number | null, high: number | null): Ends =>
  ends(transform, asPeer(transform, low), asPeer(transform, high))

/** A peer's bounds in our terms. */
export const endsFromPeer = (transform: Transform, low: number | null, high: number | null): Ends => {
  const ours = (theirs: number | null) => (theirs === null ? null : fromPeer[transform](theirs))
  return ends(transform, ours(low), ours(high))
}

export interface Ends {
  readonly low: number | null
  readonly high: number | null
}

const ends = (transform: Transform, low: number | null, high: number | null): Ends =>
  isFalling(transform) ? { low: high, high: low } : { low, high }
