using ScoGraph.Model.Snapshots;

namespace ScoGraph.Model.Stores;

/// <summary>
/// A transaction: the states of its statements, one after another, which nobody else sees until <see cref="Commit"/>. It holds the
/// store's only place to write until it ends; disposing it rolls back. One thread at a time.
/// </summary>
internal interface IStoreTransaction : IDisposable
{
    /// <summary>What the next statement reads: the committed state with the kept statements of this transaction.</summary>
    IGraphSnapshot Snapshot { get; }

    /// <summary>The place to write that it holds. Whoever loses a transaction without ending it ends this.</summary>
    WriterTurn Turn { get; }

    /// <summary>A writer for one statement. To drop a failed statement, do not keep it.</summary>
    IGraphWriter BeginStatement();

    /// <summary>Makes a statement's state the transaction's.</summary>
    /// <exception cref="Diagnostics.ValueException">
    /// What must hold when a statement ends does not; the transaction's state is as before.
    /// </exception>
    /// <exception cref="InvalidOperationException">The statement was kept already, or another was kept since it was begun.</exception>
    void Keep(IGraphWriter writer);

    /// <summary>Says who commits and why, for the record of the commit; null says nothing. The last call counts.</summary>
    void Describe(string? author, string? message);

    /// <summary>
    /// Makes the changes visible to everybody at once and ends the transaction. A transaction without changes has no number and no record.
    /// </summary>
    /// <exception cref="Exception">
    /// A listener refused, with its own exception: nothing is visible, and the transaction is open still, to be committed again or dropped.
    /// Or the journal refused: nothing is visible, and the transaction has ended.
    /// </exception>
    void Commit();

    /// <summary>Ends the transaction; nothing of it remains.</summary>
    void Rollback();
}
