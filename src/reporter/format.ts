import type { Language } from '../languages/language.js'
import type { Audit } from '../result.js'

export interface RenderOptions {
  readonly language: Language
  /** What an undetermined verdict was told to count as; a reader has to know when it is not its own exit code. */
  readonly undetermined: 'pass' | 'fail' | null
  /** Of the terminal. */
  readonly colour: boolean
  readonly width: number
  /** Of an HTML report: with a script of its own, which needs no network; without scripts it is the page it is otherwise. */
  readonly interactive?: boolean
}

/** A file of a report; `path` is relative to the output folder, with forward slashes. */
export interface OutputFile<Content extends string | Uint8Array = string | Uint8Array> {
  readonly path: string
  /** Text is written as UTF-8. */
  readonly content: Content
}

/** A way of writing an audit. Adding one is writing a file with such an object and naming it, with a line
 * for `--help`, in `formats.ts`. */
export interface Format<Content extends string | Uint8Array = string | Uint8Array> {
  readonly id: string
  /** Loads what takes long to load; a program may ask for it while rows are being counted. */
  readonly warm?: () => Promise<unknown>
  /** Refuses, before anything is counted, what could not be made after it: a program that is not there. */
  readonly check?: () => Promise<unknown>
  readonly render: (audit: Audit, options: RenderOptions) => Promise<readonly OutputFile<Content>[]>
}

/** Most ways of writing an audit write text. */
export type TextFormat = Format<string>
