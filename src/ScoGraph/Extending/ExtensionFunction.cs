using ScoGraph.Functions;
using ScoGraph.Functions.Scalar;
using ScoGraph.Model.Elements;
using ScoGraph.Model.Values;

namespace ScoGraph.Extending;

/// <summary>A function of an extension, as the engine calls it.</summary>
internal sealed class ExtensionFunction(GraphFunction function) : ScalarFunction
{
    public override string Name => function.Name;

    public override string Summary => function.Summary;

    public override Signature Signature { get; } = new(
        [.. function.Parameters.Select((name, i) => new Model.Procedures.Parameter(
            name, ValueTypes.Any, i >= function.Parameters.Count - function.Optional ? Value.Null : null))],
        ValueTypes.Any | ValueTypes.Null);

    public override bool IsStrict => false;

    public override bool IsDeterministic => false;

    public override bool IsStable => true;

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        object?[] given = new object?[arguments.Length];
        for (int i = 0; i < given.Length; i++)
            given[i] = ClrValues.ToClr(arguments[i], context.Graph);
        try
        {
            return ClrValues.FromClr(function.Invoke(given), context.Graph.Origin);
        }
        catch (Exception e) when (ExtensionErrors.Explains(e))
        {
            throw ExtensionErrors.Failed(Name, e);
        }
    }
}
