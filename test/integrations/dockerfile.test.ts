import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

// There is no Docker where this is tested: the image is read here, and not built.
const file = await readFile(join(import.meta.dirname, '../../integrations/docker/Dockerfile'), 'utf8')
const instructions = file
  .replace(/\\\n/g, ' ')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .map((line) => ({ name: line.split(' ')[0] ?? '', words: line.slice(line.indexOf(' ') + 1) }))
const named = (name: string) => instructions.filter((one) => one.name === name).map(({ words }) => words)

describe('the Dockerfile', () => {
  test('has instructions that Docker knows, and starts from a Node of one exact version', () => {
    const known = ['FROM', 'WORKDIR', 'COPY', 'RUN', 'ENV', 'USER', 'ENTRYPOINT', 'CMD']
    expect(instructions.filter(({ name }) => !known.includes(name))).toEqual([])
    for (const from of named('FROM')) expect(from).toMatch(/^node:20\.\d+\.\d+-slim( AS build)?$/)
  })

  test('runs maatlat, with nothing between it and its arguments, and not as root', () => {
    expect(named('ENTRYPOINT').map((words): unknown => JSON.parse(words))).toEqual([['maatlat']])
    expect(named('CMD').map((words): unknown => JSON.parse(words))).toEqual([['--help']])
    const last = instructions.slice(instructions.findLastIndex(({ name }) => name === 'FROM'))
    expect(last.findLast(({ name }) => name === 'USER')?.words).toBe('node')
  })

  test('leaves nothing of the build but maatlat itself, and no package manager', () => {
    const last = instructions.slice(instructions.findLastIndex(({ name }) => name === 'FROM'))
    expect(last.filter(({ name }) => name === 'COPY').map(({ words }) => words)).toEqual([
      '--from=build /opt/maatlat /opt/maatlat',
    ])
    expect(last.find(({ name }) => name === 'RUN')?.words).toMatch(/^rm -rf .*node_modules .*\/npm .*\/npx .*yarn/)
  })

  test('has steps that a shell can read, and that run no script of a package in the image', () => {
    for (const step of named('RUN')) execFileSync('sh', ['-n', '-c', step])
    expect(named('RUN').find((step) => step.includes('npm install'))).toContain('--ignore-scripts')
  })
})
