import type { RenderOptions } from '../reporter/format.js'
import type { Rendering } from './runAudit.js'
import type { Screen } from './screen.js'

/** How a report is to be told: as it was asked for, and as wide and colourful as the screen. */
export const renderOptionsOf = (
  { undetermined, language, interactive }: Pick<Rendering, 'undetermined' | 'language' | 'interactive'>,
  { colour, width }: Screen,
): RenderOptions => ({
  language,
  undetermined: undetermined === '3' ? null : undetermined,
  colour,
  width,
  ...(interactive ? { interactive } : {}),
})
