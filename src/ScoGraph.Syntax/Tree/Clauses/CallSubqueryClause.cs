using System.Collections.Immutable;
using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Syntax.Tree.Clauses;

/// <summary>[OPTIONAL] CALL [(imports)] { query } [IN TRANSACTIONS …].</summary>
/// <param name="Imports">What is let in: null where no parentheses stand (then a WITH may begin the query for this).</param>
/// <param name="Transactions">After how many rows is committed; null where the clause is part of the statement's transaction.</param>
internal sealed record CallSubqueryClause(
    SourceSpan Span, bool Optional, ImportList? Imports, Query Body, TransactionBatches? Transactions = null) : Clause(Span)
{
    public override string Title => "CALL { … }";

    public override bool IsUpdate => Transactions is not null || Body.IsUpdate;
}

/// <summary>(*) or (variables).</summary>
internal sealed record ImportList(SourceSpan Span, bool All, ImmutableArray<Identifier> Variables) : SyntaxNode(Span);
