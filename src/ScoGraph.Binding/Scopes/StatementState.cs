using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Functions;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Procedures;

namespace ScoGraph.Binding.Scopes;

/// <summary>What is known and gathered while one statement is bound.</summary>
internal sealed class StatementState(string text, FunctionRegistry functions, ProcedureRegistry procedures, Action throwIfStopped)
{
    private readonly OrderedDictionary<string, ParameterUse> _parameters = new(StringComparer.Ordinal);
    private int _unnamed;

    public FunctionRegistry Functions { get; } = functions;

    public ProcedureRegistry Procedures { get; } = procedures;

    /// <summary>Called at each clause, so that a long statement is left in time.</summary>
    public void ThrowIfStopped() => throwIfStopped();

    /// <summary>Whether a clause that writes has been bound.</summary>
    public bool Writes { get; set; }

    /// <summary>The innermost subquery that is being bound, or null outside of subqueries.</summary>
    public SubqueryFrame? Frame { get; private set; }

    public ImmutableArray<ParameterUse> Parameters => [.. _parameters.Values];

    public void UseParameter(string name, SourceSpan span) => _parameters.TryAdd(name, new ParameterUse(name, span));

    /// <summary>A variable that no text can name.</summary>
    public Variable Unnamed(string role, ExpressionType type) => new($"{role}#{++_unnamed}", type, isAnonymous: true);

    public string TextOf(SourceSpan span) => span.IsNone || span.End > text.Length ? "" : text.Substring(span.Start, span.Length);

    /// <summary>The variable of that name, or null. One from outside becomes an argument of the subqueries that lie between.</summary>
    public Variable? Resolve(Scope scope, string name)
    {
        if (scope.Find(name) is not { } variable)
            return null;
        for (SubqueryFrame? frame = Frame; frame is not null && frame.Outside.Contains(variable); frame = frame.Parent)
            frame.Use(variable);
        return variable;
    }

    public SubqueryFrame Enter(Scope outside) => Frame = new SubqueryFrame(Frame, outside);

    public void Leave() => Frame = Frame?.Parent;
}
