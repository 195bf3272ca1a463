import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** Opens `<folder>/<name>.sqlite`, or a database in memory when the folder is `:memory:`. */
export function openDatabase(folder: string, name: string, schema: string): DatabaseSync {
  const version = versionOf(schema)
  if (folder === ':memory:') return withSchema(new DatabaseSync(':memory:'), schema, version)
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${name}.sqlite`)
  forgetOlderLayout(file, version)
  return withSchema(new DatabaseSync(file), schema, version)
}

/** Runs `work` in one transaction: all of it is in the database, or none. */
export function inTransaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec('begin immediate')
  try {
    const result = work()
    db.exec('commit')
    return result
  } catch (error) {
    db.exec('rollback')
    throw error
  }
}

function versionOf(schema: string): number {
  return createHash('sha256').update(schema).digest().readUInt32BE() >>> 1
}

function withSchema(db: DatabaseSync, schema: string, version: number): DatabaseSync {
  db.exec(`pragma journal_mode = wal; pragma busy_timeout = 2000; ${schema} pragma user_version = ${version};`)
  return db
}

// Demo data is cheap: a file of another layout is dropped rather than migrated.
function forgetOlderLayout(file: string, version: number): void {
  if (!existsSync(file)) return
  const db = new DatabaseSync(file)
  const found = db.prepare('pragma user_version').get()?.user_version
  db.close()
  if (found !== version) for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true })
}
