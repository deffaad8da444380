/** Meetings named by their month, where the plan of meetings is known. */
import { by, knowing, meeting, met, since } from './case.ts';

const both = knowing(
  ['Kommunestyret', '2026-03-25', '2026-06-17', '2026-12-16'],
  ['Formannskapet', '2026-06-04', '2026-03-11', '2026-03-25'],
  ['Utvalg for helse og omsorg', '2026-09-08', '2026-10-06', '2026-10-27'],
);
const council = knowing(['Kommunestyret', '2026-06-17', '2027-06-16']);
const year = { year: 'explicit' } as const;

export const meetings = [
  met('junimøtet 2026', '2026-06-17', { context: council, ...year }),
  met('til junimøtet', '2026-06-17', { context: council }),
  met('junimøtet 2027', '2027-06-16', { context: council, ...year }),
  met('junimøtet 2026', '2026-06-17', {
    context: both,
    ...year,
    doubts: ['twoMeanings'],
    note: 'The council’s, but the executive committee meets in June too',
  }),
  met('kommunestyremøtet i juni 2026', '2026-06-17', { context: both, ...year }),
  met('kommunestyremøtet i desember 2026', '2026-12-16', { context: both, ...year }),
  met('formannskapsmøtet i juni 2026', '2026-06-04', { context: both, ...year }),
  met('utvalgsmøtet i september 2026', '2026-09-08', { context: both, ...year }),
  meeting('formannskapsmøtet i mars 2026', '2026-03-01', '2026-03-31', {
    context: both,
    ...year,
    note: 'It meets twice that month',
  }),
  meeting('utvalgsmøtet i oktober 2026', '2026-10-01', '2026-10-31', { context: both, ...year }),
  meeting('styringsgruppemøtet i juni 2026', '2026-06-01', '2026-06-30', {
    context: both,
    ...year,
    note: 'Another body’s meeting tells nothing of this one',
  }),
  meeting('maimøtet 2026', '2026-05-01', '2026-05-31', { context: both, ...year }),
  by('før junimøtet 2026', '2026-06-16', 'day', { context: council, ...year }),
  by('før kommunestyremøtet i juni 2026', '2026-06-16', 'day', { context: both, ...year }),
  since('etter kommunestyremøtet i juni 2026', '2026-06-18', 'day', { context: both, ...year }),
];
