import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { healthWarnings } from './health.ts';
import { findNationalId } from './personal-data.ts';

/** One person's health each; none of them about anybody. */
const told = `
Kari har kreft
Pasienten på rom 4 har demens
Kari (01.02.1940) har kreft
Ola Bakken er sykmeldt ut mars
Beboer på rom 12 har fått hjerneslag
Hun har fått påvist brystkreft
Han er deprimert og klarer ikke å møte
Ho er sjuk og kjem ikkje attende før jul
Fru Nilsen har lårhalsbrudd
Bruker A har diabetes og trenger hjelp hver dag
Turnus er forsinket fordi Anne er utbrent
Vi må vente til Per er ferdig operert
Karis kreft har kommet tilbake
Demensen til Kari blir verre
Mora til Ola har Alzheimers
Avdelingsleder er sykmeldt til påske
Enhetsleder er utbrent, så tiltaket står
Ingrid går på antidepressiva
Beboeren i leilighet 7 er utagerende
Rom 4: demens, rom 5: diabetes
84-åring med hjertesvikt venter på plass
Mann på 79 år med KOLS skal flytte inn
Jorunn sliter med angst
Pasienten er dement og finner ikke hjem
Brukeren har schizofreni
Naboen er alkoholiker
Nils ble innlagt på mandag
Marit fikk slag i går
Han ruser seg og åpner ikke døra
Torbjørn har MS
En ansatt på natt er gravid
En av beboerne på avdeling 2 har epilepsi
En beboer er suicidal
Kona hans er døende
Depresjonen hennes gjør det vanskelig å delta
Bebuaren på rom 3 er dement
Ho har fått kreft
Brukaren er rusavhengig
Ein tilsett er sjukmeld med ryggproblem
K.H. har parkinson
Sønnen har autisme
Aud er på rom 2 og har liggesår
Eleven har ADHD
Hun er psykotisk og må følges opp
Moren min har demens
Herr Olsen er inkontinent
Sykepleieren er langtidssykmeldt
Kommunalsjef er syk, møtet er utsatt
Liv har hatt hjerteinfarkt
Møtet er flyttet fordi Solveig har lungebetennelse
Vi fikk vite at Magnhild har prolaps
Pasient nr. 3 har MRSA
Hege brakk hofta
Gunnar drikker for mye
Jenta har spiseforstyrrelse
Kreft hos Kari gjør at oppgaven må fordeles
Diagnosen til pasienten på rom 9 er ikke satt
Astrid bruker insulin
Det er Bakken som er sykmeldt i denne gruppa
Torhild Bakken har demens
Kari has cancer
The patient in room 4 has dementia
She is depressed and on leave
Rolf er tvangsinnlagt
Beboer 12 har delir
Min mor har Parkinsons sykdom
Brukeren i Storgata 5 har psykiske problemer
Ansatt i hjemmetjenesten er sykmeldt
Pasient født 1942 har Alzheimer
Sverre er lagt inn på psykiatrisk avdeling
Harald har dårlig hjerte
`
  .trim()
  .split('\n');

/** What municipal plans say, and none of it about a certain person. The hard ones: illness, names and roles side by side. */
const clean = `
Personer med demens skal få tilbud om dagaktivitet
Brukere med demens og deres pårørende følges opp av demensteamet
Kommunen har egen kreftkoordinator
Pasienter med KOLS får digital hjemmeoppfølging
Kontaktperson er kreftkoordinator Anne Hansen
Kari Olsen leder arbeidet med demens
Anne er ansvarlig for rus og psykisk helse
Kreftkoordinator Kari møter i arbeidsgruppa
Per Hansen orienterte om demensplanen
Ola holder kurs i epilepsi for de ansatte
Sykefraværet i hjemmetjenesten skal ned
Målet er at færre ansatte blir sykmeldt
Når pasienten har demens, skal pårørende kontaktes
Hvis brukeren er dement, gjøres avtalen med pårørende
Dersom pasienten er alvorlig syk, kontaktes lege
Antall innbyggere over 80 år med demens dobles fram til 2040
Mange har diabetes type 2
Flere er sykmeldt enn i fjor
De fleste har hjertesykdom når de flytter inn
60 prosent har demens
Halvparten av beboerne på sykehjemmet har demens
Vi har psykisk syke som trenger bolig
Helse Nord har ansvar for psykisk helsevern
Nordlandssykehuset har tilbud om dialyse
Lurøy og Hemnes samarbeider om palliativ behandling
Ny forekomst av diabetes skal følges opp hvert år
Sykehjemmet har 24 plasser, av dem åtte for personer med demens
Beboerne får medisiner klokka åtte
Brukeren får medisiner i multidose
Pasienten får brosjyren ved innkomst
Hun er leder for prosjektgruppa
Han eller hun som har diagnosen, bestemmer selv
Innbyggerne skal oppleve trygghet
Rom 4 skal pusses opp
Rom 12 i kommunehuset er ledig kl. 10
Møtet holdes på rom 4 i helsesenteret
Pårørendeskole for demens starter i mars
Demensomsorg, kreftomsorg og psykisk helse samles i en avdeling
Kommuneoverlegen har ansvar for smittevern og influensavaksine
Fysioterapeut deltar i innsatsteam for slagpasienter
Alle slag tilbud skal beskrives
Forslaget fra arbeidsgruppa er vedtatt
Vedtaket har slått gjennom i alle avdelinger
Avdelingsleder har ansvar for oppfølging av sykmeldte
Enhetsleder følger opp sykefravær
Det er gravide og barselkvinner som er målgruppa
Jordmor følger opp gravide
Eldre med hoftebrudd skal til rehabilitering innen to dager
Kompetanse om utviklingshemming skal økes
Velferdsteknologi gir trygghet ved fall og epilepsi
Medisinrunden tar for lang tid
Turnus 2026 er ikke gjennomført
Marte Meo brukes i demensomsorgen
Sone Nord har flest brukere med behov for rullestol
Hjelpemidler som rullestol og seng hentes på lageret
Personar med demens skal få tilbod nær heimen
Tilsette er redde for å bli sjukmelde
Kva skjer når brukaren får demens
Talet på eldre med kreft aukar
Kreft, kols og diabetes er dei vanlegaste diagnosane
People with dementia are offered day activities
The patients have access to dialysis in Bodø
Hans Majestet åpnet sykehjemmet
Bjørn og Liv tok imot på vegne av rådet
Diabetesforbundet ved Per Hansen har gitt innspill
Nasjonalforeningen for folkehelsen, Kari Berg, snakket om demens
Frivilligsentralen har besøksvenn for personer med demens
Leder for demensteamet er Anne Berg
Ingen er innlagt i påvente av sykehjemsplass
Utskrivningsklare pasienter er innlagt to dager for lenge
`
  .trim()
  .split('\n');

/** Everyday sentences in numbers: what the services do for whom, about what. */
const everyday = [
  'Hjemmetjenesten',
  'Sykehjemmet',
  'Kommunen',
  'Arbeidsgruppa',
  'Demensteamet',
  'Kari Bakken',
  'Avdelingsleder',
  'Han',
].flatMap((who) =>
  ['skal', 'vil', 'har planer for å', 'har ansvar for å', 'leder arbeidet med å'].flatMap((does) =>
    ['følge opp', 'gi tilbud til', 'kartlegge'].flatMap((what) =>
      ['personer', 'brukere', 'innbyggere', 'eldre'].flatMap((whom) =>
        ['demens', 'kreft', 'psykisk sykdom'].map((illness) => `${who} ${does} ${what} ${whom} med ${illness}`),
      ),
    ),
  ),
);

const warned = (texts: readonly string[]): readonly string[] => texts.filter((text) => healthWarnings(text).length > 0);

describe('words on a person’s health', () => {
  it.each(told)('give a warning: %s', (text) => {
    expect(healthWarnings(text)).not.toEqual([]);
    expect(healthWarnings(`Status er uendret. ${text}. Neste møte er i mars.`)).not.toEqual([]);
  });

  it('are told as they stand in the text', () => {
    expect(healthWarnings('Møtet er utsatt. Kari har dessverre fått kreft, og Ola er på ferie.')).toEqual([
      'Kari har dessverre fått kreft',
    ]);
    expect(healthWarnings('Kari har kreft.\nPasienten på rom 4 har demens.')).toHaveLength(2);
  });

  it('are not seen in what plans say of services and groups', () => {
    expect(warned(clean)).toEqual([]);
  });

  it('are seen in at most one of a hundred everyday sentences', () => {
    const texts = [...clean, ...everyday];
    expect(texts.length).toBeGreaterThan(1000);
    expect(warned(texts).length / texts.length).toBeLessThanOrEqual(0.01);
  });

  const samples = process.env['FRAMDRIFT_SAMPLES'] ?? '';
  const folder = path.join(samples, 'seeds');
  const reason = samples === '' ? 'FRAMDRIFT_SAMPLES is not set' : 'the folder has no plans';

  it('are seen in at most one of a hundred lines of the plans of five municipalities', (context) => {
    if (samples === '' || !existsSync(folder)) return context.skip(reason);
    const lines = readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .flatMap((name) => readFileSync(path.join(folder, name), 'utf8').split('\n'))
      .filter((line) => line.trim() !== '');
    expect(lines.length).toBeGreaterThan(300);
    expect(warned(lines).length / lines.length).toBeLessThanOrEqual(0.01);
    expect(lines.filter((line) => findNationalId(line) !== null)).toEqual([]);
    return undefined;
  });

  it('are looked for in a text of half a million signs as fast as it is read, and no text throws', () => {
    for (const part of ['Kari ', 'kreft ', 'Kari har ', 'rom 4 ', 'A.B.', 'a', ' ', '🙂', '-']) {
      healthWarnings(part.repeat(500_000 / part.length));
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => healthWarnings(text).every((found) => text.includes(found))),
    );
  });
});
