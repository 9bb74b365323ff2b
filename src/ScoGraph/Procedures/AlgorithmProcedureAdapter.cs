using ScoGraph.Algorithms.Catalog;
using ScoGraph.Functions;
using ScoGraph.Functions.Procedures;
using ScoGraph.Model.Values;

namespace ScoGraph.Procedures;

/// <summary>An algorithm of the catalog as a procedure of the language.</summary>
internal sealed class AlgorithmProcedureAdapter(AlgorithmProcedure algorithm) : Procedure
{
    public override string Name => algorithm.Name;

    public override IReadOnlyList<Parameter> Parameters { get; } = Convert(algorithm.Parameters);

    public override IReadOnlyList<Parameter> Yields { get; } = Convert(algorithm.Yields);

    public override string Summary => algorithm.Summary;

    public override IEnumerable<Value[]> Invoke(Value[] arguments, FunctionContext context) =>
        algorithm.Run(context.Graph, arguments, context.ThrowIfStopped);

    private static List<Parameter> Convert(IEnumerable<AlgorithmParameter> parameters) =>
        [.. parameters.Select(p => new Parameter(p.Name, p.Types, p.Default))];
}
