//! Random bytes from the operating system: keys, tokens, codes, actors. A server without randomness must not go
//! on, since everything that it would make could be guessed.

/// `N` random bytes.
///
/// # Panics
/// When the operating system has none to give.
pub fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system gives randomness");
    bytes
}
