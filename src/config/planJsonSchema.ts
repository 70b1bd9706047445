import * as z from 'zod'
import { planSchema } from './schema/schema.js'

/** The JSON Schema (draft 2020-12) of audit.yaml: an editor that has it completes a plan and checks it while it is typed. */
export const planJsonSchema = (): Readonly<Record<string, unknown>> => ({
  title: 'maatlat audit plan',
  ...z.toJSONSchema(planSchema, { io: 'input', target: 'draft-2020-12' }),
})
