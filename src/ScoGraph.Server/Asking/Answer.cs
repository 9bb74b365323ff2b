using ScoGraph.Model.Snapshots;

namespace ScoGraph.Server.Asking;

/// <summary>What a statement gives: rows one after another, each once, and what comes with them. One thread at a time.</summary>
internal abstract class Answer : IAsyncDisposable
{
    public abstract IReadOnlyList<string> Columns { get; }

    public abstract IReadOnlyList<QueryWarning> Warnings { get; }

    /// <summary>The state that the rows show.</summary>
    public abstract IGraphSnapshot Snapshot { get; }

    /// <summary>Whether some rows may not be made yet.</summary>
    public abstract bool IsUnderWay { get; }

    /// <summary>What it changed.</summary>
    public virtual UpdateCounts Updates => UpdateCounts.None;

    /// <summary>The plan, where it is asked for.</summary>
    public virtual string? Plan => null;

    /// <summary>Whether the plan was run.</summary>
    public virtual bool IsProfile => false;

    /// <summary>Whether asking again of the same state gives the same.</summary>
    public virtual bool IsRepeatable => false;

    /// <summary>Makes the first rows, so that what is wrong with them is known before any is given on.</summary>
    /// <exception cref="Exception">The statement failed.</exception>
    public abstract ValueTask Prepare();

    /// <summary>The next row; null after the last.</summary>
    /// <exception cref="Exception">The statement failed.</exception>
    public abstract ValueTask<Row?> Next();

    public abstract ValueTask DisposeAsync();
}
