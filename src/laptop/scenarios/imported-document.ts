/** A process plan of a municipality that does not exist, as the Word file that a project leader has. */
import { asWord, heading, list, paragraph, table } from '#documents/sample-documents.ts';

export const skarvoyDocument = (): Promise<Uint8Array> =>
  asWord([
    heading('Prosessplan for framtidas helse- og omsorgstjenester'),
    paragraph('Skarvøy kommune'),
    paragraph('Dato: 20.01.2026'),
    paragraph('Utarbeidet av: rådgiver helse og omsorg'),
    heading('Formål', 2),
    paragraph(
      'Skarvøy vil ha tjenester som holder også når færre skal hjelpe flere, og som folk kjenner seg trygge i.',
    ),
    heading('Overordnet mål', 2),
    paragraph('Bygge tjenestene om slik at flere klarer seg lenger hjemme.'),
    heading('Resultatmål', 2),
    list(
      'Tilbud som passer både de eldste og unge med store behov',
      'Nok fagfolk på jobb, også i helg og ferie',
      'Kostnader som kommunen kan bære i ti år',
    ),
    heading('Prosessmål', 2),
    list('Ansatte og innbyggere er hørt før noe bestemmes', 'Tillitsvalgte er med fra første møte'),
    heading('Roller', 2),
    heading('Styringsgruppe', 3),
    list('Godkjenner mandater og plan', 'Behandler større endringer'),
    heading('Arbeidsgrupper', 3),
    list('Arbeidsgruppe 1 Heldøgns tilbud', 'Arbeidsgruppe 2 Hjemmebaserte tjenester', 'Arbeidsgruppe 3 Rekruttering'),
    heading('Milepælsplan', 2),
    table(
      ['Hovedaktivitet', 'Deltakere, ansvar', 'Tid'],
      ['Oppstart med ledergruppa', 'Kommunalsjef', 'Primo februar 2026'],
      ['Mandat til arbeidsgruppene', 'Styringsgruppa', 'Innen utgangen av februar 2026'],
      ['Samling for alle ansatte', 'Enhetsledere, tillitsvalgte', 'Uke 11 2026'],
      ['Foreløpig status', 'Arbeidsgruppene', 'Medio april 2026'],
      ['Dialogmøte med innbyggerne', 'Prosjektgruppa', 'Før sommeren 2026'],
      ['Gjennomgang av utkast', 'Referansegruppa', ''],
      ['Politisk behandling', 'Kommunestyret', 'Høsten 2026'],
      ['Endelig rapport', 'Styringsgruppa', 'Desember 2026'],
    ),
    heading('Tiltak', 2),
    table(
      ['Tiltak', 'Ansvarlig', 'Status', 'Frist'],
      ['Felles turnus i hjemmetjenesten', 'Enhetsleder', 'I gang', 'Høsten 2026'],
      ['Digitalt tilsyn om natta', 'Digitaliseringsrådgiver', 'Ikke startet', 'Ut 2026'],
      ['Dagtilbud tre dager i uka', 'Leder sykehjem', 'Delvis gjennomført', 'Våren 2026'],
      ['Ambulerende vaktmester for hjelpemidler', 'Leder eiendom', 'Ikke startet', ''],
    ),
  ]);
