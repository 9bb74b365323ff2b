using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Elements;

/// <summary><c>type(relationship)</c>.</summary>
internal sealed class TypeFunction : ScalarFunction
{
    public override string Name => "type";

    public override string Summary => "The type of a relationship, also of one that the query deleted.";

    public override Signature Signature { get; } = new([new("relationship", ValueTypes.Relationship)], ValueTypes.String);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context) =>
        Value.FromString(context.Graph.RelationshipTypes[context.Graph.Relationships.Type(Arguments.Relationship(this, arguments, 0))]);
}
