using ScoGraph.Model.Snapshots;
using ScoGraph.Witnesses;

namespace ScoGraph.Explorer.Reasons;

/// <summary>Finds why rows of one result are there: what they rest on, and the passages that say so.</summary>
internal sealed class ReasonFinder(IGraphSnapshot snapshot)
{
    private readonly PassageFinder _passages = new(snapshot);

    /// <exception cref="QueryException">A limit was reached while the rows behind the row were looked for.</exception>
    /// <exception cref="ObjectDisposedException">The graph is disposed.</exception>
    public RowReasons Find(Row row)
    {
        List<CitedPassage> passages = [];
        foreach (RowCitation citation in row.Citations)
        {
            (string document, string? text) = _passages.Find(citation.Place);
            (int start, int end) = citation.Place.Span is { } span ? (span.Start, span.End) : (-1, -1);
            passages.Add(new CitedPassage(citation.ToString(), document, text, start, end));
        }

        return new RowReasons(WhyText.Write(row.Evidence, row.Citations), passages);
    }
}
