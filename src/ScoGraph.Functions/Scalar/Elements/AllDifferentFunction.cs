using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Elements;

/// <summary><c>all_different(element, …)</c> and <c>same(element, …)</c>, the predicates of ISO GQL.</summary>
internal sealed class AllDifferentFunction(bool same) : ScalarFunction
{
    public override string Name => same ? "same" : "all_different";

    public override string Summary => same
        ? "Whether several nodes or relationships are one and the same." : "Whether several nodes or relationships are all different.";

    public override Signature Signature { get; } = new(
        [new("element", ValueTypes.Element), new("other", ValueTypes.Element)], ValueTypes.Boolean, Variadic: true);

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        HashSet<Value> different = new(Equivalence.Comparer);
        for (int i = 0; i < arguments.Length; i++)
        {
            if (!arguments[i].IsNode && !arguments[i].IsRelationship)
                throw FunctionErrors.WrongKind(Name, Signature.Parameters[Math.Min(i, 1)], arguments[i]);
            different.Add(arguments[i]);
        }

        return Value.FromBoolean(different.Count == (same ? 1 : arguments.Length));
    }
}
