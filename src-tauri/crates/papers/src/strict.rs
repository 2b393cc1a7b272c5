//! Reading JSON strictly: what two readers could take differently is refused.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

/// Most bytes of a file: 16 MiB.
pub const LARGEST: usize = 16 * 1024 * 1024;
/// Most objects and lists inside each other.
pub const DEEPEST: u8 = 32;
/// The largest whole number every reader of JSON holds exactly, 2^53 - 1.
pub const LARGEST_NUMBER: u64 = (1 << 53) - 1;

/// Reads a whole text: UTF-8 without a byte order mark, no key twice, whole numbers from 0 to [`LARGEST_NUMBER`], at
/// most [`DEEPEST`] levels, at most [`LARGEST`] bytes. `None` for anything else.
pub fn read_strictly(bytes: &[u8]) -> Option<Value> {
    read_strictly_up_to(bytes, LARGEST)
}

/// The same, of at most that many bytes.
pub(crate) fn read_strictly_up_to(bytes: &[u8], largest: usize) -> Option<Value> {
    if bytes.len() > largest {
        return None;
    }
    let mut from = serde_json::Deserializer::from_slice(bytes);
    let value = Strict { left: DEEPEST }.deserialize(&mut from).ok()?;
    from.end().ok()?;
    Some(value)
}

#[derive(Clone, Copy)]
struct Strict {
    left: u8,
}

impl Strict {
    fn inside<E: Error>(self) -> Result<Self, E> {
        let left = self
            .left
            .checked_sub(1)
            .ok_or_else(|| E::custom("too deep"))?;
        Ok(Self { left })
    }
}

impl<'de> DeserializeSeed<'de> for Strict {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("texts, whole numbers, yes and no, lists and objects")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, yes: bool) -> Result<Value, E> {
        Ok(Value::Bool(yes))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Value, E> {
        if number <= LARGEST_NUMBER {
            Ok(number.into())
        } else {
            Err(E::custom("too large"))
        }
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        Ok(text.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let inside = self.inside()?;
        let mut list = Vec::new();
        while let Some(value) = seq.next_element_seed(inside)? {
            list.push(value);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let inside = self.inside()?;
        let mut object = Map::new();
        while let Some(key) = map.next_key::<String>()? {
            let value = map.next_value_seed(inside)?;
            if object.insert(key, value).is_some() {
                return Err(A::Error::custom("a key stands twice"));
            }
        }
        Ok(Value::Object(object))
    }
}
