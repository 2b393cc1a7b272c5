//! A value as one line of JSON, the same bytes each time: what is stored, and what a commitment covers.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json};

use crate::model::Value;

/// Stored text that is no value. It holds no text: what was read may be personal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the stored text is not a value")]
pub struct NotAValue;

/// The value as canonical JSON: `{"parts":{…},"codes":[…]}`, part names sorted, no spaces.
pub fn value_json(value: &Value) -> String {
    let parts: Map<String, Json> = value
        .parts
        .iter()
        .map(|(name, text)| (name.clone(), Json::String(text.clone())))
        .collect();
    let codes = value.codes.iter().cloned().map(Json::String).collect();
    let mut whole = Map::new();
    whole.insert("parts".to_owned(), Json::Object(parts));
    whole.insert("codes".to_owned(), Json::Array(codes));
    Json::Object(whole).to_string()
}

/// Reads what [`value_json`] wrote. Anything else, even the same content written otherwise, is refused:
/// a commitment covers the bytes.
pub fn value_from_json(text: &str) -> Result<Value, NotAValue> {
    let Ok(Json::Object(whole)) = serde_json::from_str::<Json>(text) else {
        return Err(NotAValue);
    };
    let (Some(Json::Object(parts)), Some(Json::Array(codes))) =
        (whole.get("parts"), whole.get("codes"))
    else {
        return Err(NotAValue);
    };
    let parts: BTreeMap<String, String> = parts
        .iter()
        .map(|(name, part)| Ok((name.clone(), string(part)?)))
        .collect::<Result<_, NotAValue>>()?;
    let codes = codes.iter().map(string).collect::<Result<_, _>>()?;
    let value = Value { parts, codes };
    if value_json(&value) == text {
        Ok(value)
    } else {
        Err(NotAValue)
    }
}

fn string(json: &Json) -> Result<String, NotAValue> {
    json.as_str().map(str::to_owned).ok_or(NotAValue)
}

#[cfg(test)]
mod tests;
