//! One line of a story: plain words, with what somebody said in quotes.

/// A line with the lines indented below it.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    /// The file, as a failure shows it.
    pub(crate) file: String,
    /// From 1.
    pub(crate) number: usize,
    /// The line as written.
    pub(crate) text: String,
    /// Its words, without what is in quotes.
    pub(crate) words: Vec<String>,
    /// What is in quotes, in order.
    pub(crate) quotes: Vec<String>,
    /// What follows it, indented: answers of a page, and how the act ends.
    pub(crate) below: Vec<Line>,
}

impl Line {
    /// Where it stands, as editors read it.
    pub(crate) fn place(&self) -> String {
        format!("{}:{}", self.file, self.number)
    }

    /// The words, for matching.
    pub(crate) fn words(&self) -> Vec<&str> {
        self.words.iter().map(String::as_str).collect()
    }

    /// What is in quotes, for matching.
    pub(crate) fn quotes(&self) -> Vec<&str> {
        self.quotes.iter().map(String::as_str).collect()
    }
}

/// Reads a story. Blank lines and lines that begin with `#` are for the reader.
pub(crate) fn read(file: &str, text: &str) -> Result<Vec<Line>, String> {
    let mut lines: Vec<Line> = Vec::new();
    for (at, text) in text.lines().enumerate() {
        if text.trim().is_empty() || text.trim_start().starts_with('#') {
            continue;
        }
        let (words, quotes) =
            take_apart(text).map_err(|why| format!("{file}:{}: {why}: {text}", at + 1))?;
        let line = Line {
            file: file.to_owned(),
            number: at + 1,
            text: text.trim().to_owned(),
            words,
            quotes,
            below: Vec::new(),
        };
        match (text.starts_with(' '), lines.last_mut()) {
            (false, _) => lines.push(line),
            (true, Some(above)) => above.below.push(line),
            (true, None) => return Err(format!("{}: nothing stands above it", line.place())),
        }
    }
    Ok(lines)
}

/// Words and quotes. A comma after a word is for the reader.
fn take_apart(text: &str) -> Result<(Vec<String>, Vec<String>), &'static str> {
    let (mut words, mut quotes) = (Vec::new(), Vec::new());
    for (at, piece) in text.split('"').enumerate() {
        if at % 2 == 1 {
            quotes.push(piece.to_owned());
        } else {
            let plain = piece
                .split_whitespace()
                .map(|word| word.trim_end_matches(','));
            words.extend(plain.filter(|word| !word.is_empty()).map(str::to_owned));
        }
    }
    if text.matches('"').count() % 2 == 1 {
        return Err("a quote is not closed");
    }
    Ok((words, quotes))
}
