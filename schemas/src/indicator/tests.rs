//! What definitions, books and erasure are held to.

mod book;
mod bounds;
mod definitions;
mod erasure;
mod strategies;
