import { DatabaseSync } from 'node:sqlite';

// Dies with a change half in the file: so little memory for pages that SQLite has to write some before the end.
const [path = ''] = process.argv.slice(2);
const database = new DatabaseSync(path);
database.exec(`
  PRAGMA cache_size = 1;
  PRAGMA cache_spill = 1;
  BEGIN IMMEDIATE;
  CREATE TABLE filler (text);
  UPDATE parts SET value = value || zeroblob(50);
  INSERT INTO filler WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300) SELECT hex(zeroblob(2000)) FROM n;
`);
process.kill(process.pid, 'SIGKILL');
