import fc from 'fast-check';

// A test that fails only now and then is no test: one seed, unless another is asked for.
fc.configureGlobal({ seed: Number(process.env.LEADLINE_SEED ?? 20261120) });
