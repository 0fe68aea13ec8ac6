/** How the `rule` of an attribution says that a model found it. */
export const learnt = "wording learnt from annotated news";
/** Between `learnt` and the rule that says the same. */
export const alike = "; the rules found the same: ";
