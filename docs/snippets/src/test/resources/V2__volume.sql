-- The diff that the page about schemas shows, as it is on PostgreSQL.
-- tag::diff[]
-- column volume.pages is missing
alter table "volume" add column "pages" integer;

-- by hand: column volume.language is missing; it must not be null, and the rows that are there have no value for it
-- alter table "volume" add column "language" text not null;

-- unique constraint volume_title_key of table volume (title) is missing
alter table "volume" add constraint "volume_title_key" unique ("title");
-- end::diff[]
