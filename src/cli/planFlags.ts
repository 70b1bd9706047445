import type { Command } from 'commander'
import type { PlanFlags } from '../config/flags.js'
import { presets } from '../config/presets/presets.js'

/** The flags that say what a plan says: how each is written, whether it may be repeated, and what it means. */
const flags: Readonly<Record<keyof PlanFlags, { readonly form: string; readonly many?: true; readonly help: string }>> =
  {
    decision: { form: '--decision <column=value>', help: 'what a positive decision is: flagged=1, or risk>=0.63' },
    decisionNegative: {
      form: '--decision-negative <values>',
      help: 'what a negative one is; other values are left out',
    },
    decisionNumber: { form: '--decision-number <column>', help: 'of a decision that is a number, such as an amount' },
    effect: { form: '--effect <effect>', help: 'what a positive decision does to a person: adverse or favourable' },
    outcome: { form: '--outcome <column=value>', help: 'what turned out to be true: wrongful=1' },
    outcomeNegative: { form: '--outcome-negative <values>', help: 'what a negative outcome is; others are unknown' },
    outcomeNumber: { form: '--outcome-number <column>', help: 'of the number that the decision should have been' },
    score: { form: '--score <column>', help: "the model's number behind the decision" },
    weight: { form: '--weight <column>', help: 'how much a row counts for' },
    unit: { form: '--unit <column>', help: 'who a row is about, where people occur more than once' },
    attribute: { form: '--attribute <column>', many: true, help: 'a protected attribute; age:30,50 makes bins' },
    reference: { form: '--reference <attribute=group>', many: true, help: 'what its groups are compared with' },
    intersection: { form: '--intersection <names>', many: true, help: 'gender,nationality; or a depth: 2' },
    condition: { form: '--condition <column>', many: true, help: 'what makes people comparable; age:30,50 makes bins' },
    sweep: { form: '--sweep <thresholds>', help: 'the audit at many thresholds: 101 of them, or a list' },
    sweepTop: { form: '--sweep-top <shares>', help: 'or for the highest scores: 20 steps, or a list: 0.1,0.2' },
    measures: { form: '--measures <which>', help: 'usual, all, or ids that maatlat metrics lists' },
    worstGroups: {
      form: '--worst-groups <number>',
      help: 'look for so many groups that are worst off, in all crossings',
    },
    worstMetric: { form: '--worst-metric <metric>', help: 'what they are compared on; else that of the first limit' },
    worstDepth: { form: '--worst-depth <number>', help: 'how many attributes are crossed at most; 3' },
    limit: { form: '--limit <limit>', many: true, help: '"METRIC [difference|ratio|relative_difference] LOW..HIGH"' },
    preset: {
      form: '--preset <name>',
      many: true,
      help: `limits under a name: ${presets.map(({ id }) => id).join(', ')}`,
    },
    where: { form: '--where <column=value>', many: true, help: 'only the rows with this value' },
    encoding: { form: '--encoding <name>', help: 'utf-8, utf-16, latin-1 or windows-1252' },
    delimiter: { form: '--delimiter <character>', help: 'between the columns of a CSV; else it is detected' },
    decimal: { form: '--decimal <sign>', help: 'of the numbers in a CSV: a point, or a comma as in 1234,5' },
    inputFormat: { form: '--input-format <name>', help: 'csv, tsv, parquet, ndjson or json; else it is detected' },
    layout: { form: '--layout <layout>', help: 'log (a row a decision) or counts (a row a group)' },
    onBadRow: { form: '--on-bad-row <what>', help: 'stop, or exclude and count them' },
    title: { form: '--title <text>', help: 'of the report' },
    lang: { form: '--lang <language>', help: 'of what is written: en or nl' },
    confidence: { form: '--confidence <number>', help: 'of the intervals and of deciding; 0.95' },
    minimumDenominator: { form: '--minimum-denominator <number>', help: 'fewer cases are not decided; 30' },
    minimumCell: { form: '--minimum-cell <number>', help: 'smaller counts are not told, nor what would tell them' },
  }

const repeated = (value: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), value]

/** Adds every flag of a plan, and `--set`. */
export function addPlanFlags(command: Command): Command {
  command.optionsGroup('What to audit (with a log; these win over a plan):')
  for (const { form, many, help } of Object.values(flags)) {
    if (many) command.option(form, `${help} (repeatable)`, repeated)
    else command.option(form, help)
  }
  return command.option('--set <key=value>', 'change any key of the plan: limits.0.max=1.3 (repeatable)', repeated)
}

/** How a log is read, by whoever has no plan of it yet. */
export const readingFlags = ['encoding', 'delimiter', 'decimal', 'inputFormat', 'onBadRow'] as const

export function addReadingFlags(command: Command): Command {
  command.optionsGroup('How to read the log (else it is detected):')
  for (const name of readingFlags) command.option(flags[name].form, flags[name].help)
  return command
}

/** Options as the parser gives them. */
export type PlanOptions = PlanFlags & { readonly set?: readonly string[] }

/** Only the flags that say what a plan says. */
export const planFlagsOf = (options: PlanOptions): PlanFlags =>
  Object.fromEntries(Object.entries(options).filter(([name]) => Object.hasOwn(flags, name)))
