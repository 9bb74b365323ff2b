using ScoGraph.Binding.Bound;

namespace ScoGraph.Binding.Scopes;

/// <summary>
/// The names that can be seen at a place. A clause's own names lie over those of the query around a subquery; those of a comprehension
/// lie over its clause's. Inner names hide outer ones.
/// </summary>
internal sealed class Scope(Scope? outer = null)
{
    private readonly OrderedDictionary<string, Variable> _own = new(StringComparer.Ordinal);

    public Scope? Outer { get; } = outer;

    /// <summary>What lies around a called subquery and is not let in; for hints alone. Null elsewhere.</summary>
    public Scope? Hidden { get; init; }

    /// <summary>The names of this scope alone, in the order of their declaration.</summary>
    public IEnumerable<KeyValuePair<string, Variable>> Own => _own;

    /// <summary>Every name that can be seen.</summary>
    public IEnumerable<string> Names => Outer is null ? _own.Keys : _own.Keys.Concat(Outer.Names);

    public Variable? Find(string name) => _own.GetValueOrDefault(name) ?? Outer?.Find(name);

    /// <summary>Whether the name is one that a called subquery does not let in.</summary>
    public bool Hides(string name) => Hidden?.Find(name) is not null || (Outer?.Hides(name) ?? false);

    public bool Owns(string name) => _own.ContainsKey(name);

    public bool Owns(Variable variable) => _own.ContainsValue(variable);

    /// <summary>Whether the variable is that of a name here or further out.</summary>
    public bool Contains(Variable variable) => Owns(variable) || (Outer?.Contains(variable) ?? false);

    public void Declare(string name, Variable variable) => _own[name] = variable;

    /// <summary>A scope inside this one with one more name.</summary>
    public Scope With(string name, Variable variable)
    {
        Scope inner = new(this);
        inner.Declare(name, variable);
        return inner;
    }

    /// <summary>The names as they are now, whatever is declared later.</summary>
    public Scope Copy()
    {
        Scope copy = new(Outer);
        foreach ((string name, Variable variable) in _own)
            copy.Declare(name, variable);
        return copy;
    }
}
