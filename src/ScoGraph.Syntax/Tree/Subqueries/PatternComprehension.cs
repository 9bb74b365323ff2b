using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Patterns;

namespace ScoGraph.Syntax.Tree.Subqueries;

/// <summary>[path = pattern WHERE filter | projection].</summary>
internal sealed record PatternComprehension(SourceSpan Span, PathPattern Pattern, Expression? Where, Expression Projection)
    : Expression(Span);
