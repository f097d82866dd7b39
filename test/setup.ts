import fc from 'fast-check'

// The same samples each time, so that a run says of the code, not of its luck; `SEED=<number>` draws others.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 5) })
