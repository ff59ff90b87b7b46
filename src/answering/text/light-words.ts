/** Words of a question that do not tell what is asked, verbs that only tie a role to a matter among them. */
const light = new Set(
  `a an the of for in on at to with about by from as and so then that this it its is are was were be been do does did has
  have had can could may might will would should there any some our my your their his her they them he she we i you own
  owns handle handles look looks after manage manages deal deals see sees get gets take takes come comes under belong
  belongs charge responsible responsibility part job role position business thing really actually basically simply normally
  usually typically generally also ever even please true right correct yes ok normal case surely certainly presumably`.split(
    /\s+/,
  ),
);

/** The words of a question that tell what is asked. */
export function listContent(question: readonly string[]): string[] {
  return question.filter((word) => !word.startsWith('{') && !light.has(word));
}
