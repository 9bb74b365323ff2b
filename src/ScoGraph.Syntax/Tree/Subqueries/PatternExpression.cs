using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Patterns;

namespace ScoGraph.Syntax.Tree.Subqueries;

/// <summary>A pattern where a value is due: a predicate (does it match?), or for shortestPath the path itself.</summary>
internal sealed record PatternExpression(SourceSpan Span, PathPattern Pattern) : Expression(Span);
