//! Notice packs: installed once for each digest, with the tables the rules read.

use rusqlite::params;
use tell_first_evidence::Moment;
use tell_first_notice::{Field, Pack, PackFile, Route, Strength, WordsOf};

use crate::convert::Stored;
use crate::{Result, Tx};

impl Tx<'_> {
    /// Installs a pack with its files. The same id and version a second time is refused (`once-only`).
    pub fn pack_install(
        &mut self,
        seq: u64,
        pack: &Pack,
        files: &[PackFile],
        at: Moment,
    ) -> Result<()> {
        let seq = self.own(seq)?;
        let digest = pack.digest.to_column();
        self.conn.execute(
            "INSERT INTO pack (digest, id, version, title, installed_ms, seq) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![digest, pack.id, pack.version, pack.title, at.wall_ms, seq],
        )?;
        let mut insert = self
            .conn
            .prepare("INSERT INTO pack_file (pack, path, bytes) VALUES (?1, ?2, ?3)")?;
        for file in files {
            insert.execute(params![digest, file.path, file.bytes])?;
        }
        let mut insert = self
            .conn
            .prepare("INSERT INTO policy (pack, policy, review_by) VALUES (?1, ?2, ?3)")?;
        for policy in &pack.policies {
            insert.execute(params![digest, policy.id, policy.review_by.to_string()])?;
        }
        let mut insert = self.conn.prepare(
            "INSERT INTO pack_card (pack, card, section, strength) VALUES (?1, ?2, ?3, ?4)",
        )?;
        for card in &pack.cards {
            insert.execute(params![
                digest,
                card.id,
                card.section,
                strength(card.strength)
            ])?;
        }
        let mut insert = self.conn.prepare(
            "INSERT INTO pack_card_words (pack, card, language, words) VALUES (?1, ?2, ?3, ?4)",
        )?;
        for card in &pack.cards {
            for language in pack.texts.keys() {
                if let Some(words) = pack.words(language, WordsOf::Card(&card.id)) {
                    insert.execute(params![digest, card.id, language, words.digest.to_column()])?;
                }
            }
        }
        for field in &pack.fields {
            self.pack_field(pack, field)?;
        }
        Ok(())
    }

    fn pack_field(&self, pack: &Pack, field: &Field) -> Result<()> {
        let digest = pack.digest.to_column();
        self.conn
            .prepare_cached(
                "INSERT INTO pack_field (pack, field, section, route, sensitive, card, policy)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )?
            .execute(params![
                digest,
                field.id,
                field.section,
                route(field.route),
                !field.sensitive.is_empty(),
                field.card,
                field.policy
            ])?;
        let Some(list) = field.list.as_ref().and_then(|id| pack.lists.get(id)) else {
            return Ok(());
        };
        let mut insert = self.conn.prepare_cached(
            "INSERT INTO pack_option (pack, field, code, card) VALUES (?1, ?2, ?3, ?4)",
        )?;
        for option in &list.options {
            if let Some(card) = &option.card {
                insert.execute(params![digest, field.id, option.code, card])?;
            }
        }
        Ok(())
    }
}

const fn route(route: Route) -> &'static str {
    match route {
        Route::Notice => "notice",
        Route::Consent => "consent",
        Route::Law => "law",
        Route::Claim => "claim",
        Route::Public => "public",
        Route::Optional => "optional",
        Route::Closed => "closed",
    }
}

const fn strength(strength: Strength) -> &'static str {
    match strength {
        Strength::Ordinary => "ordinary",
        Strength::Explicit => "explicit",
        Strength::ExplicitWritten => "explicit-written",
    }
}
