//! Telling: putting a notice up, taking it down, and finding the exact words again.

use tell_first_evidence::{Act, ChoiceId, Digest, InterviewId, ShowingId, commit};
use tell_first_intake::{Act as CardAct, How, Layer, Purpose, after};
use tell_first_notice::{blocks, speaking_time_ms};

use crate::acts::{ChoiceRow, ShowingRow};
use crate::case::Case;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::interview::card_up;
use crate::paint::{block_views, notice_view, shown_words};
use crate::roles::May;
use crate::views::{NoticeView, PutView, TextView};

/// Longest reason, in characters, for reading faster than speech.
const LONGEST_REASON: usize = 500;

impl Desk {
    /// Puts a layer up, and records that it was: which words, how, when, by whom. Where the screen
    /// is on a card that these words come before, the card counts as requested from now on.
    ///
    /// # Errors
    /// `notice.not_found`; `request.not_understood`; `interview.ended`; `interview.paused`.
    pub fn notice_put(
        &mut self,
        interview: InterviewId,
        layer: &str,
        section: Option<&str>,
        how: &str,
    ) -> Result<PutView> {
        self.may(May::Notice)?;
        let case = self.open_case(interview)?;
        let layer: Layer = layer.parse().map_err(|_| Error::NotUnderstood)?;
        let how: How = how.parse().map_err(|_| Error::NotUnderstood)?;
        // Whoever is in an interview is here, or on the telephone: what goes by post is told when it arrives.
        if how == How::Posted && case.record.purpose == Purpose::Interview {
            return Err(Error::NotUnderstood);
        }
        let showing = self.show(&case, layer, section, how)?;
        let case = self.case(interview)?;
        let words = notice_view(&case, layer, section)?;
        Ok(PutView {
            showing: showing.to_string(),
            started_at_ms: case.began(showing),
            words,
        })
    }

    /// Ends a showing. `in_view_ms` is how long the words were in view; it cannot be longer than
    /// the showing has lasted in this session. Read aloud faster than the words can be spoken, a reason is needed.
    ///
    /// # Errors
    /// `showing.not_found`; `showing.ended`; `showing.hurried`.
    pub fn notice_end(
        &mut self,
        showing: ShowingId,
        in_view_ms: u64,
        hurried_because: Option<&str>,
    ) -> Result<()> {
        self.may(May::Notice)?;
        let row = self.vault.showing(showing)?;
        self.case_here(row.interview)?;
        if row.ended_ms.is_some() {
            return Err(Error::ShowingEnded);
        }
        // Of a showing put up in another session nobody can say how long it was in view.
        let in_view_ms = self.lasted_ms(showing).unwrap_or(0).min(in_view_ms);
        let reason = hurried_because
            .map(str::trim)
            .filter(|reason| !reason.is_empty());
        if reason.is_some_and(|reason| reason.chars().count() > LONGEST_REASON) {
            return Err(Error::TooLong);
        }
        let words = self.vault.text(row.text)?.ok_or(Error::TextUnknown)?;
        let hurried = row.how == How::Aloud && in_view_ms < speaking_time_ms(&words);
        if hurried && reason.is_none() {
            return Err(Error::Hurried);
        }
        let reason = reason
            .filter(|_| hurried)
            .map(|reason| (reason.to_owned(), self.salt()));
        let act = Act::ShowingEnded {
            showing,
            interview: row.interview,
            person: row.person,
            in_view_ms,
            hurried: reason
                .as_ref()
                .map(|(text, salt)| commit(salt, text.as_bytes())),
        };
        self.write(|acts| {
            let (seq, at) = (acts.append(act)?, acts.stamp.at);
            let reason = reason.as_ref().map(|(words, salt)| (words.as_str(), salt));
            Ok(acts.tx.showing_end(seq, showing, at, in_view_ms, reason)?)
        })
    }

    /// Words of the notice in force for an interview, to read: of one section, or all of it. Putting them up is
    /// [`Desk::notice_put`].
    ///
    /// # Errors
    /// `interview.not_found`; `person.detail_needed`; `notice.not_found`.
    pub fn notice_read(&self, interview: InterviewId, section: Option<&str>) -> Result<NoticeView> {
        self.may(May::Notice)?;
        let layer = section.map_or(Layer::Full, |_| Layer::Section);
        notice_view(&self.case_here(interview)?, layer, section)
    }

    /// The exact words somebody was once shown.
    ///
    /// # Errors
    /// `text.not_found`.
    pub fn text_view(&self, digest: Digest) -> Result<TextView> {
        self.may(May::ReadTexts)?;
        let markdown = self.vault.text(digest)?.ok_or(Error::TextUnknown)?;
        Ok(TextView {
            blocks: block_views(blocks(&markdown)),
            markdown,
            digest: digest.to_string(),
        })
    }

    /// Records a showing; used by every screen that has a notice up.
    pub(crate) fn show(
        &mut self,
        case: &Case,
        layer: Layer,
        section: Option<&str>,
        how: How,
    ) -> Result<ShowingId> {
        let (pack, words) = shown_words(case, layer, section)?;
        let showing = ShowingId::from_uuid(self.new_id());
        let row = ShowingRow {
            id: showing,
            interview: case.record.interview,
            person: case.record.person,
            pack,
            layer,
            section: section.map(str::to_owned),
            language: case.language.clone(),
            text: words.digest,
            how,
        };
        let requested = self.request(case, showing, card_up(case, layer, section));
        self.write(|acts| {
            acts.showing_start(&row, &words.markdown)?;
            match &requested {
                Some(choice) => acts.choice_add(choice, None),
                None => Ok(()),
            }
        })?;
        self.put_up(showing);
        Ok(showing)
    }

    /// The choice that says a card was put up, where one can be.
    fn request(&self, case: &Case, showing: ShowingId, card: Option<String>) -> Option<ChoiceRow> {
        let card = card?;
        let state = case.record.state_of(&card);
        // A card that already waits for an answer is not requested twice.
        let next = after(state, CardAct::Put)
            .ok()
            .filter(|next| state != Some(*next))?;
        Some(ChoiceRow {
            id: ChoiceId::from_uuid(self.new_id()),
            interview: case.record.interview,
            person: case.record.person,
            pack: case.pack.clone(),
            supersedes: case.record.choices.get(&card).map(|choice| choice.id),
            card,
            state: next,
            showing,
            statement: None,
            method: None,
            words: None,
        })
    }
}
