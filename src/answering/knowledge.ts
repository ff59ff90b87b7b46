/** How sure the sources let us be of a fact. */
export type Confidence = 'high' | 'medium' | 'low';

/** How much weight a source carries: official or legal, research or reference, trade, popular web page. */
export type SourceTier = 'official' | 'reference' | 'trade' | 'popular';

export interface Source {
  readonly id: string;
  readonly name: string;
  /** Short form shown under an answer. */
  readonly cite: string;
  /** Year of the edition that was read. */
  readonly year?: number | undefined;
  readonly address: string;
  readonly tier: SourceTier;
  readonly licence: string;
}

/** Somebody at one end of a reporting line: a role we know (`role`, an id), or a plain `name`. */
export interface RoleEnd {
  readonly role?: string | undefined;
  readonly name?: string | undefined;
}

/** A usual reporting line is solid; one that only some organisations have is dotted. */
export type LineKind = 'solid' | 'dotted';

/** A role that another one answers to or leads. */
export interface RoleLink extends RoleEnd {
  readonly kind: LineKind;
  /** When this line holds, such as "normally" or "in a nonprofit". */
  readonly note?: string | undefined;
  readonly sources: readonly string[];
}

/** A role that stands above another one wherever there are both, whether that one reports to it or not. */
export interface RankLink {
  readonly role: string;
  /** When this holds, such as "usually" or "in a nonprofit". */
  readonly note?: string | undefined;
  readonly sources: readonly string[];
}

/** One sourced line of a role's profile, used for comparisons. */
export interface ProfileLine {
  readonly text: string;
  readonly sources: readonly string[];
}

/** Something that shares a role's name and is not that role. */
export interface LookAlike {
  readonly name: string;
  /** Words that give it away in a message. */
  readonly cues: readonly string[];
  readonly note: string;
}

export interface Role {
  readonly id: string;
  readonly title: string;
  readonly abbreviation?: string | undefined;
  readonly aliases: readonly string[];
  /** Home roles are what the bot is about; the others are known as neighbours of them. */
  readonly home: boolean;
  readonly unlike: readonly LookAlike[];
  readonly reportsTo: readonly RoleLink[];
  readonly directReports: readonly RoleLink[];
  readonly ranksBelow: readonly RankLink[];
  readonly profile: {
    readonly scope?: ProfileLine | undefined;
    readonly rank?: ProfileLine | undefined;
    readonly board?: ProfileLine | undefined;
    readonly accountableFor?: ProfileLine | undefined;
    readonly foundIn?: ProfileLine | undefined;
  };
}

/** A role that people confuse with ours and of which we hold no facts: recognised, so that it can be declined by name. */
export interface OtherRole {
  readonly title: string;
  readonly aliases: readonly string[];
  /** The known role that comes nearest to it, offered where it is declined. */
  readonly near?: string | undefined;
}

export interface Facet {
  readonly id: string;
  readonly title: string;
  /** Button and list label; `{role}` stands for the role. */
  readonly label: string;
  /** The question that a button asks; `{role}` stands for the role. */
  readonly question: string;
  /** What a word or two asks after it, "and procurement?"; `{point}` stands for these, `{role}` for the role. */
  readonly point?: string | undefined;
  /** Facets that people ask about next. */
  readonly next: readonly string[];
  /** Words by which people look for it in a list, besides those of its title and label. */
  readonly keywords: readonly string[];
  /** Ways people ask, with `{role}` and `{other}` as slots. */
  readonly asked: readonly string[];
}

/** A circumstance under which a fact holds, such as a country or a kind of organisation. */
export interface Condition {
  readonly id: string;
  /** How an answer names it, such as "in an NHS trust". */
  readonly label: string;
  /** Words that mention it in a question. */
  readonly cues: readonly string[];
  /** Wider circumstances of which it is a kind: an NHS trust is one of healthcare. */
  readonly within?: readonly string[] | undefined;
}

/** The reporting lines of one kind of organisation. */
export interface OrganisationChart {
  readonly id: string;
  /** How people call this kind of organisation, such as "NHS trust". */
  readonly label: string;
  /** Circumstances in a question that ask for this chart. */
  readonly conditions: readonly string[];
  /** What roles are called here, by id, where that is not their usual title. */
  readonly titles: Readonly<Record<string, string>>;
  readonly lines: readonly OrganisationLine[];
}

export interface OrganisationLine {
  readonly who: RoleEnd;
  readonly reportsTo: RoleEnd;
  readonly kind: LineKind;
  readonly note?: string | undefined;
  readonly sources: readonly string[];
}

/** A reply to closed questions: what a yes/no answer begins with, and the questions it fits. */
export interface YesNo {
  readonly reply: string;
  readonly to: readonly string[];
}

export interface Fact {
  readonly id: string;
  readonly roles: readonly string[];
  /** Further roles of which it tells too, though it is not about them. */
  readonly alsoAbout: readonly string[];
  readonly facet: string;
  /** Further facets that this fact answers too. */
  readonly also: readonly string[];
  /** One to three plain sentences; the first one can stand alone. */
  readonly answer: string;
  readonly conditions: readonly string[];
  readonly sources: readonly string[];
  readonly confidence: Confidence;
  readonly owner: string;
  /** Day of the last review, YYYY-MM-DD. */
  readonly reviewed: string;
  /** Day by which it wants another review, YYYY-MM-DD. */
  readonly reviewBy: string;
  /** Told only to those who ask for just this: a remark, a correction, a rarity. */
  readonly aside: boolean;
  /** Facts that seem to say otherwise; both must be hedged so that both can stand. */
  readonly tensions: readonly string[];
  /** Numbers of the article's claims (S…) and of the researched facts (F…) behind it. */
  readonly covers: readonly string[];
  /** Ways people ask for just this fact. */
  readonly asked: readonly string[];
  /** What people say of its role when they look for the name: "number two". */
  readonly describes: readonly string[];
  readonly yesNo: readonly YesNo[];
}

export type SocialKind = 'greet' | 'thank' | 'help';

export interface SmallTalk {
  readonly kind: SocialKind;
  readonly asked: readonly string[];
  /** Emoji that say the same, by character and by Slack's name. */
  readonly emoji: readonly string[];
  readonly reply: string;
}

/** Messages that are not for us, by topic: what the bot learns to leave alone. */
export interface OffTopic {
  readonly topic: string;
  /** What to say to them instead of the usual words. */
  readonly reply?: string | undefined;
  readonly messages: readonly string[];
}

/** Words about words: what the reader of a question may drop, unify or take for granted. */
export interface Wording {
  /** Phrases of courtesy that carry no question. */
  readonly courtesy: readonly string[];
  /** Ordinary words that neither help nor harm. */
  readonly plain: readonly string[];
  /** Groups of words that mean the same here; the first stands for all. */
  readonly synonyms: readonly (readonly string[])[];
}

/** A language that is recognised, to be declined in it. */
export interface Language {
  readonly name: string;
  /** Names of the writing systems that no other language here has. */
  readonly letters: readonly string[];
  /** Little words of the language that are no English words, without accents. */
  readonly words: readonly string[];
  readonly reply: string;
}

/** The whole knowledge base, checked and ready to answer from. */
export interface Knowledge {
  readonly roles: readonly Role[];
  readonly otherRoles: readonly OtherRole[];
  /** Words that make another post of a role before whose name they stand: "deputy". */
  readonly modifiers: readonly string[];
  readonly facets: readonly Facet[];
  readonly facts: readonly Fact[];
  readonly sources: readonly Source[];
  readonly conditions: readonly Condition[];
  /** Places and kinds of organisation of which no fact tells. */
  readonly elsewhere: readonly Condition[];
  readonly charts: readonly OrganisationChart[];
  readonly smallTalk: readonly SmallTalk[];
  readonly offTopic: readonly OffTopic[];
  readonly wording: Wording;
  readonly languages: readonly Language[];
  /** Everyday English: words that are right as they stand. */
  readonly commonWords: readonly string[];
}
