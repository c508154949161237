import type { FormatPlan, SheetPlan, ValidationPlan } from '#templates/sheets/plan.ts';
import { symbolFormat } from '#templates/sheets/styles.ts';
import type { Fact, LaterFacts } from './facts.ts';

/** Drop-downs, rules for entries with their messages, and conditional formats of a planned sheet. */
export function ruleFacts(sheet: Excel.Worksheet, { name, validations, formats }: SheetPlan): LaterFacts {
  const rules = validations.map((plan) => ({
    plan,
    rule: sheet.getRange(plan.range).dataValidation.load('type,rule,errorAlert,prompt'),
  }));
  const conditional = sheet.getRange().conditionalFormats.load('items/type,items/priority');
  return () => [
    ...rules.flatMap(({ plan, rule }) => validationFacts(`${name}!${plan.range}`, plan, rule)),
    { art: 'Zahl der bedingten Formate', ort: name, soll: formats.length, ist: conditional.items.length },
  ];
}

function validationFacts(ort: string, plan: ValidationPlan, rule: Excel.DataValidation): readonly Fact[] {
  const isList = plan.kind === 'list';
  const formula = isList ? rule.rule.list?.source : rule.rule.custom?.formula;
  const { errorAlert, prompt } = rule;
  return [
    { art: 'Art der Regel', ort, soll: isList ? 'List' : 'Custom', ist: rule.type },
    { art: 'Formel der Regel', ort, soll: `=${isList ? plan.source : plan.formula}`, ist: formula },
    { art: 'Strenge der Regel', ort, soll: plan.strict ? 'Stop' : 'Warning', ist: errorAlert?.style },
    { art: 'Titel der Meldung', ort, soll: plan.title, ist: errorAlert?.title },
    { art: 'Text der Meldung', ort, soll: plan.message, ist: errorAlert?.message },
    { art: 'Eingabehinweis', ort, soll: plan.prompt ?? '', ist: prompt?.message ?? '' },
  ];
}

/** The conditional formats themselves need a second round trip: in order of precedence, as planned. */
export function formatFacts(
  sheet: Excel.Worksheet,
  { name, formats }: SheetPlan,
  found: readonly Excel.ConditionalFormat[],
): LaterFacts {
  const ordered = found.toSorted((a, b) => a.priority - b.priority).slice(0, formats.length);
  const parts = ordered.map((format) => {
    const item = sheet.getRange().conditionalFormats.getItem(format.id);
    const { custom } = item;
    return {
      rule: custom.rule.load('formula'),
      format: custom.format.load('numberFormat'),
      font: custom.format.font.load('color,bold'),
      fill: custom.format.fill.load('color'),
      range: item.getRange().load('address'),
    };
  });
  return () =>
    parts.flatMap(({ rule, format, font, fill, range }, index): readonly Fact[] => {
      const plan: FormatPlan | undefined = formats[index];
      if (!plan) return [];
      const ort = `${name}!${plan.range}`;
      const address = range.address.slice(range.address.lastIndexOf('!') + 1);
      return [
        { art: 'Bereich eines bedingten Formats', ort, soll: plan.range, ist: address },
        { art: 'Formel eines bedingten Formats', ort, soll: `=${plan.formula}`, ist: rule.formula },
        ...(plan.color === null
          ? []
          : [{ art: 'Schriftfarbe eines bedingten Formats', ort, soll: `#${plan.color}`, ist: font.color }]),
        ...(plan.fill === null
          ? []
          : [{ art: 'Füllfarbe eines bedingten Formats', ort, soll: `#${plan.fill}`, ist: fill.color }]),
        ...(plan.bold ? [{ art: 'fett in einem bedingten Format', ort, soll: true, ist: font.bold }] : []),
        ...(plan.symbol === undefined
          ? []
          : [
              {
                art: 'Zeichen eines bedingten Formats',
                ort,
                soll: symbolFormat(plan.symbol),
                ist: format.numberFormat,
              },
            ]),
      ];
    });
}
