import { z } from 'zod';
import { bySchema, citySchema, deedSchemas, submissionSchema, weightSchema } from '#core/amendment/schema.ts';
import { idSchema, languageSchema } from '#core/draft/schema.ts';
import type { Deed } from './deed.ts';

const made = { by: bySchema, round: idSchema };
const deadline = z.strictObject({ at: z.iso.datetime({ offset: true }), zone: z.string().min(1) });
const proposal = z.strictObject({ amendment: idSchema, submission: submissionSchema, class: weightSchema });

const failure = z.strictObject({
  code: z.string().min(1),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});

const prepared = z.strictObject({
  does: z.enum(['words', 'insert', 'delete', 'move', 'split', 'merge', 'shape', 'setting']),
  cite: z.string().exactOptional(),
  to: z.string().exactOptional(),
  language: languageSchema.exactOptional(),
  removed: z.string().exactOptional(),
  inserted: z.string().exactOptional(),
  before: z.string().exactOptional(),
  behind: z.string().exactOptional(),
});

const remark = z.strictObject({
  part: idSchema.nullable(),
  words: z.string(),
  author: z.string().exactOptional(),
});

const { operations, language, rationale, source } = submissionSchema.shape;

const taking = z.strictObject({
  base: z.int().min(0),
  wish: z
    .strictObject({ operations, language, rationale, source, class: weightSchema.exactOptional() })
    .exactOptional(),
  remark: remark.exactOptional(),
});

const finding = z.strictObject({
  cite: z.string().exactOptional(),
  line: z.int().min(0).exactOptional(),
  quote: z.string().exactOptional(),
  rationale: z.string().exactOptional(),
  author: z.string().exactOptional(),
  number: z.int().min(1).exactOptional(),
  change: z.array(prepared).min(1).exactOptional(),
  takes: taking.exactOptional(),
});

const says = z.strictObject({ words: z.string().min(1), more: z.int().min(1).exactOptional() });

const roundSchemas = [
  z.strictObject({
    type: z.literal('round-open'),
    ...made,
    base: z.int().min(0),
    invited: z.array(citySchema),
    deadline,
    silence: z.enum(['consent', 'no-position', 'objection']),
  }),
  z.strictObject({
    type: z.literal('send'),
    ...made,
    cities: z.array(idSchema),
    otherwise: z.literal(true).exactOptional(),
  }),
  z.strictObject({ type: z.literal('extend'), ...made, deadline }),
  z.strictObject({
    type: z.literal('reply'),
    ...made,
    reply: idSchema,
    cities: z.array(citySchema),
    answer: z.enum(['proposals', 'remarks', 'no-comment', 'approves']),
    received: z.string().min(1),
    base: z.int().min(0),
    proposals: z.array(proposal),
    replaces: idSchema.nullable(),
    source: z.strictObject({ file: z.string(), hash: z.string() }).exactOptional(),
    remarks: z.array(remark).exactOptional(),
    findings: z.array(idSchema).min(1).exactOptional(),
    confirms: z.array(idSchema).min(1).exactOptional(),
    continues: idSchema.exactOptional(),
    belongs: idSchema.exactOptional(),
  }),
  z.strictObject({
    type: z.enum(['include-late', 'leave-out-late', 'leave-out', 'include']),
    ...made,
    reply: idSchema,
  }),
  z.strictObject({
    type: z.literal('hold-files'),
    ...made,
    files: z.array(
      z.strictObject({
        id: idSchema,
        file: z.string(),
        hash: z.string().min(1),
        reason: failure,
        received: z.string().min(1).exactOptional(),
        cities: z.array(citySchema).min(1).exactOptional(),
        blank: z.literal(true).exactOptional(),
        finding: finding.exactOptional(),
        says: says.exactOptional(),
      }),
    ),
  }),
  z.strictObject({ type: z.enum(['set-files-aside', 'take-files-up']), ...made, files: z.array(idSchema) }),
  z.strictObject({ type: z.literal('round-close'), ...made, early: z.literal(true).exactOptional() }),
  z.strictObject({
    type: z.literal('issue-open'),
    by: bySchema,
    languages: z.array(languageSchema),
    open: z.array(failure).min(1),
  }),
] as const;

/** A deed from the record of a consultation: of its rounds, of the negotiation, or of what was issued of it. */
export const deedSchema: z.ZodType<Deed> = z.union([...deedSchemas, ...roundSchemas]);
