using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Syntax.Tree.Clauses;

/// <summary>What becomes of the rows of a batch that fails, and of those behind it.</summary>
internal enum BatchFailure
{
    /// <summary>The statement fails.</summary>
    Fail,

    /// <summary>The batch is left out, and the next one follows.</summary>
    Continue,

    /// <summary>The batch and all behind it are left out.</summary>
    Break,
}

/// <summary>IN TRANSACTIONS [OF n ROWS] [ON ERROR …] [REPORT STATUS AS variable].</summary>
/// <param name="Rows">How many rows a transaction takes; null where it is not written.</param>
/// <param name="OnError">What a failure does.</param>
/// <param name="Status">What names how the transaction of a row ended, or null.</param>
internal sealed record TransactionBatches(SourceSpan Span, Expression? Rows, BatchFailure OnError, Identifier? Status) : SyntaxNode(Span);
