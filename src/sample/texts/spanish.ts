import type { Phrasebook } from './phrasebook.js';

/** Spanish as it is typed on a tram. */
export const spanish: Phrasebook = {
  openers: [
    ...[
      'a ver,',
      'oye',
      'pregunta rápida:',
      'en serio,',
      'bueno',
      'vale, pues',
      'aviso:',
      'uf',
      'día {number}:',
    ],
    ...['otra vez yo.', '¿alguien más?', 'la verdad,', 'pues nada,', ''],
  ],
  closers: {
    good: ['👏', 'genial', 'así sí', 'gracias!!', ''],
    bad: ['🙃', 'gracias por nada', 'qué vergüenza', 'no puedo más', '😤', ''],
    plain: ['', 'eso', '🤷', 'ya os cuento'],
  },
  when: ['esta mañana', 'desde el martes', 'anoche', 'otra vez', 'desde hace dos días', 'toda la semana'],
  talk: {
    signal: {
      good: ['por fin cobertura de {brand} en {corner}', '{brand} va volando por {corner}'],
      bad: ['sin cobertura de {brand} en {corner} {when}', '{brand} corta cada llamada en {corner}'],
      plain: ['¿{brand} va bien por {corner}?'],
    },
    bill: {
      good: ['{brand} me devolvió {sum} sin pelear'],
      bad: ['{brand} me cobró {sum} de más {when}', 'factura de {brand}: {sum} de regalo, qué ilusión'],
      plain: ['¿cuánto pagáis en {brand}? yo {sum}'],
    },
    roaming: {
      good: ['el roaming de {brand} perfecto todo el finde'],
      bad: ['{brand} cobra roaming en el FERRY, {sum}', 'recarga de roaming de {brand} que no pedí: {sum}'],
      plain: ['¿el roaming de {brand} vale en el ferry?'],
    },
    care: {
      good: ['en el chat de {brand} me arreglaron el {device}'],
      bad: ['{number} minutos esperando a {brand} y cuelgan'],
      plain: ['¿cuál es el número de {brand}?'],
    },
    esim: {
      good: ['eSIM de {brand} en cinco minutos'],
      bad: ['la eSIM de {brand} no se activa {when}'],
      plain: ['¿{brand} tiene eSIM para el {device}?'],
    },
    'top-up': {
      good: ['{brand} me dobló la recarga de {sum}'],
      bad: ['{brand} se tragó mi recarga de {sum}'],
      plain: ['¿dónde recargar {brand} cerca de {corner}?'],
    },
    repair: {
      good: ['pantalla del {device} lista, pagó {brand}'],
      bad: ['{brand} tiene mi {device} tres semanas'],
      plain: ['¿quién arregla un {device} por {corner}? {brand} lo manda fuera'],
    },
    data: {
      good: ['ilimitado de {brand} es ilimitado de verdad'],
      bad: ['{brand} me frena a los {number} gigas'],
      plain: ['¿cuántos gigas gastáis? {number} en {brand}'],
    },
    'pause my plan': {
      good: ['{brand} me pausó el plan un mes'],
      bad: ['¿por qué no puedo pausar el plan en verano, {brand}?'],
      plain: ['¿se puede pausar {brand} en verano?'],
    },
    'campus deal': {
      good: ['oferta campus de {brand} a {sum}, corred'],
      bad: ['la oferta campus de {brand} sube a {sum}'],
      plain: ['¿la oferta campus de {brand} es para todos?'],
    },
    'business plan': {
      good: ['{brand} nos puso {number} líneas en una factura'],
      bad: ['el datáfono sin línea {when}, {brand}'],
      plain: ['¿qué sim para el datáfono? {brand} pide {sum}'],
    },
    contract: {
      good: ['{brand} igualó la oferta en una llamada'],
      bad: ['{brand} me renovó 24 meses sin avisar'],
      plain: ['contrato con {brand} hasta mayo, ¿ideas?'],
    },
  },
  smallTalk: [
    ...['niebla en {corner}, no veo ni mis pies', 'el ferry se fue sin mí', 'qué puesta de sol en {corner}'],
    ...['exámenes. ayuda', 'una gaviota en {corner} me robó el bocata'],
  ],
  answers: {
    good: ['gracias, funciona', 'exacto', 'qué crack', 'lo comparto'],
    bad: ['a mí sigue sin irme', 'igual, {number} días', 'me dijeron lo contrario'],
    plain: ['¿qué modelo?', '¿desde cuándo?', '¿cuánto?'],
  },
};
