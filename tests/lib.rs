//! The suites that need two rooms or more live in this package; they stand on `support` and are told as stories of
//! people. Beside them stands the benchmark, which asserts nothing about time.
//! There is nothing to build here but the suites themselves.
