using ScoGraph.Model.Snapshots;

namespace ScoGraph.Planning.Running;

/// <summary>The transactions of a statement that has several, one after the other: CALL { … } IN TRANSACTIONS.</summary>
internal interface ITransactionChain
{
    /// <summary>Commits what was written; a writer of the next transaction.</summary>
    /// <exception cref="Model.Diagnostics.ValueException">What must hold when a statement ends does not: nothing is committed.</exception>
    IGraphWriter Commit(IGraphWriter written);

    /// <summary>A writer of the same transaction, without what was written since the last commit.</summary>
    IGraphWriter Drop();
}
