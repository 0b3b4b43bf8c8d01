-- A volatile function in PL/pgSQL takes a new snapshot for each statement, which PostgreSQL refuses in a
-- parallel plan: «cannot start commands during a parallel operation» in any large backfill.
alter function new_id() parallel unsafe;
