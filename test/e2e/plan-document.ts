/** A process plan of a municipality that does not exist, as the Word file that a project leader has. */
import { asWord, heading, list, paragraph, table } from '#documents/sample-documents.ts';

export const skarvoyPlan = (): Promise<Uint8Array> =>
  asWord([
    heading('Prosessplan for framtidas helse- og omsorgstjenester'),
    paragraph('Skarvøy kommune'),
    paragraph('Dato: 20.01.2026'),
    paragraph('Utarbeidet av: rådgiver helse og omsorg'),
    heading('Formål', 2),
    paragraph('Skarvøy skal ha trygge tjenester som står seg når flere blir gamle og færre kan arbeide.'),
    heading('Resultatmål', 2),
    list('Et tilbud som passer ulike brukergrupper', 'God kvalitet og klok bruk av folk og penger'),
    heading('Roller', 2),
    heading('Styringsgruppe', 3),
    list('Godkjenner mandater og plan', 'Behandler større endringer'),
    heading('Milepælsplan', 2),
    table(
      ['Hovedaktivitet', 'Deltakere, ansvar', 'Tid'],
      ['Oppstart med ledergruppa', 'Kommunalsjef', 'Primo februar 2026'],
      ['Mandat til arbeidsgruppene', 'Styringsgruppa', 'Innen utgangen av februar 2026'],
      ['Foreløpig status', 'Arbeidsgruppene', 'Medio april 2026'],
      ['Dialogmøte med innbyggerne', 'Prosjektgruppa', 'Før sommeren 2026'],
      ['Gjennomgang av utkast', 'Referansegruppa', ''],
      ['Endelig rapport', 'Styringsgruppa', 'Desember 2026'],
    ),
    heading('Tiltak', 2),
    table(
      ['Tiltak', 'Ansvarlig', 'Status', 'Frist'],
      ['Felles turnus i hjemmetjenesten', 'Enhetsleder', 'I gang', 'Høsten 2026'],
      ['Digitalt tilsyn om natta', 'Digitaliseringsrådgiver', 'Ikke startet', 'Ut 2026'],
    ),
  ]);
