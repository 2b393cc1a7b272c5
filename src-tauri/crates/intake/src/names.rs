//! Names made comparable, so that a person is found however the name was spelt. Never an identity check.

use rphonetic::DoubleMetaphone;

/// The name in plain small letters: other scripts spelt out, accents gone, hyphens as spaces, the rest dropped.
pub fn fold(name: &str) -> String {
    let plain = deunicode::deunicode(name).to_lowercase();
    let letters: String = plain
        .chars()
        .filter_map(|c| match c {
            'a'..='z' => Some(c),
            '-' | '_' | '/' | ',' => Some(' '),
            c if c.is_whitespace() => Some(' '),
            _ => None,
        })
        .collect();
    letters
        .split(' ')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The words of the folded name, each once, in order.
pub fn tokens(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in fold(name).split(' ').filter(|word| !word.is_empty()) {
        if !words.iter().any(|known| known == word) {
            words.push(word.to_owned());
        }
    }
    words
}

/// How each word may sound (double metaphone, first and second reading), each key once, in order.
pub fn sound_keys(name: &str) -> Vec<String> {
    let metaphone = DoubleMetaphone::default();
    let mut keys: Vec<String> = Vec::new();
    for word in tokens(name) {
        let sounds = metaphone.double_metaphone(&word);
        for key in [sounds.primary(), sounds.alternate()] {
            if !key.is_empty() && !keys.contains(&key) {
                keys.push(key);
            }
        }
    }
    keys
}

/// How alike two names look, from 0 (nothing) to 1 (the same), whatever the order of their words.
pub fn likeness(a: &str, b: &str) -> f64 {
    let straight = strsim::jaro_winkler(&fold(a), &fold(b));
    straight.max(strsim::jaro_winkler(&in_order(a), &in_order(b)))
}

fn in_order(name: &str) -> String {
    let mut words = tokens(name);
    words.sort();
    words.join(" ")
}

#[cfg(test)]
mod tests;
