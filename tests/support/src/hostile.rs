//! Three hundred things that somebody may type or paste where a name belongs (`tests/data/hostile-names.json`).

use serde_json::Value;

/// One of them.
pub struct HostileName {
    /// Of which kind it is.
    pub kind: String,
    /// As JSON writes it, quotes included.
    pub json: String,
    /// As text; none where JSON can say it and no text can: lone surrogates.
    pub text: Option<String>,
}

impl HostileName {
    /// Whether an answer hands back what was sent: of what is too short or too usual to tell, nobody can say.
    pub fn is_echoed_in(&self, answer: &str) -> bool {
        let inner = &self.json[1..self.json.len() - 1];
        let text = self.text.as_deref().unwrap_or(inner).trim();
        let usual = text.chars().count() < 6
            || text
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || c.is_whitespace() || "._-".contains(c));
        // Of a long one, any good piece of it.
        let start: String = text.chars().take(40).collect();
        !usual
            && (answer.contains(&start)
                || (inner.len() > 8 && answer.contains(&inner[..inner.len().min(40)])))
    }
}

/// All of them.
pub fn hostile_names() -> Vec<HostileName> {
    let file: Vec<Value> =
        serde_json::from_str(include_str!("../../data/hostile-names.json")).expect("a list");
    let read = |entry: &Value| {
        let (kind, once) = (entry["kind"].as_str()?, entry["json"].as_str()?);
        let inner = &once[1..once.len() - 1];
        let json = format!("\"{}\"", inner.repeat(entry["times"].as_u64()? as usize));
        Some(HostileName {
            kind: kind.to_owned(),
            text: serde_json::from_str(&json).ok(),
            json,
        })
    };
    file.iter()
        .map(|entry| read(entry).expect("kind, json, times"))
        .collect()
}
