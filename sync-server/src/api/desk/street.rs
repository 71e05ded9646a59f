//! Houses gathered street by street, in the order in which a walk comes to them. One street spelt in two ways is one
//! street. The page of a tổ and its picture gather alike, so that a strip leads to the same houses.

use schemas::text::fold;
use std::collections::HashMap;

/// One street's frontage or one kiệt.
pub struct Street<T> {
    /// Empty for doors without a street.
    pub street: String,
    /// Without "K"; empty on the frontage.
    pub kiet: String,
    /// In walking order.
    pub houses: Vec<T>,
}

impl<T> Street<T> {
    /// "Kiệt 45 Nguyễn Công Trứ".
    pub fn title(&self) -> String {
        match (self.street.as_str(), self.kiet.as_str()) {
            (street, "") => street.to_owned(),
            ("", kiet) => format!("Kiệt {kiet}"),
            (street, kiet) => format!("Kiệt {kiet} {street}"),
        }
    }
}

/// The streets of one tổ.
pub struct Streets<T> {
    /// In walking order of their first houses.
    pub all: Vec<Street<T>>,
    place: HashMap<(String, String), usize>,
}

impl<T> Default for Streets<T> {
    fn default() -> Self {
        Self {
            all: Vec::new(),
            place: HashMap::new(),
        }
    }
}

impl<T> Streets<T> {
    /// Adds the next house of the walk.
    pub fn put(&mut self, street: String, kiet: String, house: T) {
        let key = (fold(&street), fold(&kiet));
        let at = *self.place.entry(key).or_insert_with(|| {
            self.all.push(Street {
                street,
                kiet,
                houses: Vec::new(),
            });
            self.all.len() - 1
        });
        self.all[at].houses.push(house);
    }
}
