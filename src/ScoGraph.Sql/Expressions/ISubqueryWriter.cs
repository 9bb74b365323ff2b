using ScoGraph.Binding.Bound;
using ScoGraph.Sql.Bindings;
using ScoGraph.Sql.Statements;

namespace ScoGraph.Sql.Expressions;

/// <summary>Writes subqueries of expressions.</summary>
internal interface ISubqueryWriter
{
    /// <returns>Null where SQL cannot tell it.</returns>
    SqlValue? Write(BoundSubquery subquery, SqlScope scope);
}
