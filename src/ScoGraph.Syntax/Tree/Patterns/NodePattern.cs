using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Syntax.Tree.Patterns;

/// <summary>(variable:Labels {properties} WHERE condition); every part may be absent.</summary>
/// <param name="Properties">A map literal or a parameter.</param>
internal sealed record NodePattern(
    SourceSpan Span, Identifier? Variable, LabelExpression? Labels, Expression? Properties, Expression? Where) : SyntaxNode(Span);
