import { basename } from 'node:path'
import type { DataPlan } from '../config/plan.js'

/** What messages, results and reports call the source: as the plan wrote it, never a machine's folders. */
export const sourceName = ({ name, source }: DataPlan): string => name ?? (source === '-' ? '-' : basename(source))
