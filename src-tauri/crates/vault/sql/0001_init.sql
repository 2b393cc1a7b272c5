-- The vault, version 1. Every state row names the entry (`seq`) that says why it is so; the rules of the house
-- are triggers that raise `rule:<code>`. Ids are 16 bytes, digests and salts 32, times milliseconds since 1970.

-- Evidence ---------------------------------------------------------------------------------------------------

CREATE TABLE entry (
  seq       INTEGER PRIMARY KEY CHECK (seq >= 0),
  kind      TEXT NOT NULL,
  interview BLOB CHECK (length(interview) = 16),
  person    BLOB CHECK (length(person) = 16),
  staff     BLOB CHECK (length(staff) = 16),
  at_ms     INTEGER NOT NULL,
  bytes     BLOB NOT NULL,
  leaf      BLOB NOT NULL CHECK (length(leaf) = 32)
) STRICT;
CREATE INDEX entry_interview ON entry (interview) WHERE interview IS NOT NULL;
CREATE INDEX entry_person ON entry (person) WHERE person IS NOT NULL;
CREATE TRIGGER entry_order BEFORE INSERT ON entry
WHEN NEW.seq <> (SELECT coalesce(max(seq) + 1, 0) FROM entry)
BEGIN SELECT raise(ABORT, 'rule:entries-in-order'); END;
CREATE TRIGGER entry_update BEFORE UPDATE ON entry BEGIN SELECT raise(ABORT, 'rule:entries-never-change'); END;
CREATE TRIGGER entry_delete BEFORE DELETE ON entry BEGIN SELECT raise(ABORT, 'rule:entries-never-change'); END;

-- The inner nodes of the tree over the entries, by stored-hash index; its leaves stand beside their entries.
CREATE TABLE node (
  at   INTEGER PRIMARY KEY CHECK (at >= 0),
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE TRIGGER node_update BEFORE UPDATE ON node BEGIN SELECT raise(ABORT, 'rule:entries-never-change'); END;
CREATE TRIGGER node_delete BEFORE DELETE ON node BEGIN SELECT raise(ABORT, 'rule:entries-never-change'); END;

-- One signed head for each committed transaction. Its size is the first `seq` of the next one.
CREATE TABLE head (
  size INTEGER PRIMARY KEY CHECK (size > 0),
  note TEXT NOT NULL
) STRICT;
CREATE TRIGGER head_insert BEFORE INSERT ON head
WHEN NEW.size <> (SELECT max(seq) + 1 FROM entry)
BEGIN SELECT raise(ABORT, 'rule:head-covers-all'); END;
CREATE TRIGGER head_update BEFORE UPDATE ON head BEGIN SELECT raise(ABORT, 'rule:entries-never-change'); END;
CREATE TRIGGER head_delete BEFORE DELETE ON head BEGIN SELECT raise(ABORT, 'rule:entries-never-change'); END;

-- The desk ---------------------------------------------------------------------------------------------------

CREATE TABLE meta (
  one        INTEGER PRIMARY KEY CHECK (one = 1),
  vault      BLOB NOT NULL CHECK (length(vault) = 16),
  world      TEXT NOT NULL CHECK (world IN ('live', 'practice')),
  created_ms INTEGER NOT NULL,
  seq        INTEGER NOT NULL REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TRIGGER meta_update BEFORE UPDATE ON meta BEGIN SELECT raise(ABORT, 'rule:meta-never-changes'); END;
CREATE TRIGGER meta_delete BEFORE DELETE ON meta BEGIN SELECT raise(ABORT, 'rule:meta-never-changes'); END;

-- The keys this desk signs its heads with, oldest first. The first is the vault's own; each later one signs from the
-- transaction of the entry that says so, and that transaction's head is signed by the one before it too.
CREATE TABLE desk_key (
  ordinal INTEGER PRIMARY KEY CHECK (ordinal > 0),
  seed    BLOB NOT NULL UNIQUE CHECK (length(seed) = 32),
  seq     INTEGER NOT NULL UNIQUE REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TRIGGER desk_key_insert BEFORE INSERT ON desk_key
WHEN NEW.ordinal <> (SELECT coalesce(max(ordinal), 0) + 1 FROM desk_key)
  OR NEW.seq <= (SELECT coalesce(max(seq), -1) FROM desk_key)
BEGIN SELECT raise(ABORT, 'rule:keys-in-order'); END;
CREATE TRIGGER desk_key_update BEFORE UPDATE ON desk_key BEGIN SELECT raise(ABORT, 'rule:keys-are-kept'); END;
CREATE TRIGGER desk_key_delete BEFORE DELETE ON desk_key BEGIN SELECT raise(ABORT, 'rule:keys-are-kept'); END;

-- Signing in although the log and a head kept outside did not fit: what was found, and the reason an administrator
-- gave. The reason can be overwritten in place; that it was given cannot. A kept head that stands here is known.
CREATE TABLE history (
  seq       INTEGER PRIMARY KEY REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
  verdict   TEXT NOT NULL CHECK (verdict IN ('rolled-back', 'forked', 'foreign', 'missing')),
  kept_log  TEXT,
  kept_size INTEGER CHECK (kept_size >= 0),
  kept_root BLOB CHECK (length(kept_root) = 32),
  reason    TEXT,
  salt      BLOB CHECK (length(salt) = 32),
  erased    INTEGER NOT NULL DEFAULT 0 CHECK (erased IN (0, 1)),
  CHECK ((kept_log IS NULL) = (verdict = 'missing')),
  CHECK ((kept_log IS NULL) = (kept_size IS NULL) AND (kept_size IS NULL) = (kept_root IS NULL)),
  CHECK ((reason IS NULL) = (salt IS NULL)),
  CHECK ((reason IS NOT NULL) = (verdict IN ('rolled-back', 'forked')))
) STRICT;
CREATE INDEX history_kept ON history (kept_root) WHERE kept_root IS NOT NULL;
CREATE TRIGGER history_update BEFORE UPDATE ON history
WHEN NEW.seq <> OLD.seq OR NEW.verdict <> OLD.verdict OR NEW.kept_log IS NOT OLD.kept_log
  OR NEW.kept_size IS NOT OLD.kept_size OR NEW.kept_root IS NOT OLD.kept_root OR OLD.reason IS NULL OR NEW.erased = 0
  OR octet_length(NEW.reason) <> octet_length(OLD.reason) OR trim(NEW.reason, '0') <> '' OR NEW.salt <> zeroblob(32)
BEGIN SELECT raise(ABORT, 'rule:values-are-overwritten'); END;
CREATE TRIGGER history_delete BEFORE DELETE ON history
BEGIN SELECT raise(ABORT, 'rule:values-are-overwritten'); END;

CREATE TABLE staff (
  id         BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  name       TEXT NOT NULL,
  salt       BLOB NOT NULL CHECK (length(salt) = 32),
  slot       TEXT NOT NULL CHECK (length(slot) = 16),
  roles      TEXT NOT NULL,
  added_ms   INTEGER NOT NULL,
  removed_ms INTEGER,
  first_seq  INTEGER NOT NULL UNIQUE REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
  seq        INTEGER NOT NULL REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX staff_slot ON staff (slot) WHERE removed_ms IS NULL;
CREATE TRIGGER staff_same BEFORE UPDATE ON staff
WHEN NEW.id <> OLD.id OR NEW.name <> OLD.name OR NEW.salt <> OLD.salt OR NEW.added_ms <> OLD.added_ms
  OR NEW.first_seq <> OLD.first_seq
BEGIN SELECT raise(ABORT, 'rule:staff-are-kept'); END;
CREATE TRIGGER staff_delete BEFORE DELETE ON staff BEGIN SELECT raise(ABORT, 'rule:staff-are-kept'); END;
CREATE TRIGGER staff_last BEFORE UPDATE ON staff
WHEN OLD.removed_ms IS NULL
 AND instr(',' || OLD.roles || ',', ',administrator,') > 0
 AND (NEW.removed_ms IS NOT NULL OR instr(',' || NEW.roles || ',', ',administrator,') = 0)
 AND NOT EXISTS (SELECT 1 FROM staff WHERE id <> OLD.id AND removed_ms IS NULL
                    AND instr(',' || roles || ',', ',administrator,') > 0)
BEGIN SELECT raise(ABORT, 'rule:last-administrator'); END;

-- A value with a salt is a text: its entry holds the commitment to it.
CREATE TABLE setting (
  name  TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL,
  salt  BLOB CHECK (length(salt) = 32),
  seq   INTEGER NOT NULL REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- Notice packs -----------------------------------------------------------------------------------------------

CREATE TABLE pack (
  digest       BLOB PRIMARY KEY NOT NULL CHECK (length(digest) = 32),
  id           TEXT NOT NULL,
  version      TEXT NOT NULL,
  title        TEXT NOT NULL,
  installed_ms INTEGER NOT NULL,
  seq          INTEGER NOT NULL REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (id, version)
) STRICT;
CREATE TABLE pack_file (
  pack  BLOB NOT NULL REFERENCES pack (digest),
  path  TEXT NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (pack, path)
) STRICT;
CREATE TABLE policy (
  pack      BLOB NOT NULL REFERENCES pack (digest),
  policy    TEXT NOT NULL,
  review_by TEXT NOT NULL,
  PRIMARY KEY (pack, policy)
) STRICT, WITHOUT ROWID;
CREATE TABLE pack_card (
  pack     BLOB NOT NULL REFERENCES pack (digest),
  card     TEXT NOT NULL,
  section  TEXT NOT NULL,
  strength TEXT NOT NULL CHECK (strength IN ('ordinary', 'explicit', 'explicit-written')),
  PRIMARY KEY (pack, card)
) STRICT, WITHOUT ROWID;
-- What each card says, in each language: a yes covers the words it was given to, and no others.
CREATE TABLE pack_card_words (
  pack     BLOB NOT NULL,
  card     TEXT NOT NULL,
  language TEXT NOT NULL,
  words    BLOB NOT NULL CHECK (length(words) = 32),
  PRIMARY KEY (pack, card, language),
  FOREIGN KEY (pack, card) REFERENCES pack_card (pack, card)
) STRICT, WITHOUT ROWID;
CREATE TABLE pack_field (
  pack      BLOB NOT NULL REFERENCES pack (digest),
  field     TEXT NOT NULL,
  section   TEXT NOT NULL,
  route     TEXT NOT NULL CHECK (route IN ('notice', 'consent', 'law', 'claim', 'public', 'optional', 'closed')),
  sensitive INTEGER NOT NULL CHECK (sensitive IN (0, 1)),
  card      TEXT,
  policy    TEXT,
  PRIMARY KEY (pack, field),
  FOREIGN KEY (pack, card) REFERENCES pack_card (pack, card),
  FOREIGN KEY (pack, policy) REFERENCES policy (pack, policy),
  CHECK (route <> 'consent' OR card IS NOT NULL),
  CHECK (route <> 'law' OR policy IS NOT NULL)
) STRICT, WITHOUT ROWID;
-- Only the options that need a card.
CREATE TABLE pack_option (
  pack  BLOB NOT NULL,
  field TEXT NOT NULL,
  code  TEXT NOT NULL,
  card  TEXT NOT NULL,
  PRIMARY KEY (pack, field, code),
  FOREIGN KEY (pack, field) REFERENCES pack_field (pack, field),
  FOREIGN KEY (pack, card) REFERENCES pack_card (pack, card)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER pack_update BEFORE UPDATE ON pack BEGIN SELECT raise(ABORT, 'rule:packs-never-change'); END;
CREATE TRIGGER pack_delete BEFORE DELETE ON pack BEGIN SELECT raise(ABORT, 'rule:packs-never-change'); END;
CREATE TRIGGER pack_file_update BEFORE UPDATE ON pack_file BEGIN SELECT raise(ABORT, 'rule:packs-never-change'); END;
CREATE TRIGGER pack_file_delete BEFORE DELETE ON pack_file BEGIN SELECT raise(ABORT, 'rule:packs-never-change'); END;
CREATE TRIGGER policy_update BEFORE UPDATE ON policy BEGIN SELECT raise(ABORT, 'rule:packs-never-change'); END;
CREATE TRIGGER policy_delete BEFORE DELETE ON policy BEGIN SELECT raise(ABORT, 'rule:packs-never-change'); END;
CREATE TRIGGER pack_card_update BEFORE UPDATE ON pack_card BEGIN SELECT raise(ABORT, 'rule:packs-never-change'); END;
CREATE TRIGGER pack_card_delete BEFORE DELETE ON pack_card BEGIN SELECT raise(ABORT, 'rule:packs-never-change'); END;
CREATE TRIGGER pack_card_words_update BEFORE UPDATE ON pack_card_words BEGIN SELECT raise(ABORT, 'rule:packs-never-change'); END;
CREATE TRIGGER pack_card_words_delete BEFORE DELETE ON pack_card_words BEGIN SELECT raise(ABORT, 'rule:packs-never-change'); END;
CREATE TRIGGER pack_field_update BEFORE UPDATE ON pack_field BEGIN SELECT raise(ABORT, 'rule:packs-never-change'); END;
CREATE TRIGGER pack_field_delete BEFORE DELETE ON pack_field BEGIN SELECT raise(ABORT, 'rule:packs-never-change'); END;
CREATE TRIGGER pack_option_update BEFORE UPDATE ON pack_option BEGIN SELECT raise(ABORT, 'rule:packs-never-change'); END;
CREATE TRIGGER pack_option_delete BEFORE DELETE ON pack_option BEGIN SELECT raise(ABORT, 'rule:packs-never-change'); END;

-- Which pack is in force. `ordinal` counts the versions of one notice; the one in force on a day is the last whose
-- `effective` is not after it. `listed_on` is the day it was put up at its published address: before that, nobody is
-- asked anything under it (O135). A change in what is done with data is always material (design section 3 of the
-- notice's life): only for changed wording the data protection lead decides, with a reason.
CREATE TABLE publication (
  pack        BLOB PRIMARY KEY NOT NULL REFERENCES pack (digest),
  pack_id     TEXT NOT NULL,
  ordinal     INTEGER NOT NULL CHECK (ordinal > 0),
  effective   TEXT NOT NULL CHECK (effective GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  listed_on   TEXT NOT NULL CHECK (listed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  draft       BLOB UNIQUE REFERENCES draft (id),
  supersedes  BLOB UNIQUE REFERENCES publication (pack),
  processing  INTEGER NOT NULL CHECK (processing IN (0, 1)),
  material    INTEGER NOT NULL CHECK (material IN (0, 1)),
  reason      TEXT,
  salt        BLOB CHECK (length(salt) = 32),
  staff       BLOB NOT NULL REFERENCES staff (id),
  at_ms       INTEGER NOT NULL,
  archived_ms INTEGER,
  first_seq   INTEGER NOT NULL UNIQUE REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
  seq         INTEGER NOT NULL REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (pack_id, ordinal),
  CHECK ((ordinal = 1) = (supersedes IS NULL)),
  CHECK (processing = 0 OR material = 1),
  CHECK ((reason IS NULL) = (salt IS NULL)),
  CHECK (supersedes IS NULL OR processing = 1 OR reason IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER publication_insert BEFORE INSERT ON publication
WHEN NEW.supersedes IS NOT (SELECT pack FROM publication WHERE pack_id = NEW.pack_id ORDER BY ordinal DESC LIMIT 1)
  OR NEW.ordinal <> (SELECT coalesce(max(ordinal), 0) + 1 FROM publication WHERE pack_id = NEW.pack_id)
  OR NEW.pack_id IS NOT (SELECT id FROM pack WHERE digest = NEW.pack) OR NEW.archived_ms IS NOT NULL
BEGIN SELECT raise(ABORT, 'rule:publication-follows-the-last'); END;
CREATE TRIGGER publication_dated BEFORE INSERT ON publication
WHEN EXISTS (SELECT 1 FROM publication WHERE pack_id = NEW.pack_id AND effective > NEW.effective)
BEGIN SELECT raise(ABORT, 'rule:dated-before-the-last'); END;
CREATE TRIGGER publication_approved BEFORE INSERT ON publication
WHEN NEW.draft IS NOT NULL
 AND NOT EXISTS (SELECT 1 FROM draft d WHERE d.id = NEW.draft AND d.state = 'published' AND d.content = NEW.pack)
BEGIN SELECT raise(ABORT, 'rule:approved-before-published'); END;
CREATE TRIGGER publication_update BEFORE UPDATE ON publication
WHEN OLD.archived_ms IS NOT NULL OR NEW.archived_ms IS NULL OR NEW.pack <> OLD.pack OR NEW.pack_id <> OLD.pack_id
  OR NEW.ordinal <> OLD.ordinal OR NEW.effective <> OLD.effective OR NEW.listed_on <> OLD.listed_on
  OR NEW.draft IS NOT OLD.draft OR NEW.supersedes IS NOT OLD.supersedes OR NEW.processing <> OLD.processing
  OR NEW.material <> OLD.material OR NEW.reason IS NOT OLD.reason OR NEW.salt IS NOT OLD.salt
  OR NEW.staff <> OLD.staff OR NEW.at_ms <> OLD.at_ms OR NEW.first_seq <> OLD.first_seq
BEGIN SELECT raise(ABORT, 'rule:packs-never-change'); END;
CREATE TRIGGER publication_newest BEFORE UPDATE ON publication
WHEN NEW.archived_ms IS NOT NULL
 AND OLD.ordinal = (SELECT max(ordinal) FROM publication WHERE pack_id = OLD.pack_id)
BEGIN SELECT raise(ABORT, 'rule:newest-stays'); END;
CREATE TRIGGER publication_delete BEFORE DELETE ON publication BEGIN SELECT raise(ABORT, 'rule:packs-never-change'); END;
-- What a version changed against the one before it: layers, sections and cards, by which whoever was told something
-- that is no longer so is found.
CREATE TABLE publication_change (
  pack  BLOB NOT NULL REFERENCES publication (pack),
  layer TEXT NOT NULL CHECK (layer IN ('short', 'section', 'full', 'leaflet', 'card')),
  name  TEXT NOT NULL,
  PRIMARY KEY (pack, layer, name),
  CHECK ((name <> '') = (layer IN ('section', 'card')))
) STRICT, WITHOUT ROWID;
CREATE TRIGGER publication_change_insert BEFORE INSERT ON publication_change
WHEN (SELECT first_seq FROM publication WHERE pack = NEW.pack) < (SELECT coalesce(max(size), 0) FROM head)
BEGIN SELECT raise(ABORT, 'rule:packs-never-change'); END;
CREATE TRIGGER publication_change_update BEFORE UPDATE ON publication_change BEGIN SELECT raise(ABORT, 'rule:packs-never-change'); END;
CREATE TRIGGER publication_change_delete BEFORE DELETE ON publication_change BEGIN SELECT raise(ABORT, 'rule:packs-never-change'); END;

-- Drafts: what may still change. `content` is the digest over the files; an approval holds for exactly that content,
-- and is given by another member than the author wherever another could give it.
CREATE TABLE draft (
  id         BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  pack_id    TEXT NOT NULL,
  based_on   BLOB REFERENCES pack (digest),
  state      TEXT NOT NULL CHECK (state IN ('open', 'approved', 'published', 'dropped')),
  content    BLOB NOT NULL CHECK (length(content) = 32),
  author     BLOB NOT NULL REFERENCES staff (id),
  approver   BLOB REFERENCES staff (id),
  begun_ms   INTEGER NOT NULL,
  changed_ms INTEGER NOT NULL,
  first_seq  INTEGER NOT NULL UNIQUE REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
  seq        INTEGER NOT NULL REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
  CHECK (state NOT IN ('approved', 'published') OR approver IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE TABLE draft_file (
  draft BLOB NOT NULL REFERENCES draft (id),
  path  TEXT NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (draft, path)
) STRICT;
CREATE TRIGGER draft_insert BEFORE INSERT ON draft WHEN NEW.state <> 'open' OR NEW.approver IS NOT NULL
BEGIN SELECT raise(ABORT, 'rule:approved-before-published'); END;
CREATE TRIGGER draft_over BEFORE UPDATE ON draft
WHEN OLD.state IN ('published', 'dropped') OR NEW.id <> OLD.id OR NEW.pack_id <> OLD.pack_id
  OR NEW.based_on IS NOT OLD.based_on OR NEW.begun_ms <> OLD.begun_ms OR NEW.first_seq <> OLD.first_seq
BEGIN SELECT raise(ABORT, 'rule:draft-is-over'); END;
CREATE TRIGGER draft_published BEFORE UPDATE ON draft
WHEN NEW.state = 'published' AND (OLD.state <> 'approved' OR NEW.content <> OLD.content OR NEW.approver IS NOT OLD.approver)
BEGIN SELECT raise(ABORT, 'rule:approved-before-published'); END;
CREATE TRIGGER draft_content BEFORE UPDATE ON draft
WHEN NEW.state = 'approved'
 AND (NEW.content <> OLD.content OR NEW.author <> OLD.author OR OLD.state NOT IN ('open', 'approved'))
BEGIN SELECT raise(ABORT, 'rule:approved-before-published'); END;
-- Whoever approved it approved what it changes. Where another version came between, it changes something else.
CREATE TRIGGER draft_overtaken BEFORE UPDATE ON draft
WHEN NEW.state = 'published'
 AND EXISTS (SELECT 1 FROM publication n WHERE n.pack_id = OLD.pack_id AND n.first_seq > OLD.seq)
BEGIN SELECT raise(ABORT, 'rule:approved-before-another'); END;
CREATE TRIGGER draft_four_eyes BEFORE UPDATE ON draft
WHEN NEW.state = 'approved' AND NEW.approver = NEW.author
 AND EXISTS (SELECT 1 FROM staff WHERE id <> NEW.author AND removed_ms IS NULL
                AND instr(',' || roles || ',', ',lead,') > 0)
BEGIN SELECT raise(ABORT, 'rule:another-approves'); END;
CREATE TRIGGER draft_delete BEFORE DELETE ON draft BEGIN SELECT raise(ABORT, 'rule:drafts-are-kept'); END;
CREATE TRIGGER draft_file_insert BEFORE INSERT ON draft_file
WHEN (SELECT state FROM draft WHERE id = NEW.draft) IS NOT 'open'
BEGIN SELECT raise(ABORT, 'rule:draft-is-over'); END;
CREATE TRIGGER draft_file_update BEFORE UPDATE ON draft_file
WHEN NEW.draft <> OLD.draft OR (SELECT state FROM draft WHERE id = NEW.draft) IS NOT 'open'
BEGIN SELECT raise(ABORT, 'rule:draft-is-over'); END;
CREATE TRIGGER draft_file_delete BEFORE DELETE ON draft_file
WHEN (SELECT state FROM draft WHERE id = OLD.draft) IS NOT 'open'
BEGIN SELECT raise(ABORT, 'rule:draft-is-over'); END;

-- The exact words, once each.
CREATE TABLE text (
  digest   BLOB PRIMARY KEY NOT NULL CHECK (length(digest) = 32),
  markdown TEXT NOT NULL,
  seq      INTEGER NOT NULL REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TRIGGER text_update BEFORE UPDATE ON text BEGIN SELECT raise(ABORT, 'rule:texts-never-change'); END;
CREATE TRIGGER text_delete BEFORE DELETE ON text BEGIN SELECT raise(ABORT, 'rule:texts-never-change'); END;

-- People -----------------------------------------------------------------------------------------------------

CREATE TABLE person (
  id         BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  reference  TEXT NOT NULL UNIQUE,
  created_ms INTEGER NOT NULL,
  seq        INTEGER NOT NULL UNIQUE REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- What a person is found by. As with values (see there), rows are only ever appended and, to erase, overwritten in
-- place with as many bytes. `tokens` and `sounds` (words with spaces between) are the keys of the two tables below.
CREATE TABLE person_index (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  person   BLOB NOT NULL REFERENCES person (id),
  name     TEXT NOT NULL,
  known_as TEXT,
  tokens   TEXT NOT NULL,
  sounds   TEXT NOT NULL,
  born_on  TEXT,
  postcode TEXT,
  erased   INTEGER NOT NULL DEFAULT 0 CHECK (erased IN (0, 1)),
  seq      INTEGER NOT NULL REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX person_indexed ON person_index (person) WHERE erased = 0;
CREATE INDEX person_born ON person_index (born_on) WHERE born_on IS NOT NULL;
CREATE INDEX person_postcode ON person_index (postcode) WHERE postcode IS NOT NULL;
CREATE TRIGGER person_index_update BEFORE UPDATE ON person_index
WHEN NEW.id <> OLD.id OR NEW.person <> OLD.person OR NEW.seq <> OLD.seq OR NEW.erased = 0
  OR octet_length(NEW.name) <> octet_length(OLD.name) OR trim(NEW.name, '0') <> ''
  OR octet_length(NEW.known_as) IS NOT octet_length(OLD.known_as) OR trim(NEW.known_as, '0') <> ''
  OR octet_length(NEW.tokens) <> octet_length(OLD.tokens) OR trim(NEW.tokens, '0') <> ''
  OR octet_length(NEW.sounds) <> octet_length(OLD.sounds) OR trim(NEW.sounds, '0') <> ''
  OR octet_length(NEW.born_on) IS NOT octet_length(OLD.born_on) OR trim(NEW.born_on, '0') <> ''
  OR octet_length(NEW.postcode) IS NOT octet_length(OLD.postcode) OR trim(NEW.postcode, '0') <> ''
BEGIN SELECT raise(ABORT, 'rule:values-are-overwritten'); END;
CREATE TRIGGER person_index_delete BEFORE DELETE ON person_index
BEGIN SELECT raise(ABORT, 'rule:values-are-overwritten'); END;
-- Sorted by words, so rows do move here, and copies stay in free space: when a word goes, both tables are emptied
-- (which overwrites their pages) and filled anew. No reference to `person_index`: one would make SQLite delete row by
-- row, and leave the last page as it is.
CREATE TABLE person_name (
  token TEXT NOT NULL,
  row   INTEGER NOT NULL,
  PRIMARY KEY (token, row)
) STRICT, WITHOUT ROWID;
CREATE TABLE person_sound (
  sound TEXT NOT NULL,
  row   INTEGER NOT NULL,
  PRIMARY KEY (sound, row)
) STRICT, WITHOUT ROWID;

-- Interviews -------------------------------------------------------------------------------------------------

CREATE TABLE interview (
  id           BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  person       BLOB NOT NULL REFERENCES person (id),
  purpose      TEXT NOT NULL CHECK (purpose IN ('interview', 'reception', 'telling', 'letting')),
  reference    TEXT NOT NULL,
  pack         BLOB NOT NULL REFERENCES pack (digest),
  language     TEXT NOT NULL,
  status       TEXT NOT NULL CHECK (status IN ('open', 'paused', 'closed', 'complete')),
  staff        BLOB NOT NULL REFERENCES staff (id),
  started_ms   INTEGER NOT NULL,
  checked      INTEGER NOT NULL DEFAULT 0 CHECK (checked IN (0, 1)),
  choices_made INTEGER NOT NULL DEFAULT 0 CHECK (choices_made IN (0, 1)),
  first_seq    INTEGER NOT NULL UNIQUE REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
  seq          INTEGER NOT NULL REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX interview_person ON interview (person);
CREATE INDEX interview_started ON interview (started_ms);
CREATE INDEX interview_waiting ON interview (started_ms) WHERE status IN ('open', 'paused');
CREATE INDEX interview_reference ON interview (reference);
CREATE TRIGGER interview_delete BEFORE DELETE ON interview BEGIN SELECT raise(ABORT, 'rule:interviews-are-kept'); END;
-- Nobody is asked under a notice that was not published (O135), nor under one that was put away.
CREATE TRIGGER interview_published BEFORE INSERT ON interview
WHEN NOT EXISTS (SELECT 1 FROM publication n WHERE n.pack = NEW.pack AND n.archived_ms IS NULL)
BEGIN SELECT raise(ABORT, 'rule:not-published'); END;
-- An interview moves to a later version of its notice once the person was told what changed, or while they were told
-- nothing yet (situation SC2).
CREATE TRIGGER interview_move BEFORE UPDATE OF pack ON interview
WHEN NEW.pack <> OLD.pack
 AND (NOT EXISTS (SELECT 1 FROM publication n JOIN publication o ON o.pack_id = n.pack_id AND o.ordinal < n.ordinal
                   WHERE n.pack = NEW.pack AND o.pack = OLD.pack AND n.archived_ms IS NULL)
      OR (EXISTS (SELECT 1 FROM showing s WHERE s.interview = NEW.id)
          AND NOT EXISTS (SELECT 1 FROM showing s WHERE s.interview = NEW.id AND s.layer = 'changes'
                             AND s.pack = NEW.pack AND (s.how <> 'aloud' OR s.ended_ms IS NOT NULL))))
BEGIN SELECT raise(ABORT, 'rule:told-before-moved'); END;
CREATE TRIGGER interview_update BEFORE UPDATE ON interview
WHEN NEW.person <> OLD.person OR NEW.purpose <> OLD.purpose OR NEW.staff <> OLD.staff
  OR NEW.started_ms <> OLD.started_ms OR NEW.first_seq <> OLD.first_seq
BEGIN SELECT raise(ABORT, 'rule:interview-keeps-its-person'); END;
CREATE TRIGGER interview_again BEFORE UPDATE OF status ON interview
WHEN OLD.status IN ('closed', 'complete') AND NEW.status <> OLD.status
BEGIN SELECT raise(ABORT, 'rule:interview-closed'); END;

-- Where the screen is: a bookmark, no evidence, so no entry.
CREATE TABLE bookmark (
  interview BLOB PRIMARY KEY NOT NULL REFERENCES interview (id),
  place     TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE visited (
  interview BLOB NOT NULL REFERENCES interview (id),
  grp       TEXT NOT NULL,
  PRIMARY KEY (interview, grp)
) STRICT, WITHOUT ROWID;

-- Appended, and what was said before is overwritten in place, as values are.
CREATE TABLE who (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  interview BLOB NOT NULL REFERENCES interview (id),
  present   TEXT NOT NULL,
  channel   TEXT NOT NULL CHECK (erased = 1 OR channel IN ('desk', 'phone', 'home-visit')),
  private   INTEGER NOT NULL CHECK (private IN (0, 1)),
  salt      BLOB NOT NULL CHECK (length(salt) = 32),
  erased    INTEGER NOT NULL DEFAULT 0 CHECK (erased IN (0, 1)),
  seq       INTEGER NOT NULL REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX who_now ON who (interview) WHERE erased = 0;
CREATE TRIGGER who_update BEFORE UPDATE ON who
WHEN NEW.id <> OLD.id OR NEW.interview <> OLD.interview OR NEW.seq <> OLD.seq OR NEW.erased = 0
  OR octet_length(NEW.present) <> octet_length(OLD.present) OR trim(NEW.present, '0') <> ''
  OR octet_length(NEW.channel) <> octet_length(OLD.channel) OR trim(NEW.channel, '0') <> ''
  OR NEW.private <> 0 OR NEW.salt <> zeroblob(32)
BEGIN SELECT raise(ABORT, 'rule:values-are-overwritten'); END;
CREATE TRIGGER who_delete BEFORE DELETE ON who BEGIN SELECT raise(ABORT, 'rule:values-are-overwritten'); END;

CREATE TABLE skipped (
  interview BLOB NOT NULL REFERENCES interview (id),
  grp       TEXT NOT NULL,
  seq       INTEGER NOT NULL REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (interview, grp)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER skipped_delete BEFORE DELETE ON skipped
WHEN NOT EXISTS (SELECT 1 FROM entry e
                  WHERE e.interview = OLD.interview AND e.seq >= (SELECT coalesce(max(size), 0) FROM head))
BEGIN SELECT raise(ABORT, 'rule:change-needs-entry'); END;

-- Rows of repeats. A number is never used twice, so a row that is gone stays gone.
CREATE TABLE repeat_row (
  interview BLOB NOT NULL REFERENCES interview (id),
  field     TEXT NOT NULL,
  row       INTEGER NOT NULL CHECK (row > 0),
  removed   INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
  seq       INTEGER NOT NULL REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (interview, field, row)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER repeat_row_update BEFORE UPDATE ON repeat_row
WHEN OLD.removed = 1 OR NEW.removed = 0 OR NEW.interview <> OLD.interview OR NEW.field <> OLD.field OR NEW.row <> OLD.row
BEGIN SELECT raise(ABORT, 'rule:rows-are-kept'); END;
CREATE TRIGGER repeat_row_delete BEFORE DELETE ON repeat_row BEGIN SELECT raise(ABORT, 'rule:rows-are-kept'); END;

-- Showings ---------------------------------------------------------------------------------------------------

CREATE TABLE showing (
  id         BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  person     BLOB NOT NULL REFERENCES person (id),
  interview  BLOB NOT NULL REFERENCES interview (id),
  pack       BLOB NOT NULL REFERENCES pack (digest),
  layer      TEXT NOT NULL CHECK (layer IN ('short', 'section', 'full', 'leaflet', 'changes')),
  section    TEXT,
  language   TEXT NOT NULL,
  text       BLOB NOT NULL REFERENCES text (digest),
  how        TEXT NOT NULL CHECK (how IN ('screen', 'aloud', 'paper', 'posted')),
  staff      BLOB NOT NULL REFERENCES staff (id),
  started_ms INTEGER NOT NULL,
  started_elapsed INTEGER NOT NULL,
  ended_ms   INTEGER,
  in_view_ms INTEGER,
  hurried    TEXT,
  salt       BLOB CHECK (length(salt) = 32),
  first_seq  INTEGER NOT NULL UNIQUE REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
  seq        INTEGER NOT NULL REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
  CHECK ((layer = 'section') = (section IS NOT NULL)),
  CHECK ((ended_ms IS NULL) = (in_view_ms IS NULL)),
  CHECK ((hurried IS NULL) = (salt IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX showing_interview ON showing (interview);
-- Who must be told again is worked out from these two alone, without a look at the rows.
CREATE INDEX showing_person ON showing (person, pack, layer, section, how, ended_ms, interview);
CREATE INDEX showing_told ON showing (pack, layer, section, person, started_ms, how, ended_ms, interview);
-- A showing is of the version its interview is led under; what changed is of the later version it leads to.
CREATE TRIGGER showing_insert BEFORE INSERT ON showing
WHEN NOT EXISTS (SELECT 1 FROM interview i WHERE i.id = NEW.interview AND i.person = NEW.person
                    AND (i.pack = NEW.pack OR (NEW.layer = 'changes' AND EXISTS (
                           SELECT 1 FROM publication n JOIN publication o ON o.pack_id = n.pack_id AND o.ordinal < n.ordinal
                            WHERE n.pack = NEW.pack AND o.pack = i.pack AND n.archived_ms IS NULL))))
BEGIN SELECT raise(ABORT, 'rule:showing-is-of-its-interview'); END;
CREATE TRIGGER showing_update BEFORE UPDATE ON showing
WHEN OLD.ended_ms IS NOT NULL OR NEW.ended_ms IS NULL OR NEW.id <> OLD.id OR NEW.person <> OLD.person
  OR NEW.interview <> OLD.interview OR NEW.pack <> OLD.pack OR NEW.layer <> OLD.layer
  OR NEW.section IS NOT OLD.section OR NEW.language <> OLD.language OR NEW.text <> OLD.text
  OR NEW.how <> OLD.how OR NEW.staff <> OLD.staff OR NEW.started_ms <> OLD.started_ms
  OR NEW.started_elapsed <> OLD.started_elapsed OR NEW.first_seq <> OLD.first_seq
BEGIN SELECT raise(ABORT, 'rule:showings-never-change'); END;
CREATE TRIGGER showing_delete BEFORE DELETE ON showing BEGIN SELECT raise(ABORT, 'rule:showings-never-change'); END;

-- Choices ----------------------------------------------------------------------------------------------------

CREATE TABLE choice (
  id         BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  person     BLOB NOT NULL REFERENCES person (id),
  interview  BLOB NOT NULL REFERENCES interview (id),
  card       TEXT NOT NULL,
  state      TEXT NOT NULL CHECK (state IN ('requested', 'given', 'refused', 'deferred', 'withdrawn', 'invalidated', 'expired')),
  pack       BLOB NOT NULL,
  showing    BLOB NOT NULL REFERENCES showing (id),
  statement  BLOB REFERENCES text (digest),
  method     TEXT CHECK (method IN ('own-tap', 'typed-name', 'spoken', 'left-blank', 'ticked')),
  supersedes BLOB UNIQUE REFERENCES choice (id),
  staff      BLOB NOT NULL REFERENCES staff (id),
  at_ms      INTEGER NOT NULL,
  seq        INTEGER NOT NULL UNIQUE REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (pack, card) REFERENCES pack_card (pack, card)
) STRICT, WITHOUT ROWID;
CREATE INDEX choice_of ON choice (person, card, seq);
CREATE INDEX choice_interview ON choice (interview);
-- The person's own words or typed name with a yes. They go with it: overwritten in place, as values are.
CREATE TABLE choice_words (
  choice BLOB PRIMARY KEY NOT NULL REFERENCES choice (id),
  words  TEXT NOT NULL,
  salt   BLOB NOT NULL CHECK (length(salt) = 32),
  erased INTEGER NOT NULL DEFAULT 0 CHECK (erased IN (0, 1)),
  seq    INTEGER NOT NULL REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE TRIGGER choice_words_insert BEFORE INSERT ON choice_words
WHEN (SELECT state FROM choice WHERE id = NEW.choice) IS NOT 'given'
BEGIN SELECT raise(ABORT, 'rule:words-are-of-a-yes'); END;
CREATE TRIGGER choice_words_update BEFORE UPDATE ON choice_words
WHEN NEW.choice <> OLD.choice OR NEW.seq <> OLD.seq OR NEW.erased = 0
  OR octet_length(NEW.words) <> octet_length(OLD.words) OR trim(NEW.words, '0') <> '' OR NEW.salt <> zeroblob(32)
BEGIN SELECT raise(ABORT, 'rule:values-are-overwritten'); END;
CREATE TRIGGER choice_words_delete BEFORE DELETE ON choice_words
BEGIN SELECT raise(ABORT, 'rule:values-are-overwritten'); END;
-- The cards a person agrees to at this moment. Values point here, so none can outlive the yes it rests on.
CREATE TABLE live_choice (
  person BLOB NOT NULL,
  card   TEXT NOT NULL,
  choice BLOB NOT NULL REFERENCES choice (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (person, card)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER choice_update BEFORE UPDATE ON choice BEGIN SELECT raise(ABORT, 'rule:choices-never-change'); END;
CREATE TRIGGER choice_delete BEFORE DELETE ON choice BEGIN SELECT raise(ABORT, 'rule:choices-never-change'); END;
-- An answer to a card follows a showing in the same interview; an ending of a yes, any showing to that person.
-- What is read aloud is told once it was read to its end; that a card was put up says no more than that.
CREATE TRIGGER choice_showing BEFORE INSERT ON choice
WHEN NOT EXISTS (
  SELECT 1 FROM showing s
   WHERE s.id = NEW.showing AND s.person = NEW.person
     AND (NEW.state IN ('withdrawn', 'invalidated', 'expired')
          OR (s.interview = NEW.interview AND s.pack = NEW.pack
              AND (NEW.state = 'requested' OR s.how <> 'aloud' OR s.ended_ms IS NOT NULL)
              AND (s.layer = 'full' OR s.section = (SELECT section FROM pack_card c
                                                     WHERE c.pack = NEW.pack AND c.card = NEW.card)))))
BEGIN SELECT raise(ABORT, 'rule:choice-needs-showing'); END;
CREATE TRIGGER choice_person BEFORE INSERT ON choice
WHEN NOT EXISTS (SELECT 1 FROM interview i WHERE i.id = NEW.interview AND i.person = NEW.person)
BEGIN SELECT raise(ABORT, 'rule:choice-is-of-its-interview'); END;
CREATE TRIGGER choice_given BEFORE INSERT ON choice
WHEN NEW.state = 'given' AND (NEW.statement IS NULL OR NEW.method IS NULL)
BEGIN SELECT raise(ABORT, 'rule:given-needs-statement'); END;
CREATE TRIGGER choice_strength BEFORE INSERT ON choice
WHEN NEW.state = 'given'
 AND (NEW.method = 'left-blank'
      OR (NEW.method <> 'typed-name'
          AND (SELECT strength FROM pack_card c WHERE c.pack = NEW.pack AND c.card = NEW.card) = 'explicit-written'))
BEGIN SELECT raise(ABORT, 'rule:not-strong-enough'); END;
CREATE TRIGGER choice_chain BEFORE INSERT ON choice
WHEN NEW.supersedes IS NOT (SELECT id FROM choice WHERE person = NEW.person AND card = NEW.card ORDER BY seq DESC LIMIT 1)
BEGIN SELECT raise(ABORT, 'rule:choice-follows-the-last'); END;
CREATE TRIGGER choice_ends BEFORE INSERT ON choice
WHEN NEW.state IN ('withdrawn', 'invalidated', 'expired')
 AND NOT EXISTS (SELECT 1 FROM live_choice WHERE person = NEW.person AND card = NEW.card)
BEGIN SELECT raise(ABORT, 'rule:nothing-to-take-back'); END;
CREATE TRIGGER choice_live AFTER INSERT ON choice WHEN NEW.state = 'given'
BEGIN
  INSERT INTO live_choice (person, card, choice) VALUES (NEW.person, NEW.card, NEW.id)
  ON CONFLICT (person, card) DO UPDATE SET choice = excluded.choice;
END;
CREATE TRIGGER choice_dead AFTER INSERT ON choice WHEN NEW.state <> 'given'
BEGIN DELETE FROM live_choice WHERE person = NEW.person AND card = NEW.card; END;
CREATE TRIGGER choice_unsaid AFTER INSERT ON choice WHEN NEW.supersedes IS NOT NULL
BEGIN
  UPDATE choice_words SET words = substr(hex(zeroblob(octet_length(words))), 1, octet_length(words)),
    salt = zeroblob(32), erased = 1 WHERE choice = NEW.supersedes AND erased = 0;
END;
CREATE TRIGGER live_insert BEFORE INSERT ON live_choice
WHEN NOT EXISTS (SELECT 1 FROM choice c WHERE c.id = NEW.choice AND c.state = 'given')
  OR NEW.choice IS NOT (SELECT id FROM choice WHERE person = NEW.person AND card = NEW.card ORDER BY seq DESC LIMIT 1)
BEGIN SELECT raise(ABORT, 'rule:live-is-a-yes'); END;
CREATE TRIGGER live_update BEFORE UPDATE ON live_choice
WHEN NEW.person <> OLD.person OR NEW.card <> OLD.card
  OR NOT EXISTS (SELECT 1 FROM choice c WHERE c.id = NEW.choice AND c.state = 'given')
  OR NEW.choice IS NOT (SELECT id FROM choice WHERE person = NEW.person AND card = NEW.card ORDER BY seq DESC LIMIT 1)
BEGIN SELECT raise(ABORT, 'rule:live-is-a-yes'); END;
-- A yes ends with a choice after it, never by being forgotten.
CREATE TRIGGER live_delete BEFORE DELETE ON live_choice
WHEN OLD.choice IS (SELECT id FROM choice WHERE person = OLD.person AND card = OLD.card ORDER BY seq DESC LIMIT 1)
BEGIN SELECT raise(ABORT, 'rule:live-is-a-yes'); END;

-- A changed card that was put off by somebody who had agreed to it before: the yes stands for what it was given to.
CREATE TABLE choice_kept (
  seq       INTEGER PRIMARY KEY REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
  choice    BLOB NOT NULL REFERENCES choice (id),
  interview BLOB NOT NULL REFERENCES interview (id),
  person    BLOB NOT NULL REFERENCES person (id),
  card      TEXT NOT NULL,
  pack      BLOB NOT NULL,
  showing   BLOB NOT NULL REFERENCES showing (id),
  at_ms     INTEGER NOT NULL,
  FOREIGN KEY (pack, card) REFERENCES pack_card (pack, card)
) STRICT;
CREATE INDEX choice_kept_interview ON choice_kept (interview);
CREATE TRIGGER choice_kept_insert BEFORE INSERT ON choice_kept
WHEN NOT EXISTS (SELECT 1 FROM live_choice l WHERE l.person = NEW.person AND l.card = NEW.card AND l.choice = NEW.choice)
  OR NOT EXISTS (SELECT 1 FROM showing s WHERE s.id = NEW.showing AND s.person = NEW.person
                    AND s.interview = NEW.interview AND s.pack = NEW.pack)
BEGIN SELECT raise(ABORT, 'rule:choice-needs-showing'); END;
CREATE TRIGGER choice_kept_update BEFORE UPDATE ON choice_kept BEGIN SELECT raise(ABORT, 'rule:choices-never-change'); END;
CREATE TRIGGER choice_kept_delete BEFORE DELETE ON choice_kept BEGIN SELECT raise(ABORT, 'rule:choices-never-change'); END;

-- Answers ----------------------------------------------------------------------------------------------------

-- Values and their salts. When a page of a B-tree splits or is packed anew, SQLite leaves copies of moved rows in
-- the page's free space, which `secure_delete` does not reach. So rows here are only ever appended and, to erase,
-- overwritten in place with as many bytes: a row never moves, so no second copy of it is ever made.
CREATE TABLE answer_value (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  json   TEXT NOT NULL CHECK (erased = 1 OR json_valid(json)),
  salt   BLOB NOT NULL CHECK (length(salt) = 32),
  erased INTEGER NOT NULL DEFAULT 0 CHECK (erased IN (0, 1))
) STRICT;
CREATE TRIGGER answer_value_update BEFORE UPDATE ON answer_value
WHEN NEW.id <> OLD.id OR NEW.erased = 0 OR octet_length(NEW.json) <> octet_length(OLD.json)
  OR trim(NEW.json, '0') <> '' OR NEW.salt <> zeroblob(32)
BEGIN SELECT raise(ABORT, 'rule:values-are-overwritten'); END;
CREATE TRIGGER answer_value_delete BEFORE DELETE ON answer_value
BEGIN SELECT raise(ABORT, 'rule:values-are-overwritten'); END;

CREATE TABLE answer (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  interview BLOB NOT NULL REFERENCES interview (id),
  field     TEXT NOT NULL,
  row       INTEGER NOT NULL CHECK (row >= 0),
  person    BLOB NOT NULL REFERENCES person (id),
  state     TEXT NOT NULL CHECK (state IN ('value', 'declined', 'not-known', 'not-needed')),
  value     INTEGER UNIQUE REFERENCES answer_value (id),
  showing   BLOB NOT NULL REFERENCES showing (id),
  choice    BLOB REFERENCES choice (id),
  policy    TEXT,
  asked_on  TEXT NOT NULL CHECK (asked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  changes   INTEGER NOT NULL DEFAULT 0,
  at_ms     INTEGER NOT NULL,
  seq       INTEGER NOT NULL UNIQUE REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (interview, field, row),
  CHECK ((state = 'value') = (value IS NOT NULL))
) STRICT;
CREATE INDEX answer_person ON answer (person);
-- The cards a stored value rests on. The reference holds at commit: take the value away, or keep the yes.
CREATE TABLE answer_rest (
  answer INTEGER NOT NULL REFERENCES answer (id) ON DELETE CASCADE,
  person BLOB NOT NULL,
  card   TEXT NOT NULL,
  PRIMARY KEY (answer, card),
  FOREIGN KEY (person, card) REFERENCES live_choice (person, card) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX answer_rest_card ON answer_rest (person, card);
-- The cards each stored value must rest on: its question's, and those of its options, in the version of the notice
-- that was shown before it was asked.
CREATE VIEW answer_need AS
SELECT a.id AS answer, a.person, f.card
  FROM answer a JOIN showing s ON s.id = a.showing
  JOIN pack_field f ON f.pack = s.pack AND f.field = a.field
 WHERE a.state = 'value' AND f.route = 'consent'
UNION
SELECT a.id, a.person, o.card
  FROM answer a JOIN showing s ON s.id = a.showing
  JOIN pack_option o ON o.pack = s.pack AND o.field = a.field
  JOIN answer_value v ON v.id = a.value AND v.erased = 0
  JOIN json_each(v.json, '$.codes') j ON j.value = o.code
 WHERE a.state = 'value';
CREATE TRIGGER rest_update BEFORE UPDATE ON answer_rest BEGIN SELECT raise(ABORT, 'rule:value-without-consent'); END;
CREATE TRIGGER rest_delete BEFORE DELETE ON answer_rest
WHEN EXISTS (SELECT 1 FROM answer_need n WHERE n.answer = OLD.answer AND n.card = OLD.card)
BEGIN SELECT raise(ABORT, 'rule:value-without-consent'); END;
-- That something was saved, changed or erased. Never what.
CREATE TABLE answer_change (
  seq       INTEGER PRIMARY KEY REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
  interview BLOB NOT NULL REFERENCES interview (id),
  field     TEXT NOT NULL,
  row       INTEGER NOT NULL,
  what      TEXT NOT NULL CHECK (what IN ('saved', 'changed', 'erased')),
  because   TEXT,
  at_ms     INTEGER NOT NULL,
  CHECK ((what = 'erased') = (because IS NOT NULL))
) STRICT;
CREATE INDEX answer_change_interview ON answer_change (interview, field, row);
CREATE TRIGGER answer_change_update BEFORE UPDATE ON answer_change BEGIN SELECT raise(ABORT, 'rule:entries-never-change'); END;
CREATE TRIGGER answer_change_delete BEFORE DELETE ON answer_change BEGIN SELECT raise(ABORT, 'rule:entries-never-change'); END;

CREATE TRIGGER answer_gone AFTER DELETE ON answer WHEN OLD.value IS NOT NULL
BEGIN
  UPDATE answer_value SET json = substr(hex(zeroblob(octet_length(json))), 1, octet_length(json)),
    salt = zeroblob(32), erased = 1 WHERE id = OLD.value;
END;
CREATE TRIGGER answer_replaced AFTER UPDATE ON answer WHEN OLD.value IS NOT NULL AND NEW.value IS NOT OLD.value
BEGIN
  UPDATE answer_value SET json = substr(hex(zeroblob(octet_length(json))), 1, octet_length(json)),
    salt = zeroblob(32), erased = 1 WHERE id = OLD.value;
END;
-- An insert and an update must satisfy the same rules, so each is written twice.
CREATE TRIGGER answer_delete BEFORE DELETE ON answer
WHEN NOT EXISTS (SELECT 1 FROM answer_change c
                  WHERE c.interview = OLD.interview AND c.field = OLD.field AND c.row = OLD.row AND c.what = 'erased'
                    AND c.seq >= (SELECT coalesce(max(size), 0) FROM head))
BEGIN SELECT raise(ABORT, 'rule:change-needs-entry'); END;
CREATE TRIGGER answer_same BEFORE UPDATE ON answer
WHEN NEW.person <> OLD.person OR NEW.interview <> OLD.interview OR NEW.field <> OLD.field OR NEW.row <> OLD.row
BEGIN SELECT raise(ABORT, 'rule:answer-keeps-its-person'); END;
CREATE TRIGGER answer_insert_open BEFORE INSERT ON answer
WHEN NOT EXISTS (SELECT 1 FROM interview i WHERE i.id = NEW.interview AND i.person = NEW.person
                    AND i.status IN ('open', 'paused'))
BEGIN SELECT raise(ABORT, 'rule:interview-closed'); END;
CREATE TRIGGER answer_insert_known BEFORE INSERT ON answer
WHEN NOT EXISTS (SELECT 1 FROM interview i JOIN pack_field f ON f.pack = i.pack
                  WHERE i.id = NEW.interview AND f.field = NEW.field)
BEGIN SELECT raise(ABORT, 'rule:unknown-field'); END;
CREATE TRIGGER answer_insert_told BEFORE INSERT ON answer
WHEN EXISTS (SELECT 1 FROM interview i JOIN pack_field f ON f.pack = i.pack
              WHERE i.id = NEW.interview AND f.field = NEW.field)
 AND NOT EXISTS (SELECT 1 FROM showing s JOIN interview i ON i.id = s.interview
                    JOIN pack_field f ON f.pack = i.pack AND f.field = NEW.field
                  WHERE s.id = NEW.showing AND s.interview = NEW.interview AND s.person = NEW.person
                    AND s.pack = i.pack AND s.first_seq < NEW.seq
                    AND (s.how <> 'aloud' OR s.ended_ms IS NOT NULL)
                    AND (s.layer = 'full' OR s.section = f.section))
BEGIN SELECT raise(ABORT, 'rule:told-before-asked'); END;
CREATE TRIGGER answer_insert_route BEFORE INSERT ON answer
WHEN NEW.state = 'value' AND EXISTS (
  SELECT 1 FROM interview i JOIN pack_field f ON f.pack = i.pack AND f.field = NEW.field
   WHERE i.id = NEW.interview AND (
        f.route = 'closed'
     OR (f.route = 'notice' AND f.sensitive = 1)
     OR (f.route = 'consent' AND NOT EXISTS (
            SELECT 1 FROM live_choice l JOIN choice c ON c.id = l.choice
              JOIN pack_card_words w ON w.pack = i.pack AND w.card = l.card AND w.words = c.statement
             WHERE l.person = NEW.person AND l.card = f.card AND l.choice = NEW.choice))
     OR (f.route IN ('claim', 'public') AND NEW.policy IS NULL)
     OR (f.route = 'law' AND NOT EXISTS (
            SELECT 1 FROM policy p WHERE p.pack = i.pack AND p.policy = f.policy AND p.review_by >= NEW.asked_on))))
BEGIN SELECT raise(ABORT, 'rule:no-route-no-value'); END;
CREATE TRIGGER answer_insert_option BEFORE INSERT ON answer
WHEN NEW.state = 'value' AND EXISTS (
  SELECT 1 FROM interview i JOIN pack_option o ON o.pack = i.pack AND o.field = NEW.field
    JOIN json_each((SELECT json FROM answer_value WHERE id = NEW.value), '$.codes') j ON j.value = o.code
   WHERE i.id = NEW.interview
     AND NOT EXISTS (SELECT 1 FROM live_choice l JOIN choice c ON c.id = l.choice
                       JOIN pack_card_words w ON w.pack = i.pack AND w.card = l.card AND w.words = c.statement
                      WHERE l.person = NEW.person AND l.card = o.card))
BEGIN SELECT raise(ABORT, 'rule:no-route-no-value'); END;
-- Who would rather not say has no rows of a repeat.
CREATE TRIGGER answer_insert_rows BEFORE INSERT ON answer
WHEN EXISTS (SELECT 1 FROM repeat_row r WHERE r.interview = NEW.interview AND r.field = NEW.field AND r.removed = 0)
BEGIN SELECT raise(ABORT, 'rule:said-and-declined'); END;
CREATE TRIGGER repeat_row_insert BEFORE INSERT ON repeat_row
WHEN EXISTS (SELECT 1 FROM answer a WHERE a.interview = NEW.interview AND a.field = NEW.field)
BEGIN SELECT raise(ABORT, 'rule:said-and-declined'); END;
CREATE TRIGGER answer_insert_rests AFTER INSERT ON answer
BEGIN
  DELETE FROM answer_rest WHERE answer = NEW.id
     AND card NOT IN (SELECT card FROM answer_need WHERE answer = NEW.id);
  INSERT INTO answer_rest (answer, person, card)
  SELECT answer, person, card FROM answer_need WHERE answer = NEW.id
     AND card NOT IN (SELECT card FROM answer_rest WHERE answer = NEW.id);
  -- The yes a value names is a live one, of a card it rests on.
  SELECT raise(ABORT, 'rule:no-route-no-value')
   WHERE NEW.state = 'value'
     AND (NEW.choice IS NOT NULL OR EXISTS (SELECT 1 FROM answer_rest WHERE answer = NEW.id))
     AND NOT EXISTS (SELECT 1 FROM answer_rest r JOIN live_choice l ON l.person = r.person AND l.card = r.card
                      WHERE r.answer = NEW.id AND l.choice = NEW.choice);
END;
CREATE TRIGGER answer_update_open BEFORE UPDATE ON answer
WHEN NOT EXISTS (SELECT 1 FROM interview i WHERE i.id = NEW.interview AND i.person = NEW.person
                    AND i.status IN ('open', 'paused'))
BEGIN SELECT raise(ABORT, 'rule:interview-closed'); END;
CREATE TRIGGER answer_update_known BEFORE UPDATE ON answer
WHEN NOT EXISTS (SELECT 1 FROM interview i JOIN pack_field f ON f.pack = i.pack
                  WHERE i.id = NEW.interview AND f.field = NEW.field)
BEGIN SELECT raise(ABORT, 'rule:unknown-field'); END;
CREATE TRIGGER answer_update_told BEFORE UPDATE ON answer
WHEN EXISTS (SELECT 1 FROM interview i JOIN pack_field f ON f.pack = i.pack
              WHERE i.id = NEW.interview AND f.field = NEW.field)
 AND NOT EXISTS (SELECT 1 FROM showing s JOIN interview i ON i.id = s.interview
                    JOIN pack_field f ON f.pack = i.pack AND f.field = NEW.field
                  WHERE s.id = NEW.showing AND s.interview = NEW.interview AND s.person = NEW.person
                    AND s.pack = i.pack AND s.first_seq < NEW.seq
                    AND (s.how <> 'aloud' OR s.ended_ms IS NOT NULL)
                    AND (s.layer = 'full' OR s.section = f.section))
BEGIN SELECT raise(ABORT, 'rule:told-before-asked'); END;
CREATE TRIGGER answer_update_route BEFORE UPDATE ON answer
WHEN NEW.state = 'value' AND EXISTS (
  SELECT 1 FROM interview i JOIN pack_field f ON f.pack = i.pack AND f.field = NEW.field
   WHERE i.id = NEW.interview AND (
        f.route = 'closed'
     OR (f.route = 'notice' AND f.sensitive = 1)
     OR (f.route = 'consent' AND NOT EXISTS (
            SELECT 1 FROM live_choice l JOIN choice c ON c.id = l.choice
              JOIN pack_card_words w ON w.pack = i.pack AND w.card = l.card AND w.words = c.statement
             WHERE l.person = NEW.person AND l.card = f.card AND l.choice = NEW.choice))
     OR (f.route IN ('claim', 'public') AND NEW.policy IS NULL)
     OR (f.route = 'law' AND NOT EXISTS (
            SELECT 1 FROM policy p WHERE p.pack = i.pack AND p.policy = f.policy AND p.review_by >= NEW.asked_on))))
BEGIN SELECT raise(ABORT, 'rule:no-route-no-value'); END;
CREATE TRIGGER answer_update_option BEFORE UPDATE ON answer
WHEN NEW.state = 'value' AND EXISTS (
  SELECT 1 FROM interview i JOIN pack_option o ON o.pack = i.pack AND o.field = NEW.field
    JOIN json_each((SELECT json FROM answer_value WHERE id = NEW.value), '$.codes') j ON j.value = o.code
   WHERE i.id = NEW.interview
     AND NOT EXISTS (SELECT 1 FROM live_choice l JOIN choice c ON c.id = l.choice
                       JOIN pack_card_words w ON w.pack = i.pack AND w.card = l.card AND w.words = c.statement
                      WHERE l.person = NEW.person AND l.card = o.card))
BEGIN SELECT raise(ABORT, 'rule:no-route-no-value'); END;
CREATE TRIGGER answer_update_rests AFTER UPDATE ON answer
BEGIN
  DELETE FROM answer_rest WHERE answer = NEW.id
     AND card NOT IN (SELECT card FROM answer_need WHERE answer = NEW.id);
  INSERT INTO answer_rest (answer, person, card)
  SELECT answer, person, card FROM answer_need WHERE answer = NEW.id
     AND card NOT IN (SELECT card FROM answer_rest WHERE answer = NEW.id);
  -- The yes a value names is a live one, of a card it rests on.
  SELECT raise(ABORT, 'rule:no-route-no-value')
   WHERE NEW.state = 'value'
     AND (NEW.choice IS NOT NULL OR EXISTS (SELECT 1 FROM answer_rest WHERE answer = NEW.id))
     AND NOT EXISTS (SELECT 1 FROM answer_rest r JOIN live_choice l ON l.person = r.person AND l.card = r.card
                      WHERE r.answer = NEW.id AND l.choice = NEW.choice);
END;

-- Receipts ---------------------------------------------------------------------------------------------------

CREATE TABLE receipt (
  id        BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  interview BLOB NOT NULL REFERENCES interview (id),
  person    BLOB NOT NULL REFERENCES person (id),
  digest    BLOB NOT NULL CHECK (length(digest) = 32),
  json      TEXT NOT NULL,
  html      TEXT NOT NULL,
  made_ms   INTEGER NOT NULL,
  seq       INTEGER NOT NULL UNIQUE REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX receipt_interview ON receipt (interview);
CREATE TABLE receipt_hand (
  seq     INTEGER PRIMARY KEY REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
  receipt BLOB NOT NULL REFERENCES receipt (id),
  how     TEXT NOT NULL CHECK (how IN ('printed', 'saved', 'declined')),
  at_ms   INTEGER NOT NULL
) STRICT;
CREATE INDEX receipt_hand_of ON receipt_hand (receipt);
CREATE TRIGGER receipt_update BEFORE UPDATE ON receipt BEGIN SELECT raise(ABORT, 'rule:receipts-never-change'); END;
CREATE TRIGGER receipt_delete BEFORE DELETE ON receipt BEGIN SELECT raise(ABORT, 'rule:receipts-never-change'); END;

-- Lettings ---------------------------------------------------------------------------------------------------

-- A letting that was agreed: the government's notice is due to the lead tenant before it is logged.
CREATE TABLE letting (
  id         BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
  person     BLOB NOT NULL REFERENCES person (id),
  interview  BLOB NOT NULL UNIQUE REFERENCES interview (id),
  tenancy    TEXT NOT NULL,
  salt       BLOB NOT NULL CHECK (length(salt) = 32),
  staff      BLOB NOT NULL REFERENCES staff (id),
  agreed_ms  INTEGER NOT NULL,
  logged_ms  INTEGER,
  dropped_ms INTEGER,
  first_seq  INTEGER NOT NULL UNIQUE REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
  seq        INTEGER NOT NULL REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
  CHECK (logged_ms IS NULL OR dropped_ms IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX letting_person ON letting (person);
CREATE TRIGGER letting_insert BEFORE INSERT ON letting
WHEN NEW.logged_ms IS NOT NULL OR NEW.dropped_ms IS NOT NULL
  OR NOT EXISTS (SELECT 1 FROM interview i WHERE i.id = NEW.interview AND i.person = NEW.person AND i.purpose = 'letting')
BEGIN SELECT raise(ABORT, 'rule:letting-is-of-its-person'); END;
CREATE TRIGGER letting_update BEFORE UPDATE ON letting
WHEN OLD.logged_ms IS NOT NULL OR OLD.dropped_ms IS NOT NULL
  OR (NEW.logged_ms IS NULL AND NEW.dropped_ms IS NULL) OR NEW.id <> OLD.id OR NEW.person <> OLD.person
  OR NEW.interview <> OLD.interview OR NEW.tenancy <> OLD.tenancy OR NEW.salt <> OLD.salt OR NEW.staff <> OLD.staff
  OR NEW.agreed_ms <> OLD.agreed_ms OR NEW.first_seq <> OLD.first_seq
BEGIN SELECT raise(ABORT, 'rule:letting-is-over'); END;
CREATE TRIGGER letting_delete BEFORE DELETE ON letting BEGIN SELECT raise(ABORT, 'rule:kept'); END;

-- State and evidence move together: a change names an entry of its own transaction --------------------------

CREATE TRIGGER meta_insert_entry BEFORE INSERT ON meta
WHEN NEW.seq < (SELECT coalesce(max(size), 0) FROM head)
BEGIN SELECT raise(ABORT, 'rule:change-needs-entry'); END;
CREATE TRIGGER staff_insert_entry BEFORE INSERT ON staff
WHEN NEW.seq < (SELECT coalesce(max(size), 0) FROM head)
BEGIN SELECT raise(ABORT, 'rule:change-needs-entry'); END;
CREATE TRIGGER staff_update_entry BEFORE UPDATE ON staff
WHEN NEW.seq < (SELECT coalesce(max(size), 0) FROM head)
BEGIN SELECT raise(ABORT, 'rule:change-needs-entry'); END;
CREATE TRIGGER setting_insert_entry BEFORE INSERT ON setting
WHEN NEW.seq < (SELECT coalesce(max(size), 0) FROM head)
BEGIN SELECT raise(ABORT, 'rule:change-needs-entry'); END;
CREATE TRIGGER setting_update_entry BEFORE UPDATE ON setting
WHEN NEW.seq < (SELECT coalesce(max(size), 0) FROM head)
BEGIN SELECT raise(ABORT, 'rule:change-needs-entry'); END;
CREATE TRIGGER pack_insert_entry BEFORE INSERT ON pack
WHEN NEW.seq < (SELECT coalesce(max(size), 0) FROM head)
BEGIN SELECT raise(ABORT, 'rule:change-needs-entry'); END;
CREATE TRIGGER publication_insert_entry BEFORE INSERT ON publication
WHEN NEW.seq < (SELECT coalesce(max(size), 0) FROM head)
BEGIN SELECT raise(ABORT, 'rule:change-needs-entry'); END;
CREATE TRIGGER publication_update_entry BEFORE UPDATE ON publication
WHEN NEW.seq < (SELECT coalesce(max(size), 0) FROM head)
BEGIN SELECT raise(ABORT, 'rule:change-needs-entry'); END;
CREATE TRIGGER draft_insert_entry BEFORE INSERT ON draft
WHEN NEW.seq < (SELECT coalesce(max(size), 0) FROM head)
BEGIN SELECT raise(ABORT, 'rule:change-needs-entry'); END;
CREATE TRIGGER draft_update_entry BEFORE UPDATE ON draft
WHEN NEW.seq < (SELECT coalesce(max(size), 0) FROM head)
BEGIN SELECT raise(ABORT, 'rule:change-needs-entry'); END;
CREATE TRIGGER choice_kept_insert_entry BEFORE INSERT ON choice_kept
WHEN NEW.seq < (SELECT coalesce(max(size), 0) FROM head)
BEGIN SELECT raise(ABORT, 'rule:change-needs-entry'); END;
CREATE TRIGGER letting_insert_entry BEFORE INSERT ON letting
WHEN NEW.seq < (SELECT coalesce(max(size), 0) FROM head)
BEGIN SELECT raise(ABORT, 'rule:change-needs-entry'); END;
CREATE TRIGGER letting_update_entry BEFORE UPDATE ON letting
WHEN NEW.seq < (SELECT coalesce(max(size), 0) FROM head)
BEGIN SELECT raise(ABORT, 'rule:change-needs-entry'); END;
CREATE TRIGGER desk_key_insert_entry BEFORE INSERT ON desk_key
WHEN NEW.seq < (SELECT coalesce(max(size), 0) FROM head)
BEGIN SELECT raise(ABORT, 'rule:change-needs-entry'); END;
CREATE TRIGGER history_insert_entry BEFORE INSERT ON history
WHEN NEW.seq < (SELECT coalesce(max(size), 0) FROM head)
BEGIN SELECT raise(ABORT, 'rule:change-needs-entry'); END;
CREATE TRIGGER text_insert_entry BEFORE INSERT ON text
WHEN NEW.seq < (SELECT coalesce(max(size), 0) FROM head)
BEGIN SELECT raise(ABORT, 'rule:change-needs-entry'); END;
CREATE TRIGGER person_insert_entry BEFORE INSERT ON person
WHEN NEW.seq < (SELECT coalesce(max(size), 0) FROM head)
BEGIN SELECT raise(ABORT, 'rule:change-needs-entry'); END;
CREATE TRIGGER person_index_insert_entry BEFORE INSERT ON person_index
WHEN NEW.seq < (SELECT coalesce(max(size), 0) FROM head)
BEGIN SELECT raise(ABORT, 'rule:change-needs-entry'); END;
CREATE TRIGGER interview_insert_entry BEFORE INSERT ON interview
WHEN NEW.seq < (SELECT coalesce(max(size), 0) FROM head)
BEGIN SELECT raise(ABORT, 'rule:change-needs-entry'); END;
CREATE TRIGGER interview_update_entry BEFORE UPDATE ON interview
WHEN NEW.seq < (SELECT coalesce(max(size), 0) FROM head)
BEGIN SELECT raise(ABORT, 'rule:change-needs-entry'); END;
CREATE TRIGGER who_insert_entry BEFORE INSERT ON who
WHEN NEW.seq < (SELECT coalesce(max(size), 0) FROM head)
BEGIN SELECT raise(ABORT, 'rule:change-needs-entry'); END;
CREATE TRIGGER skipped_insert_entry BEFORE INSERT ON skipped
WHEN NEW.seq < (SELECT coalesce(max(size), 0) FROM head)
BEGIN SELECT raise(ABORT, 'rule:change-needs-entry'); END;
CREATE TRIGGER skipped_update_entry BEFORE UPDATE ON skipped
WHEN NEW.seq < (SELECT coalesce(max(size), 0) FROM head)
BEGIN SELECT raise(ABORT, 'rule:change-needs-entry'); END;
CREATE TRIGGER repeat_row_insert_entry BEFORE INSERT ON repeat_row
WHEN NEW.seq < (SELECT coalesce(max(size), 0) FROM head)
BEGIN SELECT raise(ABORT, 'rule:change-needs-entry'); END;
CREATE TRIGGER repeat_row_update_entry BEFORE UPDATE ON repeat_row
WHEN NEW.seq < (SELECT coalesce(max(size), 0) FROM head)
BEGIN SELECT raise(ABORT, 'rule:change-needs-entry'); END;
CREATE TRIGGER showing_insert_entry BEFORE INSERT ON showing
WHEN NEW.seq < (SELECT coalesce(max(size), 0) FROM head)
BEGIN SELECT raise(ABORT, 'rule:change-needs-entry'); END;
CREATE TRIGGER showing_update_entry BEFORE UPDATE ON showing
WHEN NEW.seq < (SELECT coalesce(max(size), 0) FROM head)
BEGIN SELECT raise(ABORT, 'rule:change-needs-entry'); END;
CREATE TRIGGER choice_insert_entry BEFORE INSERT ON choice
WHEN NEW.seq < (SELECT coalesce(max(size), 0) FROM head)
BEGIN SELECT raise(ABORT, 'rule:change-needs-entry'); END;
CREATE TRIGGER choice_words_insert_entry BEFORE INSERT ON choice_words
WHEN NEW.seq < (SELECT coalesce(max(size), 0) FROM head)
BEGIN SELECT raise(ABORT, 'rule:change-needs-entry'); END;
CREATE TRIGGER answer_insert_entry BEFORE INSERT ON answer
WHEN NEW.seq < (SELECT coalesce(max(size), 0) FROM head)
BEGIN SELECT raise(ABORT, 'rule:change-needs-entry'); END;
CREATE TRIGGER answer_update_entry BEFORE UPDATE ON answer
WHEN NEW.seq < (SELECT coalesce(max(size), 0) FROM head)
BEGIN SELECT raise(ABORT, 'rule:change-needs-entry'); END;
CREATE TRIGGER answer_change_insert_entry BEFORE INSERT ON answer_change
WHEN NEW.seq < (SELECT coalesce(max(size), 0) FROM head)
BEGIN SELECT raise(ABORT, 'rule:change-needs-entry'); END;
CREATE TRIGGER receipt_insert_entry BEFORE INSERT ON receipt
WHEN NEW.seq < (SELECT coalesce(max(size), 0) FROM head)
BEGIN SELECT raise(ABORT, 'rule:change-needs-entry'); END;
CREATE TRIGGER receipt_hand_insert_entry BEFORE INSERT ON receipt_hand
WHEN NEW.seq < (SELECT coalesce(max(size), 0) FROM head)
BEGIN SELECT raise(ABORT, 'rule:change-needs-entry'); END;
CREATE TRIGGER person_delete BEFORE DELETE ON person BEGIN SELECT raise(ABORT, 'rule:kept'); END;
CREATE TRIGGER receipt_hand_delete BEFORE DELETE ON receipt_hand BEGIN SELECT raise(ABORT, 'rule:kept'); END;
CREATE TRIGGER person_update BEFORE UPDATE ON person BEGIN SELECT raise(ABORT, 'rule:kept'); END;
CREATE TRIGGER receipt_hand_update BEFORE UPDATE ON receipt_hand BEGIN SELECT raise(ABORT, 'rule:kept'); END;
