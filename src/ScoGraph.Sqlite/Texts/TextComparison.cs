using ScoGraph.Sqlite.Files;
using ScoGraph.Sqlite.Pages;
using ScoGraph.Store;

namespace ScoGraph.Sqlite.Texts;

/// <summary>Holds the tables of texts that stand in a checkpoint against the texts themselves.</summary>
/// <param name="pages">The checkpoint.</param>
/// <param name="stateAt">Gives the state after a commit.</param>
internal sealed class TextComparison(PageFile pages, Func<long, MemorySnapshot> stateAt)
{
    /// <summary>What is wrong, a sentence each.</summary>
    /// <param name="state">The state of the checkpoint, which has the declarations.</param>
    public IEnumerable<string> Run(MemorySnapshot state)
    {
        List<TextImage> images = [.. TextImage.Of(pages)];
        if (images.Count < pages.Parts.Keys.Count(key => key.Kind == PageKind.Texts))
            yield return "An index of texts: a page is not what was written.";
        foreach (TextImage image in images)
        {
            GraphIndex? index = state.Catalog.All.OfType<GraphIndex>()
                .FirstOrDefault(index => TextImage.Declaration(index) == image.Declared);
            if (index is not null && !IsRight(image, index))
                yield return $"The index of texts '{index.Name}' is not what base and commits say.";
        }
    }

    private bool IsRight(TextImage image, GraphIndex index)
    {
        if (image.Bytes(pages) is not { } bytes || IndexedTexts.TryRead(index, bytes) is not { } table)
            return false;
        using (table)
        {
            TextRows rows = new(stateAt(image.Commit), index);
            IEnumerable<(int Element, string?[] Texts)> told =
                from element in rows.Elements().Order()
                let texts = rows.Of(element)
                where texts is not null
                select (element, texts);
            try
            {
                return Lines(table.All()).SequenceEqual(Lines(told));
            }
            catch (SqliteException)
            {
                return false;
            }
        }
    }

    /// <summary>Each text with its length, so that no two rows are written alike.</summary>
    private static IEnumerable<string> Lines(IEnumerable<(int Element, string?[] Texts)> rows) => rows.Select(row =>
        $"{row.Element}: {string.Join(", ", row.Texts.Select(text => text is null ? "none" : $"{text.Length} {text}"))}");
}
