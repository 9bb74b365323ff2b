using ScoGraph.Binding.Bound;
using ScoGraph.Binding.Patterns;
using ScoGraph.Syntax.Tree.Clauses;

namespace ScoGraph.Binding.Clauses;

/// <summary>MATCH and OPTIONAL MATCH.</summary>
internal static class MatchBinder
{
    public static BoundMatch Bind(MatchClause clause, ClauseContext context)
    {
        PatternBinder binder = new(context.State, context.Scope, clause.Optional, mayIntroduce: true, new PathModeBinder(clause.Mode));
        return new BoundMatch(clause.Span, clause.Optional, binder.Bind(clause.Patterns, clause.Where));
    }
}
