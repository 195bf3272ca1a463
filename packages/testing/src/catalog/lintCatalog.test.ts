import type { Catalog } from '@faultkit/core'
import { describe, expect, test } from 'vitest'
import { type CatalogRule, lintCatalog } from './lintCatalog.ts'

const rulesIn = (text: string, tag?: string): CatalogRule[] =>
  lintCatalog({ some_code: text }, tag === undefined ? {} : { tag }).map(({ rule }) => rule)

test('says where, why, and in which sentence', () => {
  const catalog: Catalog = { card_declined: 'Your bank said no', round_closed: 'Sorry, the round is closed' }
  expect(lintCatalog(catalog)).toEqual([
    { key: 'round_closed', rule: 'banned word', found: 'Sorry', text: 'Sorry, the round is closed' },
  ])
})

describe('refuses', () => {
  test.each<[CatalogRule, string]>([
    ['banned word', 'Please check your email'],
    ['banned word', 'Oops! Try again'],
    ['banned word', 'This email is invalid'],
    ['banned word', 'An error occurred'],
    ['banned word', 'Something went wrong'],
    ['banned word', 'Contact your administrator'],
    ['blame', 'You entered the wrong card number'],
    ['blame', 'You forgot your email'],
    ['blame', 'The date was filled in incorrectly'],
    ['jargon', 'The server is not answering'],
    ['jargon', 'The API did not answer'],
    ['jargon', 'Validation was not possible'],
    ['jargon', 'Check your credentials'],
    ['parameter name', 'Enter your `email`'],
    ['parameter name', 'Enter your billing_address'],
    ['parameter name', 'Enter your postCode'],
    ['parameter name', 'Check items[0]'],
    ['parameter name', 'Check order.lines.price'],
    ['status code', 'The shop answered with error 503'],
    ['status code', 'Not found (404)'],
    ['status code', '500: try again later'],
    ['status code', 'We got {status} back'],
  ])('%s: %s', (rule, text) => expect(rulesIn(text)).toContain(rule))

  test.each<[tag: string, rule: CatalogRule, text: string]>([
    ['de', 'banned word', 'Bitte prüfe deine E-Mail'],
    ['de', 'banned word', 'Ungültige E-Mail'],
    ['de', 'banned word', 'Ups! Versuche es noch einmal'],
    ['de', 'banned word', 'Ein Fehler ist aufgetreten'],
    ['de', 'blame', 'Du hast ein falsches Datum eingegeben'],
    ['de', 'jargon', 'Der Server antwortet nicht'],
    ['de', 'status code', 'Fehler 404'],
    ['fr', 'banned word', 'Veuillez saisir votre e-mail'],
    ['fr', 'banned word', 'Adresse non valide'],
    ['fr', 'blame', 'Vous avez oublié le code postal'],
    ['fr', 'jargon', 'Le serveur ne répond pas'],
    ['es', 'banned word', 'Por favor, revisa tu correo'],
    ['es', 'banned word', 'El correo no es válido'],
    ['es', 'blame', 'Has introducido una fecha incorrecta'],
    ['es', 'jargon', 'El servidor no responde'],
    ['pt-BR', 'banned word', 'Ocorreu um erro'],
    ['pt-BR', 'blame', 'Você esqueceu o CEP'],
    ['pt-BR', 'jargon', 'O servidor não respondeu'],
    ['ja', 'banned word', '申し訳ございません'],
    ['ja', 'banned word', '無効なカード番号です'],
    ['ja', 'blame', '入力が間違っています'],
    ['ja', 'jargon', 'サーバーから応答がありません'],
    ['zh-Hans', 'banned word', '请检查邮箱'],
    ['zh-Hans', 'banned word', '卡号无效'],
    ['zh-Hans', 'blame', '你输入错了卡号'],
    ['zh-Hans', 'jargon', '服务器没有响应'],
    ['ar', 'banned word', 'يرجى إدخال البريد'],
    ['ar', 'banned word', 'رقم البطاقة غير صالح'],
    ['ar', 'blame', 'لقد نسيت الرمز'],
    ['ar', 'jargon', 'الخادم لا يستجيب'],
  ])('in %s, %s: %s', (tag, rule, text) => expect(rulesIn(text, tag)).toContain(rule))

  test('what stands in any part of a notice', () => {
    const notice = {
      title: 'Fatal',
      detail: 'Illegal. Try again.',
      reassurance: 'Forbidden',
      actions: [{ kind: 'retry' as const, label: 'Please retry' }],
    }
    expect(lintCatalog({ x: notice }).map(({ found }) => found)).toEqual(['Fatal', 'Illegal', 'Forbidden', 'Please'])
  })
})

describe('lets stand', () => {
  test.each([
    'Enter your email, like name@example.com',
    'Enter a web address, like https://api.example.com/v1/users_all',
    'Your iPhone may work, your eBay account too',
    'Keep it to 500 characters at most',
    'We sent 404 letters',
    'Only {max} {label} left for {first_name}',
    'This badge is taken',
    'Choose another of our servants',
  ])('%s', (text) => expect(rulesIn(text)).toEqual([]))

  test.each([
    ['de', 'Prüfe „Alter“'],
    ['de', 'Prüfe deine Zugangsdaten'],
    ['de', 'Dein Paket ist bei UPS'],
    ['en', 'Your bank did not authorise the payment'],
    ['es', 'Vaya a la tienda'],
    ['fr', 'La validation du paiement est en cours'],
    ['fr', 'Vérifiez «\u202F{Label}\u202F»'],
    ['zh-Hans', '申请访问权限'],
    ['ja', 'もう一度お試しください'],
    ['ar', 'حاول مرة أخرى'],
  ])('in %s: %s', (tag, text) => expect(rulesIn(text, tag)).toEqual([]))

  test('words of one language in a catalog of another', () => {
    expect(rulesIn('Die Bitte war bad', 'fr')).toEqual([])
    expect(rulesIn('Ungültig', 'nl')).toEqual([])
    expect(rulesIn('Controleer `email`', 'nl')).toEqual(['parameter name'])
  })
})

describe('a next step', () => {
  const stepless = (entry: Catalog[string], tag = 'en', key = 'round_closed'): boolean =>
    lintCatalog({ [key]: entry }, { tag }).some(({ rule }) => rule === 'no next step')

  test('is missing where neither the title, the detail nor a button says what to do', () => {
    expect(stepless({ title: 'This round is closed' })).toBe(true)
    expect(stepless({ title: 'This round is closed', detail: "We can't change that now." })).toBe(true)
    expect(stepless({ title: 'This round is closed', detail: 'It ended.', actions: [] })).toBe(true)
  })

  test('stands in the detail, the title or a button', () => {
    expect(stepless({ title: 'This round is closed', detail: 'Choose another round.' })).toBe(false)
    expect(stepless({ title: 'This round is closed', detail: 'It ended. You can choose another.' })).toBe(false)
    expect(stepless({ title: 'Choose another round' })).toBe(false)
    expect(stepless({ title: 'This round is closed', detail: '{wait}' })).toBe(false)
    expect(stepless({ title: 'This round is closed', actions: [{ kind: 'contact', label: 'Get help' }] })).toBe(false)
  })

  test('comes from the kit where its own key keeps its button, unless the catalog takes it away', () => {
    expect(stepless({ title: 'Your bank said no' }, 'en', 'payment')).toBe(false)
    expect(stepless({ title: 'Your bank said no', actions: [] }, 'en', 'payment')).toBe(true)
  })

  test('is not asked of a single sentence, nor of a part of a notice', () => {
    expect(stepless('This postcode is not known')).toBe(false)
    expect(stepless({ reassurance: 'No money moved.' })).toBe(false)
  })

  test.each([
    ['de', 'Die Runde ist zu', 'Sie endete gestern.', 'Sie endete. Wähle eine andere.'],
    ['fr', 'La partie est fermée', 'Elle a pris fin hier.', 'Choisissez-en une autre.'],
    ['es', 'La ronda está cerrada', 'Terminó ayer.', 'Terminó ayer. Elige otra.'],
    ['pt-BR', 'A rodada está fechada', 'Terminou ontem.', 'Terminou ontem. Escolha outra.'],
    ['ja', 'ラウンドは終了しました', '昨日終わりました。', '別のラウンドを選んでください。'],
    ['zh-Hans', '这一轮已结束', '昨天结束了。', '昨天结束了。选择另一轮。'],
    ['ar', 'الجولة مغلقة', 'انتهت أمس.', 'انتهت أمس. اختر جولة أخرى.'],
    ['nl', 'De ronde is gesloten', '', 'Kies een andere.'],
  ])('is looked for in %s', (tag, title, without, withStep) => {
    expect(stepless({ title, detail: without }, tag)).toBe(true)
    expect(stepless({ title, detail: withStep }, tag)).toBe(false)
  })
})

describe('functions', () => {
  test('are asked once, with an error of their code and an issue about their parameter', () => {
    const catalog: Catalog = {
      too_many__items: (error, issue) =>
        `Sorry: ${error.code} of ${issue?.path.join('.')}, ${String(issue?.params?.max)}`,
    }
    expect(lintCatalog(catalog)).toEqual([
      { key: 'too_many__items', rule: 'parameter name', found: 'too_many', text: 'Sorry: too_many of items, 9' },
      { key: 'too_many__items', rule: 'banned word', found: 'Sorry', text: 'Sorry: too_many of items, 9' },
    ])
  })

  test('that put the status in the sentence are found out', () => {
    expect(lintCatalog({ declined: (error) => `Declined (${error.status})` })).toMatchObject([{ rule: 'status code' }])
  })

  test('that throw are named', () => {
    const broken = (): string => {
      throw new Error('no')
    }
    expect(lintCatalog({ broken })).toEqual([{ key: 'broken', rule: 'throws', found: '', text: '' }])
  })
})
