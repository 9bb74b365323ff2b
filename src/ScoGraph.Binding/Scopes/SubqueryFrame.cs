using System.Collections.Immutable;
using ScoGraph.Binding.Bound;

namespace ScoGraph.Binding.Scopes;

/// <summary>A subquery that is being bound: what it sees from outside, and what of that it has used so far.</summary>
internal sealed class SubqueryFrame(SubqueryFrame? parent, Scope outside)
{
    private readonly List<Variable> _arguments = [];

    public SubqueryFrame? Parent { get; } = parent;

    public Scope Outside { get; } = outside;

    public ImmutableArray<Variable> Arguments => [.. _arguments];

    public void Use(Variable variable)
    {
        if (!_arguments.Contains(variable))
            _arguments.Add(variable);
    }
}
