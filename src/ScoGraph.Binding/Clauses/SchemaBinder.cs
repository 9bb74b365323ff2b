using ScoGraph.Binding.Bound;
using ScoGraph.Syntax.Tree;
using ScoGraph.Syntax.Tree.Clauses;

namespace ScoGraph.Binding.Clauses;

/// <summary>CREATE and DROP of indexes and constraints: a statement of its own.</summary>
internal static class SchemaBinder
{
    public static BoundSchema Bind(SchemaClause clause, SingleQuery query, ClauseContext context)
    {
        if (query.Clauses.Length > 1 || context.IsNested)
            throw BindingErrors.ClauseOrder($"{clause.Title} is a statement of its own.", clause.Span, "Run it by itself.");
        context.State.Writes = true;
        return new BoundSchema(
            clause.Span, clause.Declaration, clause.Dropped?.Name ?? clause.Declaration!.Name, clause.IsConstraint, clause.IsLenient);
    }
}
