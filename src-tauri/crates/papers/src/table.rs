//! A list as comma-separated values (RFC 4180), for a spreadsheet.

/// A list with a heading for each column.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// Headings.
    pub head: Vec<&'static str>,
    /// Rows, each with as many cells.
    pub rows: Vec<Vec<String>>,
}

/// Signs that make a spreadsheet take a cell for a formula (OWASP, CSV injection).
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The list as UTF-8 with CR LF at each end of a row. A cell that a spreadsheet would take for a formula begins with an
/// apostrophe: what somebody typed is never run.
///
/// # Panics
/// Never: the bytes are kept in memory.
pub fn csv(table: &Table) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .flexible(true)
        .from_writer(Vec::new());
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

    #[test]
    fn a_cell_is_kept_whole_and_is_no_formula() {
        let table = Table {
            head: vec!["tenancy", "by"],
            rows: vec![
                vec!["=1+1".to_owned(), "Ada, \"A\"".to_owned()],
                vec!["T 1".to_owned(), "two\nlines".to_owned()],
            ],
        };
        let text = String::from_utf8(csv(&table)).expect("text");
        assert_eq!(
            text,
            "tenancy,by\r\n'=1+1,\"Ada, \"\"A\"\"\"\r\nT 1,\"two\nlines\"\r\n"
        );
    }
}
