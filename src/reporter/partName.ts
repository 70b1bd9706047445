import type { Slice } from '../counts.js'

/** What a part is called where the measure says what is looked at: of a check of the data its column. */
export const partName = ({ name, column }: Slice): string => column ?? name
