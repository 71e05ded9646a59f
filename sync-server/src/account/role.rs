//! What somebody at the desk may see and do (`design.md` §5). Volunteers and team leads have phones, not accounts.

use std::fmt;
use std::str::FromStr;

/// The three kinds of account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Everything a supervisor may, and the server's own settings.
    Administrator,
    /// The whole ward, with names.
    Supervisor,
    /// Figures without names.
    Viewer,
}

impl Role {
    /// As it is stored, typed in a shell and sent to the page.
    pub fn word(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Supervisor => "supervisor",
            Self::Viewer => "viewer",
        }
    }

    /// May read names, notes and reasons.
    pub fn sees_people(self) -> bool {
        self != Self::Viewer
    }

    /// May say who sits at the desk. Not a supervisor: whoever may set an administrator's password is one.
    pub fn manages_accounts(self) -> bool {
        self == Self::Administrator
    }

    /// May decide between two versions.
    pub fn decides(self) -> bool {
        self != Self::Viewer
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// A word that names no role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("Vai trò phải là administrator, supervisor hoặc viewer (the role must be one of these three)")]
pub struct NoSuchRole;

impl FromStr for Role {
    type Err = NoSuchRole;

    fn from_str(word: &str) -> Result<Self, NoSuchRole> {
        match word {
            "administrator" => Ok(Self::Administrator),
            "supervisor" => Ok(Self::Supervisor),
            "viewer" => Ok(Self::Viewer),
            _ => Err(NoSuchRole),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_reads_back_from_its_word_and_nothing_else_does() {
        for role in [Role::Administrator, Role::Supervisor, Role::Viewer] {
            assert_eq!(role.word().parse(), Ok(role));
        }
        assert_eq!("root".parse::<Role>(), Err(NoSuchRole));
    }

    #[test]
    fn a_viewer_neither_sees_people_nor_decides() {
        assert!(!Role::Viewer.sees_people() && !Role::Viewer.decides());
        assert!(Role::Supervisor.sees_people() && Role::Administrator.decides());
    }
}
