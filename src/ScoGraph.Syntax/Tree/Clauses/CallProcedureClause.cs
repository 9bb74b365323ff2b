using System.Collections.Immutable;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Syntax.Tree.Clauses;

/// <summary>CALL procedure[(arguments)] [YIELD items [WHERE condition]].</summary>
/// <param name="Procedure">The dotted name as written.</param>
/// <param name="Arguments">Null where no parentheses stand: then parameters of the same names are meant (only in a query of this clause
/// alone).</param>
/// <param name="YieldAll">YIELD *.</param>
/// <param name="Yields">Null where no YIELD stands.</param>
/// <param name="Where">The condition behind YIELD, or null.</param>
internal sealed record CallProcedureClause(
    SourceSpan Span, Identifier Procedure, ImmutableArray<Expression>? Arguments, bool YieldAll, ImmutableArray<YieldItem>? Yields,
    Expression? Where)
    : Clause(Span)
{
    public override string Title => "CALL … YIELD";

    public override bool IsUpdate => false;
}

/// <summary>column [AS variable].</summary>
internal sealed record YieldItem(SourceSpan Span, Identifier Column, Identifier? Alias) : SyntaxNode(Span);
