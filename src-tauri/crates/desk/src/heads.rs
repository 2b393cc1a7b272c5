//! Keeping the vault's newest signed head outside it, and the key it is signed with.

use std::path::Path;

use tell_first_evidence::fingerprint;
use tell_first_vault::{PlaceFault, SlotName, Standing, beside, kept_heads, slots};

use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::outside::thirty_two;
use crate::roles::{May, any_allows};
use crate::settings::{HEAD_PLACES, HEADS_KEPT, LONGEST_PATH};
use crate::views::{HeadsView, PlaceView};

/// Most further places.
const MOST_PLACES: usize = 5;
/// The head is there.
const KEPT: &str = "kept";
/// The place holds heads of other desks only, and is left to them.
const OF_ANOTHER: &str = "another-desk";

impl Desk {
    /// Where heads are kept, how that went last, and the key that signs them.
    ///
    /// # Errors
    /// `role.refused`.
    pub fn heads_view(&self) -> Result<HeadsView> {
        self.may(May::Evidence)?;
        let keys = self.vault.verifiers();
        let print = fingerprint(&self.vault.verifier()).map_err(|_| Error::Inconsistent)?;
        let roles = &self.session()?.roles;
        Ok(HeadsView {
            keeps: self.vault.keeps_heads(),
            places: self.kept.clone(),
            most: MOST_PLACES,
            key: print.to_string(),
            keys: keys.len(),
            can_change: any_allows(roles, May::ChangeSettings, self.is_practice()),
        })
    }

    /// Names a further place, and keeps the head there at once: a place that cannot take it now is not named.
    ///
    /// # Errors
    /// `settings.folder_not_whole`; `request.too_long`; `heads.too_many`; `heads.named_already`; `heads.inside`;
    /// `heads.not_written`.
    pub fn place_add(&mut self, place: &str) -> Result<HeadsView> {
        self.may(May::ChangeSettings)?;
        let place = place.trim().trim_end_matches(['/', '\\']);
        if place.chars().count() > LONGEST_PATH {
            return Err(Error::TooLong);
        }
        if !Path::new(place).is_absolute() || place.contains('\n') {
            return Err(Error::FolderNotWhole);
        }
        let mut places = self.head_places()?;
        if places.iter().any(|named| named == place) {
            return Err(Error::PlaceNamed);
        }
        if places.len() >= MOST_PLACES {
            return Err(Error::TooManyPlaces);
        }
        let own = self.vault.folder();
        if Path::new(place).starts_with(own) || Path::new(place) == beside(own) {
            return Err(Error::PlaceInside);
        }
        if self.vault.keep_head(Path::new(place)).is_err() {
            return Err(Error::PlaceNotWritten);
        }
        places.push(place.to_owned());
        self.setting_put(HEAD_PLACES, &places.join("\n"))?;
        self.keep_heads();
        self.heads_view()
    }

    /// Keeps no heads in a further place any more. What is there stays there.
    ///
    /// # Errors
    /// `role.refused`.
    pub fn place_remove(&mut self, place: &str) -> Result<HeadsView> {
        self.may(May::ChangeSettings)?;
        let mut places = self.head_places()?;
        places.retain(|named| named != place);
        self.setting_put(HEAD_PLACES, &places.join("\n"))?;
        self.keep_heads();
        self.heads_view()
    }

    /// Makes a new key for the desk; the old one signs that it is so. Asks for the member's passphrase again.
    ///
    /// # Errors
    /// `role.refused`; `sign_in.wrong_passphrase`.
    pub fn key_change(&mut self, passphrase: &str) -> Result<HeadsView> {
        self.may(May::ChangeSettings)?;
        let slot = self.slot_of(self.session()?.staff)?;
        slots::open(self.vault.folder(), &SlotName::Code(slot), passphrase)?;
        let seed = zeroize::Zeroizing::new(thirty_two(self.outside.as_ref()));
        self.write(|acts| {
            let act = acts.tx.desk_key_act(&seed)?;
            let seq = acts.append(act)?;
            Ok(acts.tx.desk_key_change(seq, &seed)?)
        })?;
        self.keep_heads();
        self.heads_view()
    }

    /// Keeps the newest head in every place. A place that cannot take it holds nothing up: it is named on the
    /// settings page, and to an administrator at sign-in.
    pub(crate) fn keep_heads(&mut self) {
        if !self.vault.keeps_heads() {
            return;
        }
        let near = beside(self.vault.folder());
        let kept = self.vault.keep_head(&near);
        if kept.is_ok() && !self.heads_were_kept().unwrap_or(true) {
            // From now on none left is worth a word.
            if let Err(why) = self.setting_put(HEADS_KEPT, "yes") {
                tracing::warn!(code = why.code(), "that heads are kept was not noted");
            }
        }
        let places = self.head_places().unwrap_or_default();
        let far = places.into_iter().map(|path| {
            let silent = PlaceView::of(path.clone(), Err(PlaceFault::Silent));
            // One that kept everybody waiting is asked again at the next sign-in.
            if self.kept.contains(&silent) {
                return silent;
            }
            let kept = self.keep_far(Path::new(&path));
            PlaceView::of(path, kept)
        });
        let far: Vec<PlaceView> = far.collect();
        self.kept = vec![PlaceView::of(String::new(), kept.map(Some))];
        self.kept.extend(far);
    }

    /// Notes a place that kept everybody waiting, so that nobody waits for it twice in a session.
    pub(crate) fn note_silent(&mut self, place: &str, why: PlaceFault) {
        if why == PlaceFault::Silent {
            self.kept.push(PlaceView::of(place.to_owned(), Err(why)));
        }
    }

    /// How many places did not take the newest head.
    pub(crate) fn places_failing(&self) -> u64 {
        let failing = self.kept.iter().filter(|place| place.state != KEPT);
        u64::try_from(failing.count()).unwrap_or(u64::MAX)
    }

    /// The further places an administrator named.
    pub(crate) fn head_places(&self) -> Result<Vec<String>> {
        let places = self.setting(HEAD_PLACES)?.unwrap_or_default();
        Ok(places
            .lines()
            .filter(|place| !place.is_empty())
            .map(str::to_owned)
            .collect())
    }

    /// True once a head was kept outside.
    pub(crate) fn heads_were_kept(&self) -> Result<bool> {
        Ok(self.setting(HEADS_KEPT)?.is_some())
    }

    /// Keeps the head in a further place, unless it is another desk's by now: a stick that was changed.
    fn keep_far(&self, place: &Path) -> std::result::Result<Option<u64>, PlaceFault> {
        let held = kept_heads(place)?;
        let mut others = false;
        for file in &held {
            match self.vault.judge(&file.text) {
                Ok(Some(judged)) if judged.of_another => others = true,
                Ok(Some(judged)) if judged.standing != Standing::Foreign => {
                    return self.vault.keep_head(place).map(Some);
                }
                Ok(_) => {}
                Err(_) => return Err(PlaceFault::Failed),
            }
        }
        if others {
            return Ok(None);
        }
        self.vault.keep_head(place).map(Some)
    }
}

impl PlaceView {
    fn of(path: String, kept: std::result::Result<Option<u64>, PlaceFault>) -> Self {
        let (state, size) = match kept {
            Ok(Some(size)) => (KEPT, Some(size)),
            Ok(None) => (OF_ANOTHER, None),
            Err(fault) => (fault.code(), None),
        };
        Self { path, state, size }
    }
}
