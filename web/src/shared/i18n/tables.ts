// Names and orders of dates, from the JDK's CLDR (en-GB, ru, kk). Browsers claim to know `kk` and print "1970 M01 1",
// so no date goes through Intl: it is asked only what the clock shows in a zone.

export const LANGUAGES = ['en', 'ru', 'kk'] as const
export type Language = (typeof LANGUAGES)[number]

/** What a language calls itself. */
export const OWN_NAME: Record<Language, string> = { en: 'English', ru: 'Русский', kk: 'Қазақша' }

export interface DateTable {
  /** After a day number: 24 ноября. */
  readonly months: readonly string[]
  readonly monthsShort: readonly string[]
  /** Standing alone: ноябрь. */
  readonly monthsAlone: readonly string[]
  /** Sunday first, as JavaScript counts. */
  readonly weekdays: readonly string[]
  readonly weekdaysShort: readonly string[]
  /** {w} weekday, {d} day, {m} month, {y} year. */
  readonly weekdayDayMonth: string
  readonly weekdayDayMonthShort: string
  readonly dayMonth: string
  readonly dayMonthYear: string
  readonly monthYear: string
}

const split = (names: string) => names.split(' ')

export const DATES: Record<Language, DateTable> = {
  en: {
    months: split('January February March April May June July August September October November December'),
    monthsShort: split('Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'),
    monthsAlone: split('January February March April May June July August September October November December'),
    weekdays: split('Sunday Monday Tuesday Wednesday Thursday Friday Saturday'),
    weekdaysShort: split('Sun Mon Tue Wed Thu Fri Sat'),
    weekdayDayMonth: '{w} {d} {m}',
    weekdayDayMonthShort: '{w} {d} {m}',
    dayMonth: '{d} {m}',
    dayMonthYear: '{d} {m} {y}',
    monthYear: '{m} {y}',
  },
  ru: {
    months: split('января февраля марта апреля мая июня июля августа сентября октября ноября декабря'),
    monthsShort: split('янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек.'),
    monthsAlone: split('январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'),
    weekdays: split('воскресенье понедельник вторник среда четверг пятница суббота'),
    weekdaysShort: split('вс пн вт ср чт пт сб'),
    weekdayDayMonth: '{w}, {d} {m}',
    weekdayDayMonthShort: '{w}, {d} {m}',
    dayMonth: '{d} {m}',
    dayMonthYear: '{d} {m} {y} г.',
    monthYear: '{m} {y} г.',
  },
  kk: {
    months: split('қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'),
    monthsShort: split('қаң. ақп. нау. сәу. мам. мау. шіл. там. қыр. қаз. қар. жел.'),
    monthsAlone: split('қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'),
    weekdays: split('жексенбі дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі'),
    weekdaysShort: split('жс дс сс ср бс жм сб'),
    weekdayDayMonth: '{w}, {d} {m}',
    weekdayDayMonthShort: '{w}, {d} {m}',
    dayMonth: '{d} {m}',
    dayMonthYear: '{y} ж. {d} {m}',
    monthYear: '{y} ж. {m}',
  },
}

/** "Almaty time", in words each language uses; a zone that is not here is named after its IANA city. */
export const ZONE_WORDS: Record<Language, (city: string) => string> = {
  en: (city) => `${city} time`,
  ru: (city) => `Время: ${city}`,
  kk: (city) => `${city} уақыты`,
}

/** Cities whose name differs from the IANA one. */
export const ZONE_CITIES: Record<Exclude<Language, 'en'>, Readonly<Record<string, string>>> = {
  ru: {
    'Asia/Almaty': 'Алматы', 'Asia/Aqtau': 'Актау', 'Asia/Aqtobe': 'Актобе', 'Asia/Atyrau': 'Атырау',
    'Asia/Oral': 'Уральск', 'Asia/Qostanay': 'Костанай', 'Asia/Qyzylorda': 'Кызылорда', 'Asia/Bishkek': 'Бишкек',
    'Asia/Tashkent': 'Ташкент', 'Asia/Yekaterinburg': 'Екатеринбург', 'Asia/Novosibirsk': 'Новосибирск',
    'Asia/Dubai': 'Дубай', 'Europe/Moscow': 'Москва', 'Europe/London': 'Лондон', 'Europe/Berlin': 'Берлин',
    'Europe/Istanbul': 'Стамбул', 'America/New_York': 'Нью-Йорк',
  },
  kk: {
    'Asia/Almaty': 'Алматы', 'Asia/Aqtau': 'Ақтау', 'Asia/Aqtobe': 'Ақтөбе', 'Asia/Atyrau': 'Атырау',
    'Asia/Oral': 'Орал', 'Asia/Qostanay': 'Қостанай', 'Asia/Qyzylorda': 'Қызылорда', 'Asia/Bishkek': 'Бішкек',
    'Asia/Tashkent': 'Ташкент', 'Asia/Yekaterinburg': 'Екатеринбург', 'Asia/Novosibirsk': 'Новосібір',
    'Asia/Dubai': 'Дубай', 'Europe/Moscow': 'Мәскеу', 'Europe/London': 'Лондон', 'Europe/Berlin': 'Берлин',
    'Europe/Istanbul': 'Ыстамбұл', 'America/New_York': 'Нью-Йорк',
  },
}
