/** The words of one language that a notice does not use, and those that begin a next step; alternatives of a pattern. */
export interface WordList {
  /** Empty politeness, alarm, and words that say nothing. */
  readonly banned: string
  /** What makes the reader the culprit. */
  readonly blame: string
  /** What only a programmer reads. */
  readonly jargon: string
  /** What tells the reader to do something. */
  readonly step: string
  /** Written without spaces, or with prefixes: no word boundaries to look for. */
  readonly isJoined?: true
}

/** Jargon is the same word in most languages. */
const everywhere =
  'API|HTTP|HTTPS|JSON|XML|HTML|SQL|backend|endpoint|payload|token|null|undefined|NaN|timeout|stack ?trace|exception|regex|enum|boolean|UUID|proxy|gateway|cache'

// An imperative begins a sentence or a clause; the same verb elsewhere ("we can't load this") tells nobody to do anything.
const clause = (joints: string, verbs: string): string =>
  `(?:^|[.!?;:,…][\\s\u00A0\u202F]+|(?<!\\p{L})(?:${joints})\\s+)[«„“]?(?:${verbs})`

/** By language, the first part of a BCP 47 tag. */
export const wordLists: Readonly<Record<string, WordList>> = {
  en: {
    banned:
      'please|sorry|apolog\\p{L}+|oops|uh-oh|whoops|invalid|illegal|forbidden|bad|fatal|errors? occurred|went wrong|contact (?:your|the) administrator',
    blame:
      "you(?:'ve| have)? (?:entered|typed|gave|given|chose|chosen|used|provided|made) (?:an? |the |some )?(?:wrong|incorrect|mistakes?|errors?)|you(?:'ve| have)? (?:failed|forgotten|forgot)|your (?:mistake|fault)|incorrectly|wrongly",
    jargon: `${everywhere}|servers?|parameters?|params?|requests? body|status codes?|validation|validate[sd]?|syntax|pars(?:e|ed|ing)|database|query|integer|string|authenticat\\p{L}+|unauthori[sz]ed|credentials?|malformed|unprocessable`,
    step: `you can \\p{L}+|${clause(
      'and|then|or|first|but',
      'add|ask|call|change|check|choose|close|come back|compare|complete|confirm|contact|copy|delete|edit|enter|fill|find|finish|fix|get|give|go|keep|let us|load|log in|look|make|move|open|pay|pick|read|refresh|remove|reopen|restart|return|save|search|see|select|send|set|sign|start|stay|stop|switch|take|tell|try|turn|type|update|upload|use|verify|visit|wait|write',
    )}`,
  },
  de: {
    banned:
      'bitte|leider|entschuldig\\p{L}*|sorry|hoppla|ups(?=[!,.…])|ungültig\\p{L}*|unzulässig\\p{L}*|illegal\\p{L}*|verboten\\p{L}*|fatal\\p{L}*|fehler (?:ist )?aufgetreten|ist (?:ein|etwas) \\p{L}*fehler\\p{L}*|etwas (?:ist )?schiefgelaufen|schiefgegangen|administrator\\p{L}*',
    blame:
      '(?:du|sie) (?:hast|haben) \\p{L}*\\s?(?:falsch\\p{L}*|vergessen|versäumt)|(?:dein|ihr) fehler|falsch\\p{L}* (?:eingegeben|eingabe|angabe\\p{L}*)|fehlerhaft\\p{L}*',
    jargon: `${everywhere}|server\\p{L}*|parameter\\p{L}*|statuscode\\p{L}*|validier\\p{L}*|syntax\\p{L}*|datenbank\\p{L}*|ganzzahl|zeichenkette|authentifizier\\p{L}*`,
    step: `(?:du kannst|sie können|geht \\S.* wieder)|${clause(
      'und|oder|dann|erst|aber',
      'prüf|wähl|versuch|lad|geh|öffne|meld|wart|send|schick|gib|geben sie|füg|änder|nutz|verwend|benutz|ruf|schreib|frag|such|starte|beginn|komm|vergleich|entfern|lösch|speicher|bestätig|zahl|bezahl|trag|ergänz|aktualisier|schließ|kontaktier|wende|wenden|mach|nimm|nehmen|lies|lass',
    )}\\p{L}*`,
  },
  fr: {
    banned:
      "veuillez|s[’']il (?:vous|te) pla[iî]t|merci de|désolée?s?|pardon|excus\\p{L}+|oups|invalides?|non valides?|illéga\\p{L}+|interdite?s?|fatale?s?|une erreur (?:s[’']est produite|est survenue)|votre administrateur|malheureusement",
    blame:
      'vous avez (?:mal|fait une erreur|oublié|saisi (?:un|une) mauvais\\p{L}*)|votre (?:erreur|faute)|incorrectement|erronée?s?',
    jargon: `${everywhere}|serveurs?|paramètres?|code (?:de )?statut|syntaxe|base de données|entier signé|chaîne de caractères|authentifi\\p{L}+|jeton`,
    step:
      clause("et|ou|puis|mais|d[’']abord", '(?:n[e’]\\s?)?\\p{L}{2,}ez(?:-\\p{L}+)*') +
      '|vous (?:pouvez|pourrez) \\p{L}+',
  },
  es: {
    banned:
      'por favor|lo (?:sentimos|siento)|disculp\\p{L}+|perdon\\p{L}*|ups(?=[!,.…])|inválid[oa]s?|no (?:es |son )?válid[oa]s?|ilegal(?:es)?|prohibid[oa]s?|fatal(?:es)?|(?:se (?:ha producido|produjo)|ocurrió|ha ocurrido) un error|algo (?:salió|ha salido|fue) mal|tu administrador|su administrador|lamentablemente',
    blame:
      '(?:has|ha) (?:introducido|escrito|cometido|puesto) (?:un|una|el|la) (?:error|\\p{L}+ (?:incorrect|errón|equivocad)\\p{L}+)|(?:olvidaste|has olvidado|ha olvidado)|te equivocaste|(?:tu|su) (?:error|culpa)|incorrectamente|errónea?o?s?',
    jargon: `${everywhere}|servidor(?:es)?|parámetros?|código de estado|validación|sintaxis|base de datos|cadena de texto|autentic\\p{L}+|credenciales`,
    step: `(?:podrás|puedes|podrá|puede) (?:volver|hacer|intent|us|eleg|pag)\\p{L}*|${clause(
      'y|e|o|luego|después|primero|pero',
      '(?:no lo |no )?(?:revís|revis|elig|elij|intént|intent|vuelv|abr[ea]|esper|prueb|pruéb|inici|inície|escrib|añad|agreg|pid[ea]|llam|us[ae]|comprueb|complet|cambi|compár|compar|envi|envíe?s|cárg|carg|pag[au]|borr|elimin|guard|confirm|sub[ea]|ve |vaya|entr|contact|avis|actualiz|copi|busc|selec|rellen|introduc|verific|corrig|correg|dinos|ingres|conserv|haz|haga)',
    )}\\p{L}*`,
  },
  pt: {
    banned:
      'por favor|por gentileza|desculp\\p{L}+|lamentamos|sentimos muito|ops(?=[!,.…])|inválid[oa]s?|não (?:é |são )?válid[oa]s?|ilega(?:l|is)|proibid[oa]s?|fata(?:l|is)|(?:ocorreu|aconteceu|houve) um erro|algo deu errado|administrador\\p{L}*|infelizmente',
    blame:
      'você (?:digitou|informou|inseriu|colocou|cometeu|usou) (?:um|uma|o|a) (?:erro|engano|\\p{L}+ (?:incorret|errad|inválid)\\p{L}+)|você (?:esqueceu|errou)|seu erro|sua culpa|incorretamente|erroneamente|errad[oa]s?',
    jargon: `${everywhere}|servidor(?:es)?|parâmetros?|código de status|validação|sintaxe|banco de dados|autentica\\p{L}+|credenciais`,
    step: `você (?:poderá|pode) \\p{L}+|${clause(
      'e|ou|depois|primeiro|mas',
      '(?:não )?(?:confira|escolha|tente|entre|volte|abra|aguarde|espere|verifique|digite|preencha|adicione|peça|ligue|use|mude|altere|compare|envie|carregue|recarregue|pague|exclua|remova|salve|confirme|vá|fale|avise|atualize|copie|busque|procure|selecione|informe|insira|corrija|comece|toque|clique|faça|mantenha|contate|conte)',
    )}`,
  },
  ja: {
    isJoined: true,
    banned:
      '申し訳|恐れ入りますが|お手数|すみません|ごめん|おっと|お願い(?:します|いたします|致します)|無効|不正|違法|禁止|致命的|エラーが発生|問題が発生しました|管理者',
    blame: '(?:入力|操作)(?:を|が)?(?:間違|誤)|間違った|誤った|あなたのミス|ミスしました|忘れています',
    jargon: `(?<![A-Za-z])(?:${everywhere})(?![A-Za-z])|サーバ|パラメータ|ステータスコード|バリデーション|リクエスト|データベース|認証エラー|構文|例外|トークン|文字列型`,
    step: 'ください|下さい|ましょう|からまた利用|できます',
  },
  zh: {
    isJoined: true,
    banned:
      '请(?!求)(?<!申请)(?<!邀请)|抱歉|对不起|不好意思|哎呀|糟糕|无效|非法|不合法|禁止|致命|发生(?:了)?(?:一个)?错误|出(?:现)?错(?:了|误)|管理员',
    blame: '你(?:输入|填写|选择)(?:了)?(?:错|有误)|(?:输入|填写)(?:有误|错误)|你的错|你忘|您忘',
    jargon: `(?<![A-Za-z])(?:${everywhere})(?![A-Za-z])|服务器|参数|状态码|校验|验证失败|数据库|接口|后端|令牌|字符串|语法|异常|请求体|身份验证|鉴权`,
    step: '(?:^|[。！？；，：”]|先|并|再|后|或|或者|然后|才|到时)(?:不要|先|再|重新|可以|换|稍|填|选|检查|返回|打开|等|查看|登录|联系|告[知诉]|刷新|删除|添加|确认|付款|使用|改|更换|输入|上传|比较|做比较|从|为|在)|后可以|后再',
  },
  ar: {
    isJoined: true,
    banned:
      'يرجى|الرجاء|رجاءً?|من فضلك|عذرًا|عذراً|نأسف|آسف|للأسف|معذرة|عفوًا|غير صالحة?|غير قانوني|ممنوع|محظور|قاتل|حدث خطأ|وقع خطأ|المسؤول عن النظام|مسؤول النظام',
    blame: 'أخطأت|خطؤك|خطأك|لقد نسيت|أدخلت (?:\\p{L}+ )?(?:خاطئ|خطأ)|بشكل خاطئ|بطريقة خاطئة',
    jargon: `(?<![A-Za-z])(?:${everywhere})(?![A-Za-z])|خادم|الخوادم|معلمة|المعلمات|رمز الحالة|قاعدة البيانات|واجهة برمجة|استثناء|سلسلة نصية|مصادقة|بيانات الاعتماد`,
    step: '(?:^|[.!؟؛،:]\\s+|ثم |أو |و)(?:لا تُعد |لا )?(?:أدخل|اختر|حاول|راجع|تحقق|ارجع|افتح|انتظر|سجّل|سجل|أعد|قارن|أضف|اكتب|تواصل|اتصل|استخدم|غيّر|احذف|انتقل|اضغط|أكمل|أكّد|ادفع|اطلب|أرسل|احفظ|ابدأ|ابحث|جرّب|جرب)|يمكنك',
  },
}
