using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Functions.Scalar.Elements;
using ScoGraph.Model.Values;
using ScoGraph.Syntax.Tree.Patterns;

namespace ScoGraph.Binding.Patterns;

/// <summary>ACYCLIC and SIMPLE: conditions on the nodes of a path. What repeats no node repeats no relationship.</summary>
internal static class PathModeBinder
{
    public static BoundExpression Bind(PathPattern pattern, ImmutableArray<Variable> nodes, ImmutableArray<Variable> relationships)
    {
        Variable path = new("path", new ExpressionType(ValueTypes.Path), isAnonymous: true);
        PathModeFunction test = new(mayClose: pattern.Mode == PathMode.Simple);
        return new BoundFunctionCall(
            pattern.Span, new ExpressionType(ValueTypes.Boolean | ValueTypes.Null), test,
            [new BoundPath(pattern.Span, new BoundPathVariable(path, nodes, relationships))]);
    }
}
