using ScoGraph.Binding.Bound;
using ScoGraph.Binding.Clauses;
using ScoGraph.Binding.Scopes;
using ScoGraph.Functions;
using ScoGraph.Model.Procedures;
using ScoGraph.Syntax.Tree;

namespace ScoGraph.Binding;

/// <summary>From a parsed statement to a bound one: names resolved, types known, every compile-time error found.</summary>
internal static class Binder
{
    public static BindResult Bind(Statement statement, string text, FunctionRegistry functions, ProcedureRegistry procedures) =>
        Bind(statement, text, functions, procedures, static () => { });

    /// <summary>Binds a statement.</summary>
    /// <param name="statement">The tree.</param>
    /// <param name="text">The text that the tree was read from, for names of columns.</param>
    /// <param name="functions">The functions that may be called.</param>
    /// <param name="procedures">The procedures that may be called.</param>
    /// <param name="throwIfStopped">Called now and then; what it throws is thrown here.</param>
    public static BindResult Bind(
        Statement statement, string text, FunctionRegistry functions, ProcedureRegistry procedures, Action throwIfStopped)
    {
        StatementState state = new(text, functions, procedures, throwIfStopped);
        try
        {
            BoundQuery query = QueryBinder.BindStatement(statement.Query, state);
            return new BindResult(new BoundStatement(query, text, state.Parameters, IsReadOnly: !state.Writes), null);
        }
        catch (BindingException mistake)
        {
            return new BindResult(null, mistake.Diagnostic);
        }
    }
}
