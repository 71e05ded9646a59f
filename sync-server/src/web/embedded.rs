//! The files of the page as they lie in the binary: found by path, with a type, a tag and how long they keep.

use include_dir::{Dir, include_dir};
use sha2::{Digest, Sha256};

/// Laid there by `build.rs`: the built page, or the one that says how to build it.
static DESK: Dir<'static> = include_dir!("$OUT_DIR/desk");

const INDEX: &str = "index.html";

/// One file of the page.
pub struct Embedded {
    path: &'static str,
    /// As built.
    pub bytes: &'static [u8],
    /// Of the content, quoted as the header wants it.
    pub tag: String,
}

/// The file at a path of the address bar; the page itself for addresses that only the page understands.
pub fn find(path: &str) -> Option<Embedded> {
    let wanted = path.trim_start_matches('/');
    let file = match DESK.get_file(wanted) {
        Some(file) => file,
        // A dot means that a file was meant: a page in its place would be read as a script or an image.
        None if !wanted.contains('.') => DESK.get_file(INDEX)?,
        None => return None,
    };
    let bytes = file.contents();
    let tag = format!("\"{}\"", hex::encode(&Sha256::digest(bytes)[..16]));
    Some(Embedded {
        path: file.path().to_str()?,
        bytes,
        tag,
    })
}

impl Embedded {
    /// With the character set where the type is text.
    pub fn content_type(&self) -> String {
        let mime = mime_guess::from_path(self.path).first_or_octet_stream();
        if mime.type_() == "text" {
            format!("{mime}; charset=utf-8")
        } else {
            mime.to_string()
        }
    }

    /// The build names files in `assets/` after their content, so they never change; all others may.
    pub fn cache_control(&self) -> &'static str {
        if self.path.starts_with("assets/") {
            "public, max-age=31536000, immutable"
        } else {
            "no-cache"
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &'static str) -> Embedded {
        Embedded {
            path,
            bytes: b"",
            tag: String::new(),
        }
    }

    #[test]
    fn only_files_named_after_their_content_are_kept_for_ever() {
        assert!(file("assets/index-BVDb.js").cache_control().contains("immutable"));
        assert_eq!(file("index.html").cache_control(), "no-cache");
        assert_eq!(file("icon.svg").cache_control(), "no-cache");
    }

    #[test]
    fn every_kind_of_file_says_what_it_is() {
        assert_eq!(
            file("assets/a.js").content_type(),
            "text/javascript; charset=utf-8"
        );
        assert_eq!(file("assets/a.css").content_type(), "text/css; charset=utf-8");
        assert_eq!(file("icon.svg").content_type(), "image/svg+xml");
        assert_eq!(file("assets/a.woff2").content_type(), "font/woff2");
    }

    #[test]
    fn the_page_is_always_there() {
        assert!(find("/").is_some());
        assert!(find("/../../etc/passwd").is_none_or(|f| f.path == INDEX));
    }
}
