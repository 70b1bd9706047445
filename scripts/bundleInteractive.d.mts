import type { Plugin } from 'esbuild'

export declare const esbuildInteractive: Plugin
export declare const viteInteractive: () => {
  readonly name: string
  readonly enforce: 'pre'
  readonly load: (id: string) => Promise<string> | null
}
