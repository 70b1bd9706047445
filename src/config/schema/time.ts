import * as z from 'zod'
import { timeWindows } from '../../timeWindow.js'
import { mapping, text } from './leaves.js'

export const time = mapping({
  column: text('the name of a column').describe(
    'When the decision was made: dates (2023-01-31) or timestamps (2023-01-31T14:05). The day counts as the log writes it: a time with a zone is not moved to another.',
  ),
  window: z.enum(timeWindows).describe('How long each window is. Weeks are those of ISO 8601, from Monday: 2023-W05.'),
}).describe('Every rate in each window of time: its course, its trend, and where it changed.')
