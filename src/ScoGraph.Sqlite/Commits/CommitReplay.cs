using ScoGraph.Model.Diagnostics;
using ScoGraph.Sqlite.Encoding;
using ScoGraph.Store;

namespace ScoGraph.Sqlite.Commits;

/// <summary>Applies commits of a file to a state, as one.</summary>
internal sealed class CommitReplay
{
    private readonly CommitReader _reader = new();
    private readonly GraphDraft _draft;

    public CommitReplay(MemorySnapshot state) => _draft = new GraphDraft(state);

    /// <summary>Goes on to the state after a commit.</summary>
    /// <returns>What it changed.</returns>
    /// <exception cref="DamagedException">The commit does not fit.</exception>
    public GraphChanges Apply(CommitRow commit) => Run(commit, ChangeReplay.Apply);

    /// <summary>Goes back to the state before a commit.</summary>
    /// <inheritdoc cref="Apply"/>
    public GraphChanges Revert(CommitRow commit) => Run(commit, ChangeReplay.Revert);

    /// <summary>The state that was reached; nothing is applied afterwards.</summary>
    /// <exception cref="DamagedException">It is none.</exception>
    public MemorySnapshot Complete()
    {
        try
        {
            MemorySnapshot state = _draft.FreezeReplayed();
            return state == _draft.Before ? state : state.WithoutDead(_draft.Before);
        }
        catch (ValueException error)
        {
            throw new DamagedException($"its commits leave a graph that cannot be: {error.Message}");
        }
    }

    private GraphChanges Run(CommitRow commit, Action<GraphDraft, GraphChanges> run)
    {
        GraphChanges changes = _reader.Read(commit.Changes);
        try
        {
            run(_draft, changes);
            return changes;
        }
        catch (Exception error) when (error is ValueException or OverflowException)
        {
            throw new DamagedException($"the commit {commit.Number} does not fit the one before: {error.Message}");
        }
    }
}
