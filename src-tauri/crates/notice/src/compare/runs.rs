//! Word-level difference of two texts.

use similar::{Algorithm, DiffTag, capture_diff_slices};

use super::{How, Run};

/// Most words of a text that is compared word by word: ten times a long notice. A text beyond that is said to have
/// gone and come as a whole, so that no pack can hold a desk up.
const MOST_WORDS: usize = 50_000;

/// A word and the space after it. A text that starts with space starts with an empty word.
struct Piece<'a> {
    word: &'a str,
    gap: &'a str,
}

/// The difference of two texts, word by word. Together the runs are both texts, byte for byte.
pub(crate) fn runs(old: &str, new: &str) -> Vec<Run> {
    let (old, new) = (pieces(old), pieces(new));
    let (old_words, new_words) = (words(&old), words(&new));
    let mut out = Writer::default();
    if old.len().max(new.len()) > MOST_WORDS {
        old.iter().for_each(|piece| out.was(piece));
        new.iter().for_each(|piece| out.now(piece));
        return out.finish();
    }
    for op in capture_diff_slices(Algorithm::Myers, &old_words, &new_words) {
        let (tag, was, now) = op.as_tag_tuple();
        let was = old.get(was).unwrap_or_default();
        let now = new.get(now).unwrap_or_default();
        match tag {
            DiffTag::Equal => was
                .iter()
                .zip(now)
                .for_each(|(was, now)| out.both(was, now)),
            DiffTag::Delete | DiffTag::Insert | DiffTag::Replace => {
                was.iter().for_each(|piece| out.was(piece));
                now.iter().for_each(|piece| out.now(piece));
            }
        }
    }
    out.finish()
}

fn words<'a>(pieces: &[Piece<'a>]) -> Vec<&'a str> {
    pieces.iter().map(|piece| piece.word).collect()
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut out = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (word, after) = split(rest, char::is_whitespace);
        let (gap, after) = split(after, |c| !char::is_whitespace(c));
        out.push(Piece { word, gap });
        rest = after;
    }
    out
}

/// Up to the first character that `ends`, and the rest.
fn split(text: &str, ends: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(ends).unwrap_or(text.len()))
}

/// Joins pieces to runs as long as they can be: what went, then what came, then what stayed.
#[derive(Default)]
struct Writer {
    done: Vec<Run>,
    removed: String,
    added: String,
}

impl Writer {
    fn was(&mut self, piece: &Piece<'_>) {
        self.removed.push_str(piece.word);
        self.removed.push_str(piece.gap);
    }

    fn now(&mut self, piece: &Piece<'_>) {
        self.added.push_str(piece.word);
        self.added.push_str(piece.gap);
    }

    /// A word in both texts; the space after it may differ.
    fn both(&mut self, was: &Piece<'_>, now: &Piece<'_>) {
        self.same(was.word);
        if was.gap == now.gap {
            self.same(was.gap);
        } else {
            self.removed.push_str(was.gap);
            self.added.push_str(now.gap);
        }
    }

    fn same(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        self.flush();
        match self.done.last_mut() {
            Some(run) if run.how == How::Same => run.text.push_str(text),
            Some(_) | None => self.push(text.to_owned(), How::Same),
        }
    }

    fn flush(&mut self) {
        let removed = std::mem::take(&mut self.removed);
        let added = std::mem::take(&mut self.added);
        self.push(removed, How::Removed);
        self.push(added, How::Added);
    }

    fn push(&mut self, text: String, how: How) {
        if !text.is_empty() {
            self.done.push(Run { text, how });
        }
    }

    fn finish(mut self) -> Vec<Run> {
        self.flush();
        self.done
    }
}
