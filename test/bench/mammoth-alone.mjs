// What an import is compared with: mammoth alone, in a process of its own, from file to HTML.
import { readFileSync } from 'node:fs';
import mammoth from 'mammoth';

const { value } = await mammoth.convertToHtml({ buffer: readFileSync(process.argv[2]) });
process.stdout.write(String(value.length));
