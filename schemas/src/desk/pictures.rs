//! Coverage as pictures and over time: small enough to be asked for as a page is scrolled, a letter a house.

use crate::day::Day;
use crate::ids::AreaId;
use crate::record::{HouseState, Unit};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// `GET /desk/api/pictures?areas=…`: some tổ as strips of houses.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PicturesPage {
    /// What a digit of `houses` stands for.
    pub states: Vec<HouseState>,
    /// As asked for.
    pub areas: Vec<AreaPicture>,
}

/// One tổ.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AreaPicture {
    /// Which tổ.
    pub area: AreaId,
    /// In the order in which a walk first comes to them, the same streets as on the tổ's own page.
    pub streets: Vec<PictureStreet>,
}

/// One street with its kiệt. A ward has thousands of kiệt of one house, so a name is said once and a kiệt is a pair.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PictureStreet {
    /// Empty for doors without a street.
    pub street: String,
    /// Each kiệt ("45", or empty for the frontage) with a digit a house, in walking order.
    pub kiet: Vec<(String, String)>,
}

/// `GET /desk/api/weeks`: houses first reached and first met, week by week; for the ward or one tổ.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WeeksPage {
    /// UTC milliseconds: "tính đến …".
    #[ts(type = "number")]
    pub as_of: i64,
    /// The year that activity is counted in.
    pub year: i32,
    /// The tổ, unless the weeks are the ward's.
    pub unit: Option<Unit>,
    /// All tổ in force, for choosing one.
    pub units: Vec<Unit>,
    /// Hộ that count: the register minus confirmed "không có người ở".
    pub denominator: u32,
    /// From the first week of the year with a visit to the present one, none left out.
    pub weeks: Vec<WeekOfYear>,
    /// Phones that have not come in for more than three days.
    pub silent_phones: u32,
    /// Oldest day since which one of them is silent.
    pub silent_since: Option<Day>,
}

/// One week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WeekOfYear {
    /// Its first day.
    pub monday: Day,
    /// Hộ reached for the first time this year.
    pub reached: u32,
    /// Hộ of which an adult was met for the first time this year.
    pub met: u32,
}
