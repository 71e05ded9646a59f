//! Paragraphs and the letters in them. Text comes from people: whatever XML cannot hold is left out here, once.

use super::mm;

/// How letters look. Sizes in points.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    size: u32,
    bold: bool,
    italic: bool,
}

impl Look {
    pub fn plain(size: u32) -> Self {
        Self {
            size,
            bold: false,
            italic: false,
        }
    }

    pub fn bold(size: u32) -> Self {
        Self {
            bold: true,
            ..Self::plain(size)
        }
    }

    pub fn italic(size: u32) -> Self {
        Self {
            italic: true,
            ..Self::plain(size)
        }
    }

    pub fn bold_italic(size: u32) -> Self {
        Self {
            italic: true,
            ..Self::bold(size)
        }
    }

    /// As Word writes it; sizes are in half points there.
    pub fn properties(self) -> String {
        let font = "Times New Roman";
        let on = |on: bool, tag: &str| if on { format!("<w:{tag}/>") } else { String::new() };
        let half = self.size * 2;
        format!(
            r#"<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:eastAsia="{font}" w:cs="{font}"/>{}{}<w:color w:val="000000"/><w:sz w:val="{half}"/><w:szCs w:val="{half}"/><w:lang w:val="vi-VN"/></w:rPr>"#,
            on(self.bold, "b"),
            on(self.italic, "i")
        )
    }
}

/// One paragraph to be.
#[derive(Debug, Clone)]
pub struct Paragraph {
    look: Look,
    alignment: &'static str,
    /// Twentieths of a point.
    before: u32,
    after: u32,
    first_line: u32,
    keep: bool,
    breaks: bool,
}

impl Paragraph {
    pub fn new(look: Look) -> Self {
        Self {
            look,
            alignment: "left",
            before: 0,
            after: 0,
            first_line: 0,
            keep: false,
            breaks: false,
        }
    }

    pub fn centred(mut self) -> Self {
        self.alignment = "center";
        self
    }

    /// Running text: justified, indented by 1 cm, 6 pt apart.
    pub fn running(mut self) -> Self {
        self.alignment = "both";
        self.first_line = mm(10);
        self.spaced(120, 0)
    }

    pub fn spaced(mut self, before: u32, after: u32) -> Self {
        (self.before, self.after) = (before, after);
        self
    }

    /// Never alone at the foot of a page.
    pub fn with_next(mut self) -> Self {
        self.keep = true;
        self
    }

    pub fn on_a_new_page(mut self) -> Self {
        self.breaks = true;
        self
    }

    /// The paragraph with its words; a line end within them is a line end on paper.
    pub fn says(&self, words: &str) -> String {
        let keep = if self.keep { "<w:keepNext/>" } else { "" };
        let breaks = if self.breaks { "<w:pageBreakBefore/>" } else { "" };
        let indent = match self.first_line {
            0 => String::new(),
            first => format!(r#"<w:ind w:firstLine="{first}"/>"#),
        };
        let look = self.look.properties();
        let runs: Vec<String> = lines(words)
            .map(|line| {
                format!(
                    r#"<w:r>{look}<w:t xml:space="preserve">{}</w:t></w:r>"#,
                    escaped(line)
                )
            })
            .collect();
        format!(
            r#"<w:p><w:pPr>{keep}{breaks}<w:spacing w:before="{}" w:after="{}"/>{indent}<w:jc w:val="{}"/></w:pPr>{}</w:p>"#,
            self.before,
            self.after,
            self.alignment,
            runs.join("<w:r><w:br/></w:r>")
        )
    }
}

/// A rule that stops so far from both sides.
pub fn rule(inset: u32) -> String {
    let line = r#"<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>"#;
    let look = Look::plain(2).properties();
    format!(
        r#"<w:p><w:pPr>{line}<w:spacing w:before="40" w:after="0"/><w:ind w:left="{inset}" w:right="{inset}"/>{look}</w:pPr></w:p>"#
    )
}

fn lines(words: &str) -> impl Iterator<Item = &str> {
    words.split('\n').map(|line| line.trim_end_matches('\r'))
}

/// Text as XML holds it; characters that XML 1.0 knows no way to write are left out.
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\t' => safe.push(' '),
            control if control.is_control() => {}
            '\u{fffe}' | '\u{ffff}' => {}
            letter => safe.push(letter),
        }
    }
    safe
}
