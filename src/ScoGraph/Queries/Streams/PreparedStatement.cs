using ScoGraph.Model.Snapshots;

namespace ScoGraph.Queries.Streams;

/// <summary>A statement that is compiled over a state, before it is run.</summary>
/// <param name="Effect">What running it does to the graph.</param>
/// <param name="Columns">The names of its columns.</param>
/// <param name="Snapshot">What it sees.</param>
internal sealed record PreparedStatement(StatementEffect Effect, IReadOnlyList<string> Columns, IGraphSnapshot Snapshot)
{
    /// <summary>Whether it creates or drops an index or a constraint.</summary>
    public bool IsSchemaCommand { get; init; }

    /// <summary>Whether a second run on the same state gives the same rows.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>
    /// Its rows on that state, one by one; null where it changes the graph or its plan is asked for, which is told when all is done.
    /// </summary>
    public RowStream? Rows { get; init; }

    /// <summary>The warnings that come with <see cref="Rows"/>.</summary>
    public IReadOnlyList<QueryWarning> Warnings { get; init; } = [];
}
