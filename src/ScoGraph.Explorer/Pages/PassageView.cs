using Microsoft.AspNetCore.Components;
using ScoGraph.Explorer.Reasons;
using ScoGraph.Explorer.Rendering;

namespace ScoGraph.Explorer.Pages;

/// <summary>A passage with the words that say it.</summary>
internal static class PassageView
{
    public static RenderFragment Of(CitedPassage passage)
    {
        (string before, string words, string after) = passage.Parts;
        return Tag.Of("figure", [("class", "passage")],
            Tag.Of("figcaption", [],
                Tag.Text(passage.Place), passage.Document.Length > 0 ? Tag.Span("quiet", " · " + passage.Document) : null),
            passage.Text is null ? Tag.Paragraph("quiet", "The graph does not hold the words of this passage.")
                : Tag.Of("blockquote", [],
                    Tag.Text(before), words.Length > 0 ? Tag.Of("mark", [], Tag.Text(words)) : null, Tag.Text(after)));
    }
}
