namespace ScoGraph.Documents;

/// <summary>What a text is written in.</summary>
public enum TextFormat
{
    /// <summary>Plain text: paragraphs with an empty line between them, or one on each line.</summary>
    Plain,

    /// <summary>Markdown, as CommonMark has it.</summary>
    Markdown,

    /// <summary>A page of HTML. Nothing that it refers to is fetched, and no script runs.</summary>
    Html,

    /// <summary>A PDF that holds text; pictures of pages are not read.</summary>
    Pdf,

    /// <summary>A Word document (.docx).</summary>
    Word,
}
