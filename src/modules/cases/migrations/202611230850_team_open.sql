-- Beside each team of the inbox stands how many of its cases are open: without this the open cases of the
-- whole unit were read once for each team.
create index cases_team_open on cases (team_id) where is_open;
