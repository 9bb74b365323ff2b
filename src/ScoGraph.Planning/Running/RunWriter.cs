using ScoGraph.Model.Snapshots;

namespace ScoGraph.Planning.Running;

/// <summary>Where the changes of a run go.</summary>
/// <param name="First">The writer that the run begins with.</param>
/// <param name="Transactions">Where the statement commits on its way; null where it is part of a transaction of the caller's.</param>
internal sealed record RunWriter(IGraphWriter First, ITransactionChain? Transactions = null);
