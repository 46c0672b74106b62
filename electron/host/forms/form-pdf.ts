import type { Result } from '#core/failure.ts';
import type { Form } from '#core/forms/form.ts';
import { formSource } from '#core/print/forms/form-source.ts';
import { type Pdf, typesetPdf } from '../pdf/typesetting.ts';

const mostCharacters = 16_000_000;

/**
 * A form as a tagged PDF (PDF/UA-1) with its fonts embedded. Equal input gives equal bytes on one machine. Refused as
 * `typesetPdf` refuses.
 */
export const formPdf = (form: Form, date: string): Promise<Result<Pdf>> =>
  typesetPdf((missing) => formSource(form, { date, missing }), { archive: false, most: mostCharacters });
