/** An article as it was found, before an outlet and a place were found for it. */
export interface Draft {
  readonly title: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly author: string | null;
  readonly captured: string | null;
  readonly language: string | null;
  readonly outlet: string | null;
  readonly outletUrl: string | null;
  /** Markdown, without the headline. */
  readonly body: string;
  readonly omitted: readonly string[];
  readonly note: string | null;
}
