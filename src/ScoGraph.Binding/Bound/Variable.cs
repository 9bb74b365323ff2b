using ScoGraph.Model.Values;

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

/// <summary>The static type of an expression: the kinds it may have and, where it may be a list, the kinds its items may have.</summary>
internal readonly record struct ExpressionType(ValueTypes Kinds, ValueTypes Items = ValueTypes.Any)
{
    public static readonly ExpressionType Any = new(ValueTypes.Any);
    public static readonly ExpressionType Node = new(ValueTypes.Node);
    public static readonly ExpressionType Relationship = new(ValueTypes.Relationship);
    public static readonly ExpressionType Path = new(ValueTypes.Path);
    public static readonly ExpressionType NodeList = new(ValueTypes.List, ValueTypes.Node);
    public static readonly ExpressionType RelationshipList = new(ValueTypes.List, ValueTypes.Relationship);
}
