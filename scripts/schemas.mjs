// Writes the JSON Schemas beside the built code: editors complete and check an audit.yaml by the one, and whoever reads
// an audit.json or a compare.json by a program knows its shape from the others. `npm run build` runs this; nobody runs it by hand.
import { writeFile } from 'node:fs/promises'
import { auditJsonSchema, compareJsonSchema, planJsonSchema } from '../dist/index.js'

const schemas = {
  'audit-plan.schema.json': planJsonSchema(),
  'audit.schema.json': auditJsonSchema(),
  'compare.schema.json': compareJsonSchema(),
}

for (const [name, schema] of Object.entries(schemas)) {
  await writeFile(new URL(`../dist/${name}`, import.meta.url), `${JSON.stringify(schema, null, 2)}\n`)
}
