//! A QR code as one SVG path, a unit a module: the page draws it, and a printer keeps it sharp.

use fast_qr::{ECL, QRBuilder};
use schemas::desk::QrPicture;
use std::fmt::Write;

/// The code; none when the content is longer than any QR code holds.
pub fn drawn(content: &str) -> Option<QrPicture> {
    let code = QRBuilder::new(content).ecl(ECL::M).build().ok()?;
    let mut path = String::new();
    for row in 0..code.size {
        for column in (0..code.size).filter(|column| code[row][*column].value()) {
            // A String takes whatever is written into it.
            let _ = write!(path, "M{column} {row}h1v1h-1z");
        }
    }
    Some(QrPicture {
        size: u32::try_from(code.size).ok()?,
        path,
    })
}
