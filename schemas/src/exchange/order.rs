//! Sorting changes so that each comes after those it depends on. Automerge takes unsorted ones too, one at a time
//! and in quadratic time (`reliability.md` §0.5: 8,000 in reverse order took 39 s); sorted and in one batch it does not.

use automerge::{Change, ChangeHash};
use std::collections::{HashMap, HashSet};

/// The same changes, dependencies first, otherwise in the order given. A circle cannot occur: hashes contain the
/// hashes of what they depend on.
pub fn by_dependency(changes: Vec<Change>) -> Vec<Change> {
    let place: HashMap<ChangeHash, usize> =
        changes.iter().enumerate().map(|(at, c)| (c.hash(), at)).collect();
    let mut done: HashSet<usize> = HashSet::new();
    let mut order: Vec<usize> = Vec::with_capacity(changes.len());
    for start in 0..changes.len() {
        let mut path = vec![start];
        while let Some(&at) = path.last() {
            let before = changes[at]
                .deps()
                .iter()
                .filter_map(|dep| place.get(dep))
                .find(|at| !done.contains(at));
            match before {
                Some(&before) => path.push(before),
                None => {
                    path.pop();
                    if done.insert(at) {
                        order.push(at);
                    }
                }
            }
        }
    }
    let mut slots: Vec<Option<Change>> = changes.into_iter().map(Some).collect();
    order.into_iter().filter_map(|at| slots[at].take()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use automerge::transaction::Transactable;
    use automerge::{AutoCommit, ROOT};

    #[test]
    fn any_order_comes_out_dependencies_first() {
        let mut doc = AutoCommit::new();
        for n in 0..20_u64 {
            doc.put(ROOT, "n", n).unwrap();
            doc.commit();
        }
        let mut changes = doc.get_changes(&[]);
        changes.reverse();
        changes.swap(3, 11);
        let mut seen = HashSet::new();
        for change in by_dependency(changes) {
            assert!(change.deps().iter().all(|dep| seen.contains(dep)));
            seen.insert(change.hash());
        }
        assert_eq!(seen.len(), 20);
    }
}
