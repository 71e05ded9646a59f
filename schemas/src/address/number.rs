//! The chain of numbers at the head of an address: `K12/H3/7`, `Kiệt 123 hẻm 4 số 5`, `125A`, `Lô 12-B2.5`.

use super::scan::Scan;

/// What a number in the chain was said to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    Nothing,
    Kiet,
    Hem,
    House,
    Plot,
}

/// One number of the chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    pub said: Said,
    pub id: String,
}

/// The chain read as kiệt, hẻm and house.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Door {
    pub kiet: Option<String>,
    pub hem: Option<String>,
    pub number: Option<String>,
    /// `123/45` without a K.
    pub ambiguous: bool,
}

/// Longest first, so that "số nhà" is not taken for "số".
const MARKS: [(&str, Said); 13] = [
    ("so nha", Said::House),
    ("nha so", Said::House),
    ("ngach", Said::Hem),
    ("kiet", Said::Kiet),
    ("hem", Said::Hem),
    ("ngo", Said::Kiet),
    ("nha", Said::House),
    ("so", Said::House),
    ("sn", Said::House),
    ("lo", Said::Plot),
    ("k", Said::Kiet),
    ("h", Said::Hem),
    ("#", Said::House),
];

/// Reads as many numbers as stand at the cursor, and leaves it behind them. A mark counts only before a digit:
/// the Ngô of Ngô Quyền is no "ngõ".
pub fn chain(scan: &mut Scan) -> Vec<Link> {
    let mut links: Vec<Link> = Vec::new();
    loop {
        let back = scan.place();
        scan.skip(|c| c == ' ' || c == '.');
        let slash = scan.peek(0) == Some('/');
        if slash {
            scan.skip(|c| c == '/' || c == ' ');
        } else if !links.is_empty() {
            scan.skip(|c| matches!(c, ' ' | '.' | ',' | '-'));
        }
        let said = mark(scan);
        let follows = links.is_empty() || slash || said != Said::Nothing;
        let id = if follows && !date_street(scan) {
            id(scan, said)
        } else {
            None
        };
        let Some(id) = id else {
            // A slash that leads nowhere ("K123/ Ngô Quyền") belongs to the chain all the same.
            scan.go(back);
            scan.skip(|c| c == ' ');
            if slash {
                scan.skip(|c| c == '/' || c == ' ');
            }
            return links;
        };
        links.push(Link { said, id });
    }
}

/// What the whole chain means. Numbers without a mark are, from the left, kiệt, hẻm and house, as far as the marks
/// left those open.
pub fn door(links: &[Link]) -> Door {
    let mut door = Door::default();
    let mut open: Vec<&str> = Vec::new();
    for Link { said, id } in links {
        match said {
            Said::Kiet if door.kiet.is_none() => door.kiet = Some(id.clone()),
            Said::Hem if door.hem.is_none() => door.hem = Some(id.clone()),
            Said::House | Said::Plot if door.number.is_none() => door.number = Some(id.clone()),
            _ => open.push(id),
        }
    }
    let marked = door.kiet.is_some() || door.hem.is_some();
    if !marked && door.number.is_none() && open.len() > 1 {
        door.ambiguous = true;
        door.kiet = Some(open.remove(0).to_owned());
    }
    if door.number.is_none() {
        if door.kiet.is_some() && door.hem.is_none() && open.len() > 1 {
            door.hem = Some(open.remove(0).to_owned());
        }
        if !open.is_empty() {
            door.number = Some(open.join("/"));
        }
    }
    door
}

fn mark(scan: &mut Scan) -> Said {
    let back = scan.place();
    for (word, said) in MARKS {
        if !scan.says(word) {
            continue;
        }
        scan.go(back + word.chars().count());
        scan.skip(|c| matches!(c, ' ' | '.' | ':' | '-'));
        // "Kiệt số 123"
        if matches!(said, Said::Kiet | Said::Hem | Said::Plot) && scan.says("so ") {
            let so = scan.place();
            scan.go(so + 3);
            scan.skip(|c| c == ' ');
            if !scan.peek(0).is_some_and(|c| c.is_ascii_digit()) {
                scan.go(so);
            }
        }
        let number = scan.peek(0).is_some_and(|c| c.is_ascii_digit());
        // A plot may be named by a letter first: "Lô B2-12".
        let plot = said == Said::Plot
            && scan.peek(0).is_some_and(|c| c.is_ascii_alphabetic())
            && scan.peek(1).is_some_and(|c| c.is_ascii_digit());
        if number || plot {
            return said;
        }
        // "Số nhà K123/45": the nearer mark says what the number is.
        if said == Said::House {
            match mark(scan) {
                Said::Nothing => {}
                nearer => return nearer,
            }
        }
        scan.go(back);
    }
    Said::Nothing
}

/// "2 Tháng 9" is a street.
fn date_street(scan: &Scan) -> bool {
    (1..=2).any(|digits| {
        (0..digits).all(|ahead| scan.peek(ahead).is_some_and(|c| c.is_ascii_digit()))
            && " thang "
                .chars()
                .enumerate()
                .all(|(ahead, c)| scan.peek(digits + ahead) == Some(c))
            && scan.peek(digits + 7).is_some_and(|c| c.is_ascii_digit())
    })
}

fn id(scan: &mut Scan, said: Said) -> Option<String> {
    if said == Said::Plot {
        let from = scan.place();
        scan.skip(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '/'));
        let plot = scan.between(from, scan.place());
        let plot = plot.trim_end_matches(['-', '.', '/']);
        return (!plot.is_empty()).then(|| format!("Lô {}", plot.to_uppercase()));
    }
    let mut id = one_id(scan)?;
    // Two plots made into one house: "12-14".
    if scan.peek(0) == Some('-') && scan.peek(1).is_some_and(|c| c.is_ascii_digit()) {
        let back = scan.place();
        scan.go(back + 1);
        match one_id(scan) {
            Some(other) => id = format!("{id}-{other}"),
            None => scan.go(back),
        }
    }
    Some(id)
}

/// Digits with the letter that belongs to them: "45", "45A", "45 A", "12bis", "125A1".
fn one_id(scan: &mut Scan) -> Option<String> {
    let digits = scan.digits();
    if digits.is_empty() {
        return None;
    }
    let digits = match digits.trim_start_matches('0') {
        "" => "0",
        bare => bare,
    };
    for tail in ["bis", "ter"] {
        let back = scan.place();
        scan.skip(|c| c == ' ');
        if scan.says(tail) && !scan.peek(3).is_some_and(char::is_alphanumeric) {
            scan.go(scan.place() + 3);
            return Some(format!("{digits}{tail}"));
        }
        scan.go(back);
    }
    let gap = usize::from(scan.peek(0) == Some(' '));
    let Some(letter) = scan.peek(gap).filter(char::is_ascii_alphabetic) else {
        return Some(digits.to_owned());
    };
    let typed = scan.typed(gap).unwrap_or(letter);
    let after = scan.peek(gap + 1);
    let belongs = if gap == 0 {
        // "125Ngô Quyền": a letter that begins a word is the street's.
        !after.is_some_and(char::is_alphabetic)
    } else {
        // "45 A An Cư", but not "45 Đ. Ngô Quyền", "45 K12", "45 P302".
        typed.is_ascii_alphabetic()
            && !matches!(letter, 'k' | 'h' | 'p' | 'q')
            && matches!(after, None | Some(' ' | ',' | '/'))
    };
    if !belongs {
        return Some(digits.to_owned());
    }
    scan.go(scan.place() + gap + 1);
    // "125A1", but a space ends the number: "45A 3" is not "45A3".
    let more = if gap == 0 { scan.digits() } else { String::new() };
    Some(format!("{digits}{}{more}", typed.to_uppercase()))
}
