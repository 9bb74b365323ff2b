using ScoGraph.Model.Snapshots;
using ScoGraph.Results;

namespace ScoGraph.Explorer.Asking;

/// <summary>What a statement gave: the first of its rows, and what comes with them.</summary>
/// <param name="Columns">The names of the columns.</param>
/// <param name="Rows">The rows that were kept.</param>
/// <param name="Snapshot">The state that the rows show.</param>
internal sealed record AskedResult(IReadOnlyList<string> Columns, IReadOnlyList<Row> Rows, IGraphSnapshot Snapshot)
{
    /// <summary>How many rows there are.</summary>
    public RowTotal Total { get; init; }

    public IReadOnlyList<QueryWarning> Warnings { get; init; } = [];

    /// <summary>What the statement changed.</summary>
    public UpdateCounts Updates { get; init; } = UpdateCounts.None;

    /// <summary>The plan, where it was asked for; else null.</summary>
    public string? Plan { get; init; }

    /// <summary>Whether rows can say what they rest on.</summary>
    public bool HasEvidence { get; init; }

    /// <summary>What there is, in a few words.</summary>
    public string Summary
    {
        get
        {
            string changed = UpdateText.Write(Updates);
            string rows = Columns.Count == 0 ? "" : Total.Describe(Rows.Count);
            string either = string.Join("; ", new[] { rows, changed }.Where(part => part.Length > 0));
            return either.Length == 0 ? "done" : either;
        }
    }
}
