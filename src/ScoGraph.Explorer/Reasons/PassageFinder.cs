using ScoGraph.Drawing.Content;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Explorer.Reasons;

/// <summary>Finds the words that stand at a place of a document, in one state of a graph.</summary>
internal sealed class PassageFinder(IGraphSnapshot snapshot)
{
    private readonly PassageReader _passages = new(snapshot);

    /// <summary>The name of the document, empty where it is not known; and the passage, null where the graph has none.</summary>
    public (string Document, string? Text) Find(Citation place)
    {
        ViewCitation found = _passages.Citations[_passages.Add([place])[0]];
        return (found.Document, found.Text);
    }

    /// <summary>The passages of a document from the first on, as far as the graph holds them.</summary>
    public IEnumerable<string> All(string document)
    {
        for (int number = 1; Find(new Citation(document, number)).Text is { } text; number++)
            yield return text;
    }
}
