/**
 * What is used of the package, by name: its sixty files are bundled into one, which loads in a third of the time, and
 * only names that a module of ours takes from a CommonJS package are still there then.
 */
export { DuckDBInstance, version } from '@duckdb/node-api'
