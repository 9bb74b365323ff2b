using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Stores;
using ScoGraph.Planning.Running;

namespace ScoGraph.Stores;

/// <summary>The transactions of a statement: the one that it was begun with, and those that follow where it commits on its way.</summary>
/// <param name="first">The transaction that it begins with.</param>
/// <param name="next">Begins one more.</param>
internal sealed class StatementTransactions(IStoreTransaction first, Func<IStoreTransaction> next) : ITransactionChain, IDisposable
{
    /// <summary>The transaction under way.</summary>
    public IStoreTransaction Current { get; private set; } = first;

    /// <summary>The writer under way.</summary>
    public IGraphWriter Writer { get; private set; } = first.BeginStatement();

    /// <summary>What the transactions before it changed.</summary>
    public UpdateCounts Committed { get; private set; } = UpdateCounts.None;

    public IGraphWriter Commit(IGraphWriter written)
    {
        Current.Keep(written);
        UpdateCounts counts = written.Counts;
        Current.Commit();
        Committed = Committed.Plus(counts);
        Current = next();
        return Writer = Current.BeginStatement();
    }

    public IGraphWriter Drop() => Writer = Current.BeginStatement();

    public void Dispose() => Current.Dispose();
}
