import { t } from '../../utils/texts/translate.ts';

/** Year and month in which each was last read in a public source; before a release a person checks all of them. */
export const LAST_CHECKED = '2026-11';

export interface Helpline {
  readonly id: string;
  readonly country: string;
  /** Its proper name, which is not translated. */
  readonly line: string;
  readonly serves: string;
  /** As many as there are ways to reach it. */
  readonly numbers: readonly string[];
}

/** Made when asked, because texts are not there before the page begins. */
export function helplines(): readonly Helpline[] {
  return [
    {
      id: 'us',
      country: t('helpline_us'),
      line: 'National Domestic Violence Hotline',
      serves: t('helpline_us_serves'),
      numbers: [
        '1-800-799-7233',
        t('helpline_tty', { number: '1-800-787-3224' }),
        t('helpline_text', { word: 'START', number: '88788' }),
      ],
    },
    {
      id: 'gb',
      country: t('helpline_gb'),
      line: 'National Domestic Abuse Helpline (Refuge)',
      serves: t('helpline_gb_serves'),
      numbers: ['0808 2000 247'],
    },
    {
      id: 'ie',
      country: t('helpline_ie'),
      line: 'Women’s Aid',
      serves: t('helpline_ie_serves'),
      numbers: ['1800 341 900'],
    },
    {
      id: 'au',
      country: t('helpline_au'),
      line: '1800RESPECT',
      serves: t('helpline_au_serves'),
      numbers: ['1800 737 732'],
    },
    {
      id: 'de',
      country: t('helpline_de'),
      line: 'Hilfetelefon Gewalt gegen Frauen',
      serves: t('helpline_de_serves'),
      numbers: ['116 016'],
    },
    {
      id: 'eu',
      country: t('helpline_eu'),
      line: t('helpline_eu_line'),
      serves: t('helpline_eu_serves'),
      numbers: ['116 016'],
    },
    {
      id: 'fr',
      country: t('helpline_fr'),
      line: 'Violences Femmes Info',
      serves: t('helpline_fr_serves'),
      numbers: ['3919'],
    },
    {
      id: 'it',
      country: t('helpline_it'),
      line: 'Antiviolenza e stalking',
      serves: t('helpline_it_serves'),
      numbers: ['1522'],
    },
    {
      id: 'za',
      country: t('helpline_za'),
      line: 'National Shelter Helpline',
      serves: t('helpline_za_serves'),
      numbers: ['0800 001 005'],
    },
  ];
}
