//! The ward's own words of consent: its lawyer may change what a resident hears without waiting for a new app. Once a
//! ward has its own, they stand before the compiled-in ones, whatever number those carry.

use super::{Catalogue, CatalogueRefusal, check};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Characters of the script, and of the slip: five minutes of reading aloud.
const LONGEST: usize = 4_000;

/// Script and slip of one version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WardWording {
    /// Named by every receipt; who consented to another version is asked again.
    pub text_version: u32,
    /// As in [`super::ConsentWording::script`].
    pub script: String,
    /// As in [`super::ConsentWording::slip`].
    pub slip: String,
}

impl WardWording {
    /// Proves the texts before anybody reads them aloud.
    ///
    /// # Errors
    /// An open place that is missing or that nobody fills, or a text that is too long.
    pub fn check(&self) -> Result<(), CatalogueRefusal> {
        for (place, text) in [(check::SCRIPT, &self.script), (check::SLIP, &self.slip)] {
            if text.chars().count() > LONGEST {
                return Err(CatalogueRefusal::TooLong { place, most: LONGEST });
            }
        }
        check::consent_texts(&self.script, &self.slip)
    }
}

impl Catalogue {
    /// This catalogue with the ward's own words of consent in the place of its own.
    pub fn with_wording(&self, own: &WardWording) -> Catalogue {
        let mut catalogue = self.clone();
        catalogue.consent.text_version = own.text_version;
        catalogue.consent.script.clone_from(&own.script);
        catalogue.consent.slip.clone_from(&own.slip);
        catalogue
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own() -> WardWording {
        let consent = &Catalogue::built_in().consent;
        WardWording {
            text_version: 2,
            script: format!("{} Xin cảm ơn.", consent.script),
            slip: consent.slip.clone(),
        }
    }

    #[test]
    fn the_wards_own_words_are_heard_and_the_questions_stay() {
        let catalogue = Catalogue::built_in().with_wording(&own());
        assert!(catalogue.consent.script.ends_with("Xin cảm ơn."));
        assert_eq!(catalogue.consent.text_version, 2);
        assert_eq!(
            catalogue.consent.questions,
            Catalogue::built_in().consent.questions
        );
        catalogue.check().unwrap();
    }

    #[test]
    fn a_script_that_names_no_telephone_or_an_unknown_place_is_not_taken() {
        own().check().unwrap();
        let without = WardWording {
            script: own().script.replace("{phone}", "1022"),
            ..own()
        };
        assert!(matches!(
            without.check(),
            Err(CatalogueRefusal::MissingPlaceholder {
                placeholder: "phone",
                ..
            })
        ));
        let unknown = WardWording {
            slip: format!("{} {{cccd}}", own().slip),
            ..own()
        };
        assert!(matches!(
            unknown.check(),
            Err(CatalogueRefusal::UnknownPlaceholder { .. })
        ));
        let long = WardWording {
            slip: "x".repeat(LONGEST + 1),
            ..own()
        };
        assert!(matches!(long.check(), Err(CatalogueRefusal::TooLong { .. })));
    }
}
