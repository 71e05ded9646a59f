//! Every way into the server, read out of the source of the routers themselves: a route that somebody adds is here at
//! once, and a walk that does not know it fails.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

/// Method and path, as `POST /desk/api/confirm`.
pub fn routes_in_source() -> BTreeSet<String> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = BTreeSet::new();
    read_folder(&source, &mut found);
    found
}

fn read_folder(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if path.is_dir() && name != "tests" {
            read_folder(&path, found);
        } else if name.ends_with(".rs") && name != "tests.rs" {
            read_file(&path, found);
        }
    }
}

fn read_file(path: &Path, found: &mut BTreeSet<String>) {
    let text: String = fs::read_to_string(path)
        .unwrap()
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n");
    for hidden in [".nest(", ".nest_service(", ".route_service("] {
        assert!(
            !text.contains(hidden),
            "{}: {hidden} is not read here",
            path.display()
        );
    }
    for (at, _) in text.match_indices(".route(") {
        let rest = &text[at + ".route(".len()..];
        let route = rest.trim_start().strip_prefix('"');
        let route = route.unwrap_or_else(|| panic!("{}: a route is no literal", path.display()));
        let (route, handlers) = route.split_once('"').unwrap();
        let methods = methods(handlers);
        assert!(!methods.is_empty(), "{}: nothing answers {route}", path.display());
        found.extend(methods.into_iter().map(|method| format!("{method} {route}")));
    }
}

/// What answers, up to the bracket that closes the route.
fn methods(handlers: &str) -> Vec<String> {
    let mut depth = 1;
    let end = handlers.find(|c| {
        depth += match c {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        depth == 0
    });
    let handlers = &handlers[..end.unwrap()];
    assert!(!handlers.contains("any("), "a route answers any method");
    let words = handlers.split(|c: char| !c.is_alphanumeric() && c != '_' && c != ':' && c != '(');
    let calls = words.filter_map(|word| word.split_once('(').map(|(name, _)| name));
    calls
        .filter(|name| METHODS.contains(name))
        .map(str::to_uppercase)
        .collect()
}

#[test]
fn routes_are_read_with_all_their_methods() {
    let routes = routes_in_source();
    for known in [
        "GET /desk/api/session",
        "POST /desk/api/session",
        "DELETE /desk/api/session",
        "POST /desk/api/reports/fill",
        "GET /desk/api/events",
        "POST /v1/sync",
        "GET /healthz",
    ] {
        assert!(routes.contains(known), "{known} in {routes:?}");
    }
    assert!(routes.len() > 60, "{}", routes.len());
}
