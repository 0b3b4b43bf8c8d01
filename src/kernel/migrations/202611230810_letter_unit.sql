-- Letters hold links that open records: the administrators of another unit are to read none of them.
alter table letters add column unit_id uuid;  -- null: of the installation, not of a unit
