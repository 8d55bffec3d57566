-- The ledger as first written. Every column is public (why), blind (keyed) or sealed.
-- house: public, what a guess of a person's secret costs; certified, or someone could make guessing cheap.
CREATE TABLE house (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    person_memory_kib INTEGER NOT NULL,
    person_passes INTEGER NOT NULL,
    certificate BLOB NOT NULL
) STRICT;
-- slot: public parameters and salt, sealed server root key.
CREATE TABLE slot (
    name TEXT PRIMARY KEY,
    memory_kib INTEGER NOT NULL,
    passes INTEGER NOT NULL,
    salt BLOB NOT NULL,
    sealed BLOB NOT NULL
) STRICT;
-- person: public keys and opaque id, blind sign-in name, sealed private halves.
CREATE TABLE person (
    id BLOB PRIMARY KEY,
    agree BLOB NOT NULL,
    verify BLOB NOT NULL,
    blind BLOB UNIQUE,
    memory_kib INTEGER NOT NULL,
    passes INTEGER NOT NULL,
    salt BLOB NOT NULL,
    sealed BLOB NOT NULL,
    certificate BLOB NOT NULL
) STRICT;
-- class_key: the public half, so that anyone may add without being able to read.
CREATE TABLE class_key (
    client BLOB NOT NULL,
    class TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    public BLOB NOT NULL,
    certificate BLOB NOT NULL,
    PRIMARY KEY (client, class, epoch)
) STRICT;
-- permit: the private half of a class key sealed to one person, signed by the giver.
CREATE TABLE permit (
    client BLOB NOT NULL,
    class TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    person BLOB NOT NULL REFERENCES person (id),
    giver BLOB NOT NULL REFERENCES person (id),
    expires INTEGER,
    sealed BLOB NOT NULL,
    signature BLOB NOT NULL,
    PRIMARY KEY (client, class, epoch, person),
    FOREIGN KEY (client, class, epoch) REFERENCES class_key (client, class, epoch)
) STRICT;
-- entry: public opaque ids, order and coarse hour, all repeated in the authenticated header; sealed payload.
CREATE TABLE entry (
    sequence INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    client BLOB NOT NULL,
    class TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    kind TEXT NOT NULL,
    version INTEGER NOT NULL,
    time INTEGER NOT NULL,
    author BLOB NOT NULL,
    signer BLOB NOT NULL REFERENCES person (id),
    corrects BLOB,
    header BLOB NOT NULL,
    sealed BLOB NOT NULL,
    digest BLOB NOT NULL,
    signature BLOB NOT NULL,
    FOREIGN KEY (client, class, epoch) REFERENCES class_key (client, class, epoch)
) STRICT;
CREATE INDEX entry_by_client ON entry (client, class, sequence);
-- audit: public order and coarse hour, blind client, the rest sealed.
CREATE TABLE audit (
    sequence INTEGER PRIMARY KEY,
    time INTEGER NOT NULL,
    blind BLOB NOT NULL,
    sealed BLOB NOT NULL,
    digest BLOB NOT NULL
) STRICT;
CREATE INDEX audit_by_client ON audit (blind, sequence);
-- head: public counts and digests, signed by the house.
CREATE TABLE head (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    entries INTEGER NOT NULL,
    entry_digest BLOB NOT NULL,
    audits INTEGER NOT NULL,
    audit_digest BLOB NOT NULL,
    signature BLOB NOT NULL
) STRICT;
-- session: public opaque person and times, keys sealed under the cookie.
CREATE TABLE session (
    id BLOB PRIMARY KEY,
    person BLOB NOT NULL,
    idle INTEGER NOT NULL,
    touched INTEGER NOT NULL,
    ends INTEGER NOT NULL,
    sealed BLOB NOT NULL
) STRICT;
-- tray: id and content derived from the link, public expiry.
CREATE TABLE tray (
    id BLOB PRIMARY KEY,
    expires INTEGER NOT NULL,
    state INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    receipts BLOB NOT NULL
) STRICT;
