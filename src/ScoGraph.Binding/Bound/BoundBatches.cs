using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Binding.Bound;

/// <summary>IN TRANSACTIONS: after so many rows what was changed is committed.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Rows">How many rows a transaction takes; null for as many as is usual.</param>
/// <param name="GoesOn">Whether a failure leaves its batch out instead of failing the statement.</param>
/// <param name="Breaks">Whether a failure leaves out all batches behind it, too.</param>
/// <param name="Status">What tells how the transaction of a row ended, or null.</param>
internal sealed record BoundBatches(SourceSpan Span, BoundExpression? Rows, bool GoesOn, bool Breaks, Variable? Status);
