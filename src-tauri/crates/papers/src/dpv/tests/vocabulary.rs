//! What is written, held to the vocabulary's own text: `vectors/dpv/dpv-2.3.tsv`, copied from its files term by term.

use super::*;

/// What the vocabulary says of one term.
struct Term {
    status: String,
    /// What it is a kind of, or an example of.
    is: Vec<String>,
    domain: Vec<String>,
    range: Vec<String>,
}

/// By IRI with its prefix; what has no prefix here by its whole IRI.
fn vocabulary() -> BTreeMap<String, Term> {
    let prefixed = |iri: &str| {
        let of = PREFIXES.iter().find(|(_, whole)| {
            iri.strip_prefix(whole)
                .is_some_and(|name| !name.contains('#'))
        });
        of.map_or_else(
            || iri.to_owned(),
            |(prefix, whole)| iri.replacen(whole, &format!("{prefix}:"), 1),
        )
    };
    let list = |cell: &str| -> Vec<String> {
        let names = cell.split(' ').filter(|name| *name != "-");
        names.map(str::to_owned).collect()
    };
    read("dpv/dpv-2.3.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            let [iri, status, is, domain, range, _file] = cells[..] else {
                panic!("six columns: {line}")
            };
            let term = Term {
                status: status.to_owned(),
                is: list(is),
                domain: list(domain),
                range: list(range),
            };
            (prefixed(iri), term)
        })
        .collect()
}

/// True where a term is one of those, or a kind of one of them.
fn is_one_of(known: &BTreeMap<String, Term>, name: &str, wanted: &[String]) -> bool {
    wanted.iter().any(|one| one == name)
        || known
            .get(name)
            .is_some_and(|term| term.is.iter().any(|over| is_one_of(known, over, wanted)))
}

/// Everything that has fields, wherever it stands.
fn nodes<'a>(value: &'a Value, all: &mut Vec<&'a Value>) {
    match value {
        Value::Object(fields) => {
            all.push(value);
            fields.values().for_each(|inside| nodes(inside, all));
        }
        Value::Array(list) => list.iter().for_each(|one| nodes(one, all)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn list(value: &Value) -> Vec<&Value> {
    value
        .as_array()
        .map_or_else(|| vec![value], |all| all.iter().collect())
}

fn kinds(node: &Value) -> Vec<String> {
    let all = list(&node["@type"]).into_iter();
    all.filter_map(|kind| kind.as_str().map(str::to_owned))
        .collect()
}

/// What a value is: by its own type, by the type it has elsewhere, or as a term itself.
fn kinds_of(all: &[&Value], value: &Value) -> Vec<String> {
    let mut found = kinds(value);
    if let Some(id) = value["@id"].as_str() {
        let same = all.iter().filter(|node| node["@id"] == id);
        found.extend(same.flat_map(|node| kinds(node)));
        found.push(id.to_owned());
    }
    found
}

#[test]
fn every_term_of_the_list_is_in_the_vocabulary_and_stays_there() {
    let known = vocabulary();
    let own = ["dpv", "pd", "loc", "eu-gdpr", "legal-gb"];
    for (term, iri) in terms() {
        let (prefix, name) = term.split_once(':').expect("a prefix");
        let whole = PREFIXES.iter().find(|(one, _)| *one == prefix);
        let (_, whole) = whole.expect("a prefix of the context");
        assert_eq!(iri, format!("{whole}{name}"), "{term}");
        if !own.contains(&prefix) {
            continue;
        }
        let found = known.get(&term);
        let status = found.map(|term| term.status.as_str());
        // What is about to be dropped is "sunset"; no other word is known.
        let stays = matches!(status, Some("accepted" | "modified"));
        assert!(stays, "{term} is not in DPV 2.3, or will go: {status:?}");
    }
    for profile in [crate::dpv::RECORD, crate::dpv::RECEIPT] {
        assert!(known.contains_key(profile), "{profile}");
    }
    assert!(
        !known.contains_key("dpv:hasDataStorageCondition"),
        "the control"
    );
}

/// What the code can write, not only what it writes for one person; and nothing is listed that it cannot.
#[test]
fn the_list_of_terms_is_that_of_the_code() {
    let mut literals = BTreeSet::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/dpv");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("a folder")
        .map(|file| file.expect("a file").path())
        .filter(|path| path.is_file() && !path.ends_with("tests.rs"))
        .collect();
    files.push(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/dpv.rs"));
    for file in files {
        let text = std::fs::read_to_string(&file).expect("text");
        let quoted = text.split('"').skip(1).step_by(2);
        let term = |one: &&str| {
            let (prefix, name) = one.split_once(':').unwrap_or_default();
            !name.is_empty() && PREFIXES.iter().any(|(known, _)| *known == prefix)
        };
        literals.extend(quoted.filter(term).map(str::to_owned));
    }
    assert!(literals.len() > 80, "{}", literals.len());
    let known: BTreeSet<String> = terms().into_keys().collect();
    let strange: Vec<_> = literals.difference(&known).collect();
    assert!(strange.is_empty(), "written and not listed: {strange:?}");
    named(&document(), &mut literals);
    let dead: Vec<_> = known.difference(&literals).collect();
    assert!(dead.is_empty(), "listed and never written: {dead:?}");
}

/// Each value is of the kind its property takes, and each property stands where it belongs.
#[test]
fn properties_stand_between_what_they_are_for() {
    let (known, document) = (vocabulary(), document());
    let mut all = Vec::new();
    nodes(&document["@graph"], &mut all);
    let mut checked = 0;
    for node in &all {
        for (key, values) in node.as_object().expect("fields") {
            let Some(property) = known.get(key) else {
                continue;
            };
            for value in list(values)
                .into_iter()
                .filter(|_| !property.range.is_empty())
            {
                let found = kinds_of(&all, value);
                let fits = found
                    .iter()
                    .any(|kind| is_one_of(&known, kind, &property.range));
                assert!(
                    fits,
                    "{key} takes {:?}, not {found:?}: {value}",
                    property.range
                );
                checked += 1;
            }
            // Its own note has the first two used beyond the domain it names, and the third with a control of consent.
            let beyond = match key.as_str() {
                "dpv:hasRecipient" | "dpv:isImplementedByEntity" => true,
                "dpv:isExercisedAt" => kinds(node).contains(&"dpv:WithdrawConsent".to_owned()),
                _ => property.domain.is_empty(),
            };
            let found = kinds_of(&all, node);
            let fits = |kind: &String| is_one_of(&known, kind, &property.domain);
            assert!(
                beyond || found.iter().any(fits),
                "{key} belongs to {:?}, not {found:?}",
                property.domain
            );
        }
    }
    assert!(checked > 100, "{checked}");
}
