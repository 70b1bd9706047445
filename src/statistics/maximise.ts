/**
 * A linear programme whose variables lie from 0 to an upper end and whose equations all have 0 on the right: what can
 * change together, where changing nothing is allowed.
 */
export interface Programme {
  /** Of each variable; infinite where there is none. */
  readonly upper: ArrayLike<number>
  /** What one of each variable is worth. */
  readonly worth: ArrayLike<number>
  /** Each a sum that has to be 0. */
  readonly equations: readonly (readonly Term[])[]
}

export interface Term {
  readonly variable: number
  readonly coefficient: number
}

/** A number nearer to 0 than this is 0. */
const nothing = 1e-9
/** After so many steps of length 0 in a row it may be going round in a circle. */
const patience = 20

/**
 * The values of the variables that are worth most together, by the simplex method with upper ends (Dantzig 1955). It
 * starts with all at 0. The worth has to have an end.
 *
 * @example
 * const same = [{ variable: 0, coefficient: 1 }, { variable: 1, coefficient: -1 }]
 * maximise({ upper: [3, 5], worth: [1, 0], equations: [same] }) // [3, 3]
 */
export function maximise(programme: Programme): Float64Array {
  const state = begin(programme)
  let still = 0
  for (;;) {
    const column = entering(state, still > patience)
    if (column < 0) return state.value
    const { row, step } = leaving(state, column, still > patience)
    if (step === Number.POSITIVE_INFINITY) throw new Error('The worth of this programme has no end.')
    still = step > nothing ? 0 : still + 1
    move(state, column, step)
    if (row >= 0) pivot(state, row, column)
  }
}

interface State {
  readonly upper: Float64Array
  readonly tableau: readonly Float64Array[]
  /** What one more of each variable would be worth, the basis following. */
  readonly gain: Float64Array
  /** The variable that each row gives the value of; −1: a variable of its own that can only be 0, so that there is a start. */
  readonly basis: Int32Array
  readonly inBasis: Uint8Array
  readonly value: Float64Array
}

function begin({ upper, worth, equations }: Programme): State {
  const variables = upper.length
  const tableau = equations.map((terms) => {
    const line = new Float64Array(variables)
    for (const { variable, coefficient } of terms) line[variable] = (line[variable] ?? 0) + coefficient
    return line
  })
  return {
    upper: Float64Array.from(upper),
    tableau,
    gain: Float64Array.from(worth),
    basis: new Int32Array(equations.length).fill(-1),
    inBasis: new Uint8Array(variables),
    value: new Float64Array(variables),
  }
}

/** Outside the basis a variable is at one of its ends. */
const directionOf = ({ value }: State, column: number): 1 | -1 => ((value[column] ?? 0) > 0 ? -1 : 1)

/** The variable that gains most by moving, or the first one that gains (Bland 1977: then it cannot go round for ever). */
function entering(state: State, first: boolean): number {
  let [best, most] = [-1, nothing]
  for (let column = 0; column < state.upper.length; column++) {
    if (state.inBasis[column] === 1 || state.upper[column] === 0) continue
    const gained = (state.gain[column] ?? 0) * directionOf(state, column)
    if (gained <= most) continue
    if (first) return column
    most = gained
    best = column
  }
  return best
}

/** How far it can move, and the row whose variable then is at its end; −1: the variable itself is at its other end. */
function leaving(state: State, column: number, first: boolean): { readonly row: number; readonly step: number } {
  const direction = directionOf(state, column)
  let [step, row, steepest] = [state.upper[column] ?? 0, -1, 0]
  for (const [at, line] of state.tableau.entries()) {
    const slope = -(line[column] ?? 0) * direction
    if (Math.abs(slope) < nothing) continue
    const own = state.basis[at] ?? -1
    const value = own < 0 ? 0 : (state.value[own] ?? 0)
    const room = slope < 0 ? value : (own < 0 ? 0 : (state.upper[own] ?? 0)) - value
    const reach = Math.max(0, room) / Math.abs(slope)
    const tie = Math.abs(reach - step) < nothing
    const rather = row < 0 || (first ? own < (state.basis[row] ?? -1) : Math.abs(slope) > steepest)
    if (reach < step - nothing || (tie && rather)) [step, row, steepest] = [reach, at, Math.abs(slope)]
  }
  return { row, step }
}

function move(state: State, column: number, step: number): void {
  const moved = directionOf(state, column) * step
  for (const [at, line] of state.tableau.entries()) {
    const own = state.basis[at] ?? -1
    if (own >= 0) state.value[own] = tidy((state.value[own] ?? 0) - (line[column] ?? 0) * moved, state.upper[own] ?? 0)
  }
  state.value[column] = tidy((state.value[column] ?? 0) + moved, state.upper[column] ?? 0)
}

/** Rounding may not leave a variable beside its end. */
const tidy = (value: number, upper: number): number =>
  value < nothing ? 0 : Math.abs(value - upper) < nothing ? upper : value

function pivot(state: State, row: number, column: number): void {
  const line = state.tableau[row] ?? new Float64Array()
  const left = state.basis[row] ?? -1
  if (left >= 0) state.inBasis[left] = 0
  state.inBasis[column] = 1
  state.basis[row] = column
  const by = line[column] ?? 1
  const filled: number[] = []
  for (let at = 0; at < line.length; at++) {
    const one = (line[at] ?? 0) / by
    line[at] = Math.abs(one) < nothing ? 0 : one
    if (line[at] !== 0) filled.push(at)
  }
  for (const other of [...state.tableau, state.gain]) {
    const factor = other[column] ?? 0
    if (other === line || factor === 0) continue
    for (const at of filled) other[at] = (other[at] ?? 0) - factor * (line[at] ?? 0)
    other[column] = 0
  }
}
