using ScoGraph.Model.Snapshots;
using ScoGraph.Results;

namespace ScoGraph.Server.Asking;

/// <summary>An answer whose rows are all there.</summary>
internal sealed class WholeAnswer(QueryResult result) : Answer
{
    private int _next;

    public override IReadOnlyList<string> Columns => result.Columns;

    public override IReadOnlyList<QueryWarning> Warnings => result.Warnings;

    public override IGraphSnapshot Snapshot => result.Snapshot;

    /// <summary>How many rows there are, where only the first were kept.</summary>
    public RowTotal Total => result.Total;

    public override bool IsUnderWay => false;

    public override UpdateCounts Updates => result.Updates;

    public override string? Plan => result.Plan;

    public override bool IsProfile => result.IsProfile;

    public override ValueTask Prepare() => ValueTask.CompletedTask;

    public override ValueTask<Row?> Next() => new(_next < result.Count ? result[_next++] : null);

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
