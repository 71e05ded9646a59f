//! The reason codes of the priority list (`NCT`, `KK`, `KHÁC`) as a workbook gives them. Never a reason in words:
//! an illness or a disability has no place in the register.

use schemas::text::folded_words;

/// Which lists the household is on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Listed {
    /// Hộ khó khăn, hộ nghèo, cận nghèo.
    pub hardship: bool,
    /// Người cao tuổi.
    pub elderly: bool,
    /// Any other diện.
    pub other: bool,
}

/// Reads a cell of a *Diện* or *Đối tượng* column, which may hold several codes.
pub fn codes(text: &str) -> Listed {
    if text.is_empty() {
        return Listed::default();
    }
    let words = folded_words(text);
    let has = |wanted: &[&str]| words.iter().any(|word| wanted.contains(&word.as_str()));
    let joined = words.join(" ");
    let hardship = has(&["kk", "hckk", "hn", "hcn", "cn", "ngheo"]) || joined.contains("kho khan");
    let elderly = has(&["nct"]) || joined.contains("cao tuoi");
    let other = !hardship && !elderly && super::count::ticked(text)
        || has(&["khac", "cs", "ncc", "btxh"])
        || joined.contains("chinh sach")
        || joined.contains("co cong");
    Listed {
        hardship,
        elderly,
        other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_codes_in_one_cell_are_all_taken() {
        assert_eq!(
            codes("KK"),
            Listed {
                hardship: true,
                ..Listed::default()
            }
        );
        assert_eq!(
            codes("NCT, hộ nghèo"),
            Listed {
                hardship: true,
                elderly: true,
                other: false
            }
        );
        assert_eq!(
            codes("KHÁC"),
            Listed {
                other: true,
                ..Listed::default()
            }
        );
        assert_eq!(codes(""), Listed::default());
        assert_eq!(codes("không"), Listed::default());
    }
}
