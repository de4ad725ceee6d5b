-- Officials are told apart by what they do: whoever was one so far does all of it.
INSERT INTO role_grant (county_id, id, person_id, role, starts_on, ends_on)
SELECT g.county_id, gen_random_uuid(), g.person_id, r.role, g.starts_on, g.ends_on
FROM role_grant g CROSS JOIN (VALUES ('author'), ('analyst'), ('publisher'), ('plain-confirmer')) AS r(role)
WHERE g.role = 'official'
ON CONFLICT DO NOTHING;

DELETE FROM role_grant WHERE role = 'official';
