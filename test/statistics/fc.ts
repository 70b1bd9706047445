import fc from 'fast-check'

// The same cases on every run: a property that fails here fails everywhere.
fc.configureGlobal({ seed: 1 })

export { fc }
