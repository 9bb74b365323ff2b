using System.Collections.Immutable;
using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Syntax.Tree.Expressions;

/// <summary>CASE [operand] WHEN … THEN … [ELSE …] END.</summary>
internal sealed record CaseExpression(SourceSpan Span, Expression? Operand, ImmutableArray<CaseBranch> Branches, Expression? Otherwise)
    : Expression(Span);

/// <summary>WHEN condition THEN result.</summary>
internal sealed record CaseBranch(SourceSpan Span, Expression When, Expression Then) : SyntaxNode(Span)
{
    /// <summary>Whether the condition begins with an operator, whose left side is the operand of CASE.</summary>
    public bool BeginsWithOperator => When switch
    {
        ComparisonChain n => n.First is CaseSubject,
        BinaryExpression n => n.Left is CaseSubject,
        NullPredicate n => n.Operand is CaseSubject,
        TypePredicate n => n.Operand is CaseSubject,
        LabelPredicate n => n.Operand is CaseSubject,
        NormalizedPredicate n => n.Operand is CaseSubject,
        _ => false,
    };
}
