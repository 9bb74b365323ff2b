namespace ScoGraph.Knowledge.Elements;

/// <summary>The properties and relationship types that the conventions give a meaning to.</summary>
internal static class KnowledgeNames
{
    public const string Key = "key";
    public const string Name = "name";
    public const string Abbreviation = "abbreviation";
    public const string Aliases = "aliases";
    public const string ParagraphCount = "paragraphCount";
    public const string Paragraph = "paragraph";
    public const string Section = "section";
    public const string Text = "text";
    public const string Nested = "nested";

    // Types of relationships that rules speak of.
    public const string MentionedIn = "MENTIONED_IN";
    public const string PartOf = "PART_OF";
    public const string StatedBy = "STATED";
}
