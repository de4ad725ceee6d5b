-- Below: written by hand
-- What is searched for and what is searched in are now both without the marks on letters (app/kernel/searching.ts): what
-- was kept before is made so too. Taking the marks off first lets lower() know every letter, whatever the database's locale.
UPDATE "consultation" SET "search_text" = normalize(lower(regexp_replace(normalize("search_text", NFD), '[\u0300-\u036f]', '', 'g')), NFC);
UPDATE "forum" SET "search_text" = normalize(lower(regexp_replace(normalize("search_text", NFD), '[\u0300-\u036f]', '', 'g')), NFC);
UPDATE "association" SET "search_text" = normalize(lower(regexp_replace(normalize("search_text", NFD), '[\u0300-\u036f]', '', 'g')), NFC);
