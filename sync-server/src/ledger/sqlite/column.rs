//! How ids, days and open words stand in columns: as the text that people and other programs can read too.

use automerge::ChangeHash;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, Value, ValueRef};
use rusqlite::{Row, RowIndex};
use std::fmt::Display;
use std::str::FromStr;

/// A value that stands in its column as text.
pub struct Text<T>(pub T);

impl<T: Display> ToSql for Text<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Owned(Value::Text(self.0.to_string())))
    }
}

impl<T: FromStr> FromSql for Text<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value
            .as_str()?
            .parse()
            .map(Text)
            .map_err(|_| FromSqlError::InvalidType)
    }
}

/// The value of such a column.
pub fn text<T: FromStr>(row: &Row<'_>, at: impl RowIndex) -> rusqlite::Result<T> {
    Ok(row.get::<_, Text<T>>(at)?.0)
}

/// The value of such a column, which may be absent.
pub fn maybe<T: FromStr>(row: &Row<'_>, at: impl RowIndex) -> rusqlite::Result<Option<T>> {
    Ok(row.get::<_, Option<Text<T>>>(at)?.map(|text| text.0))
}

/// The value of a column of 32 bytes.
pub fn hash(row: &Row<'_>, at: impl RowIndex) -> rusqlite::Result<ChangeHash> {
    Ok(ChangeHash(row.get::<_, [u8; 32]>(at)?))
}
