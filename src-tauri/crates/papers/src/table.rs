//! A list as comma-separated values (RFC 4180), for a spreadsheet.

/// A list with a heading for each column.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// Headings.
    pub head: Vec<&'static str>,
    /// Rows, each with as many cells.
    pub rows: Vec<Vec<String>>,
}

/// Signs that make a spreadsheet take a cell for a formula (OWASP, CSV injection): also a line feed, and the first four
/// as they are written full width, which some versions for East Asian languages take for the same.
const FORMULA: [char; 11] = [
    '=', '+', '-', '@', '\t', '\r', '\n', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
];

/// Says that the file is UTF-8. Without it Excel takes "Zoë" for other letters; other programs pass over it, and one that
/// does not has to read the file as `utf-8-sig` or the like.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// The list as UTF-8, marked as such, with CR LF at each end of a row. A cell that a spreadsheet would take for a formula
/// begins with an apostrophe: what somebody typed is never run.
///
/// # Panics
/// Never: the bytes are kept in memory.
pub fn csv(table: &Table) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .flexible(true)
        .from_writer(MARK.to_vec());
    // Writing into memory cannot fail.
    let _ = writer.write_record(&table.head);
    for row in &table.rows {
        let _ = writer.write_record(row.iter().map(|cell| safe(cell)));
    }
    writer.into_inner().unwrap_or_default()
}

fn safe(cell: &str) -> String {
    if cell.starts_with(FORMULA) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(head: &[&'static str], rows: &[&[&str]]) -> String {
        let row = |row: &&[&str]| row.iter().map(|cell| (*cell).to_owned()).collect();
        let table = Table {
            head: head.to_vec(),
            rows: rows.iter().map(row).collect(),
        };
        String::from_utf8(csv(&table)).expect("text")
    }

    #[test]
    fn a_cell_is_kept_whole() {
        assert_eq!(
            text(
                &["tenancy", "by"],
                &[&["A=1", "Ada, \"A\""], &["", "two\r\nlines\n"]]
            ),
            "\u{feff}tenancy,by\r\nA=1,\"Ada, \"\"A\"\"\"\r\n,\"two\r\nlines\n\"\r\n"
        );
        assert_eq!(
            text(&["by"], &[]),
            "\u{feff}by\r\n",
            "nobody: the words stay"
        );
    }

    /// Each as another program reads it: what was typed, after an apostrophe.
    #[test]
    fn no_cell_is_a_formula() {
        for sign in "=+-@\t\r\n\u{ff1d}\u{ff0b}\u{ff0d}\u{ff20}".chars() {
            for typed in [
                format!("{sign}1+1"),
                format!("{sign}HYPERLINK(\"http://x\",\"a\")"),
                sign.to_string(),
            ] {
                let file = text(&["a", "b"], &[&["x", &typed]]);
                let mut read = csv::Reader::from_reader(file.as_bytes());
                let row = read.records().next().expect("a row").expect("it reads");
                assert_eq!(row.get(1), Some(format!("'{typed}").as_str()), "{sign:?}");
            }
        }
        let harmless = ["1=1", "'=1", "a@b.example", "\u{2212}1", " =1"];
        for typed in harmless {
            assert_eq!(
                text(&["a"], &[&[typed]]),
                format!("\u{feff}a\r\n{typed}\r\n")
            );
        }
    }
}
