using System.Collections.Immutable;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Syntax.Tree.Patterns;

/// <summary>
/// A condition on labels (or, in a relationship pattern, on the type). <c>:A:B</c> is a conjunction, <c>:A|B</c> and <c>:A|:B</c> a
/// disjunction.
/// </summary>
internal abstract record LabelExpression(SourceSpan Span) : SyntaxNode(Span);

/// <summary>A label or type by name.</summary>
internal sealed record LabelName(SourceSpan Span, string Name) : LabelExpression(Span);

/// <summary>$(names) or $any(names): labels or a type named by a value, a string or a list of strings.</summary>
/// <param name="Any">Whether one of the names is enough, instead of all.</param>
internal sealed record LabelComputed(SourceSpan Span, Expression Names, bool Any) : LabelExpression(Span);

/// <summary>%: any label at all.</summary>
internal sealed record LabelWildcard(SourceSpan Span) : LabelExpression(Span);

/// <summary>!operand.</summary>
internal sealed record LabelNot(SourceSpan Span, LabelExpression Operand) : LabelExpression(Span);

/// <summary>Two or more, joined by &amp; or a colon. However long, a chain is one node; parentheses make another one inside it.</summary>
internal sealed record LabelAnd(SourceSpan Span, ImmutableArray<LabelExpression> Operands) : LabelExpression(Span);

/// <summary>Two or more, joined by |.</summary>
internal sealed record LabelOr(SourceSpan Span, ImmutableArray<LabelExpression> Operands) : LabelExpression(Span);
