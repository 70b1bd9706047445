import type { Plugin } from 'esbuild'

export declare const minifyPackages: Plugin
