import { sql } from 'kysely'
export default () => sql
