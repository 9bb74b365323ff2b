using ScoGraph.Binding.Bound;
using ScoGraph.Functions;
using ScoGraph.Model.Procedures;
using ScoGraph.Syntax;

namespace ScoGraph.Binding.Tests;

/// <summary>From text to bound statement, as the façade goes.</summary>
internal static class Binding
{
    public static BindResult Bind(string text, ProcedureRegistry? procedures = null)
    {
        ParsedQuery parsed = CypherParser.Parse(text);
        return parsed.Statement is { } statement
            ? Binder.Bind(statement, text, FunctionRegistry.Default, procedures ?? new ProcedureRegistry([]))
            : new BindResult(null, parsed.Error);
    }

    /// <summary>The statement of a query that is right.</summary>
    public static BoundStatement Bound(string text)
    {
        BindResult result = Bind(text);
        return result.Statement ?? throw new QueryException(result.Error!, text);
    }
}
