using ScoGraph.Binding.Bound;
using ScoGraph.Binding.Patterns;
using ScoGraph.Syntax.Tree.Clauses;

namespace ScoGraph.Binding.Clauses;

/// <summary>CREATE.</summary>
internal static class CreateBinder
{
    public static BoundCreate Bind(CreateClause clause, ClauseContext context)
    {
        context.State.Writes = true;
        return new CreatePatternBinder(context.State, context.Scope, merge: false).Bind(clause.Span, clause.Patterns);
    }
}
