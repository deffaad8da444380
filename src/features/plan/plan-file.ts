/** The plan as a file. Its writer is sent for when somebody asks. */
import type { WriteWord } from '../word-making.ts';

export const writePlanDocument: WriteWord = async (rows, plan, { language, made, template }) => {
  const { planDocx } = await import('#documents/plan-docx.ts');
  return planDocx(plan, rows, language, made, template);
};
