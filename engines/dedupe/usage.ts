/** Of `navet references dedupe`; it loads nothing, so that `--help` answers at once. */
export const usage = `Usage: navet references dedupe IN… [--json]

  --id FIELD            the field that names a record; else ID, id or record_id of a table, the
                        rec-number of EndNote XML, ID or AN of RIS, or the running number from 1
  --delivered FILE      what an earlier search delivered (may be repeated); stays as it is
  --removed FILE        what was removed then (may be repeated)
  --preprints together  a preprint and its article are one (else apart)
  --meetings together   a meeting abstract and its article are one (else apart)
  --cochrane apart      the versions of a Cochrane review are several (else together)
  --review SHARE        the longest list for a person, as a share of the records (0.02)
  --json                { "groups": [{ "keep", "remove", "why" }], "review": [{ "a", "b", "score", "why" }], "records" }`
