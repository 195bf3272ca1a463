import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inTransaction, openDatabase } from './database.ts'

const schema = 'create table if not exists notes (text text) strict;'

describe('openDatabase', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'demo-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const fill = (layout: string) => {
    const db = openDatabase(join(folder, 'deep'), 'notes', layout)
    db.exec("insert into notes (text) values ('kept')")
    db.close()
  }
  const count = (layout: string) => {
    const db = openDatabase(join(folder, 'deep'), 'notes', layout)
    const row = db.prepare('select count(*) as n from notes').get()
    db.close()
    return row?.n
  }

  it('keeps what is in the file', () => {
    fill(schema)
    expect(count(schema)).toBe(1)
  })

  it('starts anew when the file has another layout', () => {
    fill(schema)
    expect(count('create table if not exists notes (text text, more integer) strict;')).toBe(0)
  })
})

describe('inTransaction', () => {
  it('commits all of the work', () => {
    const db = openDatabase(':memory:', 'notes', schema)
    expect(inTransaction(db, () => db.prepare("insert into notes values ('a')").run().changes)).toBe(1)
    expect(db.prepare('select text from notes').all()).toHaveLength(1)
  })

  it('leaves nothing behind when the work throws', () => {
    const db = openDatabase(':memory:', 'notes', schema)
    const work = () => {
      db.exec("insert into notes values ('a')")
      throw new Error('the power went out')
    }
    expect(() => inTransaction(db, work)).toThrow('the power went out')
    expect(db.prepare('select text from notes').all()).toEqual([])
  })
})
