/** What tells ids apart that are about an attribute of a part of the log; both places count from 0. */
export const placeOf = (part: number, attribute: number): string =>
  part === 0 ? String(attribute + 1) : `${part + 1}-${attribute + 1}`
