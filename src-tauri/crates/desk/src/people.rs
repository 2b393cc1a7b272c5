//! Finding people, opening one, and the lists of the home screen.

pub(crate) mod detail;
pub(crate) mod index;
mod page;
pub(crate) mod private;
mod timeline;

use tell_first_evidence::{Act, PersonId};
use tell_first_intake::{sound_keys, tokens};
use tell_first_vault::{Found, Search};

use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::roles::{May, any_allows};
use crate::views::{Doing, FindView, HomeView, PersonLine, PersonPage, WaitingView};
use detail::{Detail, postcode_part, read_search, readings};

/// People in one list.
const MOST: u32 = 20;
/// People on the home screen's lists.
const HOME: u32 = 8;

impl Desk {
    /// What waits, who was here lately, and what this member may do.
    ///
    /// # Errors
    /// `session.not_signed_in`.
    pub fn home_view(&self) -> Result<HomeView> {
        let (mut waiting, mut recent) = (Vec::new(), Vec::new());
        if self.may(May::Find).is_ok() {
            waiting = self.vault.waiting(HOME)?.into_iter().map(line).collect();
            recent = self.vault.recent(HOME)?.into_iter().map(line).collect();
        }
        Ok(HomeView {
            waiting,
            recent,
            can: self.can()?,
        })
    }

    /// Finds people by name (misspelt names too), date of birth, postcode or reference, in any
    /// mixture. Where the text holds a detail that fits, those people may be opened without
    /// another.
    ///
    /// # Errors
    /// `role.refused`.
    pub fn person_find(&mut self, text: &str) -> Result<FindView> {
        self.may(May::Find)?;
        let sought = read_search(text);
        let mut search = Search {
            name: sought.name.clone(),
            tokens: tokens(&sought.name),
            sounds: sound_keys(&sought.name),
            limit: MOST + 1,
            ..Search::default()
        };
        for detail in &sought.details {
            match detail {
                Detail::BornOn(day) => search.born_on = Some(*day),
                Detail::Postcode(code) => search.postcode = Some(code.clone()),
                Detail::Reference(code) => search.reference = Some(code.clone()),
            }
        }
        let mut found = self.vault.find(&search)?;
        let fits = |person: &Found| sought.details.iter().any(|detail| detail.is_of(person));
        // A detail is a second detail of those whose name is like the one typed, not of everybody
        // born that day; alone it is a first detail, unless it leaves one person only.
        let alone = found.len() == 1;
        let mut known = Vec::new();
        for person in found.iter().filter(|person| fits(person)) {
            let enough = if sought.name.is_empty() {
                alone
            } else {
                self.resembles(person, &search)?
            };
            if enough {
                known.push(person.person);
            }
        }
        let exact = !known.is_empty();
        if exact {
            found.retain(fits);
            found.sort_by_key(|person| !known.contains(&person.person));
        }
        let most = usize::try_from(MOST).unwrap_or(usize::MAX);
        let more = found.len() > most;
        found.truncate(most);
        for person in known {
            self.know(person);
        }
        Ok(FindView {
            people: found.into_iter().map(line).collect(),
            exact_detail: exact,
            more,
        })
    }

    /// Opens a person's page, once a second detail was given here or in the search. Leaves an
    /// entry.
    ///
    /// # Errors
    /// `person.not_found`; `person.detail_needed`; `person.detail_differs`.
    pub fn person_open(&mut self, person: PersonId, detail: Option<&str>) -> Result<PersonPage> {
        self.may(May::OpenPerson)?;
        self.identify(person, detail)?;
        self.write(|acts| acts.append(Act::PersonOpened { person }).map(drop))?;
        self.page(person)
    }

    /// A page that was opened before in this session, as it is now.
    ///
    /// # Errors
    /// `person.not_found`; `person.detail_needed` where it was not opened.
    pub fn person_page(&self, person: PersonId) -> Result<PersonPage> {
        self.may(May::OpenPerson)?;
        self.person_known(person)?;
        self.page(person)
    }

    /// True where one of the words typed begins, or sounds like, one of this person's names.
    fn resembles(&self, person: &Found, search: &Search) -> Result<bool> {
        let known_as = self.vault.person(person.person)?.known_as;
        let names = format!("{} {}", person.name, known_as.unwrap_or_default());
        let (own, sounds) = (tokens(&names), sound_keys(&names));
        let begins = |word: &String| own.iter().any(|name| name.starts_with(word.as_str()));
        Ok(search.tokens.iter().any(begins)
            || search.sounds.iter().any(|sound| sounds.contains(sound)))
    }

    /// Checks the second detail where one is still needed.
    pub(crate) fn identify(&mut self, person: PersonId, detail: Option<&str>) -> Result<()> {
        let row = self.vault.person(person)?;
        if self.knows(person) {
            return Ok(());
        }
        let typed = detail.map(str::trim).filter(|typed| !typed.is_empty());
        let found = Found {
            person,
            reference: row.reference,
            name: String::new(),
            born_on: row.born_on,
            postcode: row.postcode,
            waiting: None,
        };
        match typed {
            None => Err(Error::DetailNeeded),
            Some(typed) if readings(typed).iter().any(|detail| detail.is_of(&found)) => {
                self.know(person);
                Ok(())
            }
            Some(_) => Err(Error::DetailDiffers),
        }
    }

    /// A person whose second detail was given in this session; answers their reference.
    pub(crate) fn person_known(&self, person: PersonId) -> Result<String> {
        let row = self.vault.person(person)?;
        if self.knows(person) {
            Ok(row.reference)
        } else {
            Err(Error::DetailNeeded)
        }
    }

    /// One line about a person.
    pub(crate) fn person_line(&self, person: PersonId) -> Result<PersonLine> {
        let row = self.vault.person(person)?;
        Ok(PersonLine {
            id: person.to_string(),
            name: row.name.unwrap_or_default(),
            reference: row.reference,
            born_on: row.born_on.map(|day| day.to_string()),
            postcode_part: row.postcode.as_deref().map(postcode_part),
            waiting: None,
        })
    }

    /// What the member who is signed in may do.
    pub(crate) fn can(&self) -> Result<Vec<Doing>> {
        let session = self.session()?;
        let all = [
            (Doing::Find, May::Find),
            (Doing::Interview, May::Interview),
            (Doing::Choose, May::Choose),
            (Doing::Reception, May::Reception),
            (Doing::Page, May::OpenPerson),
            (Doing::Answers, May::SeeAnswers),
            (Doing::Staff, May::Staff),
            (Doing::Settings, May::ChangeSettings),
            (Doing::Evidence, May::Evidence),
            (Doing::Notices, May::Notices),
            (Doing::Coverage, May::Coverage),
            (Doing::TellAgain, May::TellAgain),
            (Doing::Letting, May::Letting),
        ];
        let practice = self.is_practice();
        let allowed = |may| any_allows(&session.roles, may, practice);
        Ok(all
            .into_iter()
            .filter(|(_, may)| allowed(*may))
            .map(|(doing, _)| doing)
            .collect())
    }
}

impl Detail {
    /// True where this is a detail of that person.
    fn is_of(&self, person: &Found) -> bool {
        match self {
            Self::BornOn(day) => person.born_on == Some(*day),
            Self::Postcode(code) => person.postcode.as_ref() == Some(code),
            Self::Reference(code) => person.reference == *code,
        }
    }
}

fn line(found: Found) -> PersonLine {
    PersonLine {
        id: found.person.to_string(),
        name: found.name,
        reference: found.reference,
        born_on: found.born_on.map(|day| day.to_string()),
        postcode_part: found.postcode.as_deref().map(postcode_part),
        waiting: found.waiting.map(|waiting| WaitingView {
            interview: waiting.interview.to_string(),
            reference: waiting.reference,
            purpose: waiting.purpose.as_str(),
            status: waiting.status.as_str(),
            place: waiting.place.to_string(),
        }),
    }
}
