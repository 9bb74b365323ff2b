using ScoGraph.Model.Values;

namespace ScoGraph.Binding.Bound;

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
