//! A square code in a picture of the camera, read here and not by the WebView: what a WebView reads differs from phone to
//! phone, and some of them fetch their reader from the network first. Pictures come from outside, so the reader may fail
//! in any way and the answer is only that nothing was seen.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use rqrr::PreparedImage;
use schemas::call::{Picture, SquareText};
use schemas::refusal::{Refusal, RefusalCode};
use std::panic::catch_unwind;

/// What the first code in the picture says that reads.
pub fn read(picture: &Picture) -> Result<SquareText, Refusal> {
    let grey = BASE64_STANDARD.decode(&picture.grey).unwrap_or_default();
    let side = picture.side as usize;
    if side == 0 || picture.side > Picture::MOST_SIDE || grey.len() != side * side {
        let message = "Hình của máy ảnh không đọc được. Xin gõ mã trên giấy.";
        return Err(Refusal::new(RefusalCode::Malformed, message));
    }
    let seen = catch_unwind(move || {
        let pixel = |x: usize, y: usize| grey.get(y * side + x).copied().unwrap_or(u8::MAX);
        let mut image = PreparedImage::prepare_from_greyscale(side, side, pixel);
        let grids = image.detect_grids();
        grids
            .iter()
            .find_map(|grid| grid.decode().ok())
            .map(|(_, text)| text)
    });
    Ok(SquareText {
        text: seen.unwrap_or_default(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(side: u32, grey: &[u8]) -> Picture {
        Picture {
            side,
            grey: BASE64_STANDARD.encode(grey),
        }
    }

    /// A code as it lies on paper, `dot` pixels a module, in a picture of that side.
    fn photograph(text: &str, side: usize, dot: usize) -> Picture {
        let code = fast_qr::QRBuilder::new(text).build().expect("a code");
        let margin = (side - code.size * dot) / 2;
        let mut grey = vec![230u8; side * side];
        for y in 0..code.size * dot {
            for x in 0..code.size * dot {
                if code[y / dot][x / dot].value() {
                    grey[(margin + y) * side + margin + x] = 40;
                }
            }
        }
        picture(side as u32, &grey)
    }

    #[test]
    fn the_codes_of_our_own_papers_are_read() {
        for text in [
            "v1|http://192.168.1.10:8080||7K3FQ-2MXTB-9QWER-A1B2C-D3E4F-G|Phường An Hải",
            "AB12-CD34",
        ] {
            let said = SquareText {
                text: Some(text.to_owned()),
            };
            assert_eq!(read(&photograph(text, 400, 5)).unwrap(), said);
        }
    }

    #[test]
    fn nothing_is_seen_where_nothing_stands_and_a_picture_of_another_size_is_refused() {
        let none = SquareText { text: None };
        for shade in [0, 128, 255] {
            assert_eq!(read(&picture(64, &[shade; 64 * 64])).unwrap(), none);
        }
        let noise: Vec<u8> = (0u32..320 * 320)
            .map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8)
            .collect();
        assert_eq!(read(&picture(320, &noise)).unwrap(), none);
        for (side, length) in [(0, 0), (64, 64), (8_000, 4), (65_536, 0)] {
            let refused = read(&picture(side, &vec![0; length])).expect_err("another size");
            assert_eq!(refused.code, RefusalCode::Malformed);
        }
        let broken = Picture {
            side: 2,
            grey: "không phải base64".to_owned(),
        };
        assert!(read(&broken).is_err());
    }
}
