import { formatIds, formatsInLines, standsAlone } from '../reporter/formats.js'

/** Every format there is, and which of them need no folder. */
export const formatsHelp = `
Formats:
${formatsInLines()}
Without --out, one of ${formatIds.filter(standsAlone).join(', ')} goes to the screen.`
