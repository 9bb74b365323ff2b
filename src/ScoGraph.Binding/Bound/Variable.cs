namespace ScoGraph.Binding.Bound;

/// <summary>
/// A variable of a query after names are resolved: identity, not the name, says which is meant. Anonymous pattern elements get one too.
/// </summary>
internal sealed class Variable(string name, ExpressionType type, bool isAnonymous = false)
{
    /// <summary>The name as written; for an anonymous one a name that cannot be written, for plans.</summary>
    public string Name { get; } = name;

    public ExpressionType Type { get; } = type;

    public bool IsAnonymous { get; } = isAnonymous;

    public override string ToString() => Name;
}
