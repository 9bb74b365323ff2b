using ScoGraph.Algorithms.Views;
using ScoGraph.Model.Procedures;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Algorithms.Catalog;

/// <summary>
/// An algorithm as it is called from a query. It takes its <see cref="Parameters"/>, the last of which is always an optional map, the
/// configuration, whose keys are the <see cref="Settings"/>; other keys are refused. The summary tells the order of the rows, each of
/// which is an array of its own.
/// </summary>
internal sealed class AlgorithmProcedure(string name, Func<AlgorithmCall, IEnumerable<Value[]>> body) : Procedure
{
    private const string ConfigurationName = "configuration";

    private Parameter[]? _parameters;

    public override string Name => name;

    /// <summary>What stands before the configuration.</summary>
    public IReadOnlyList<Parameter> Arguments { get; init; } = [];

    /// <summary>The keys of the configuration.</summary>
    public required IReadOnlyList<Parameter> Settings { get; init; }

    public override IReadOnlyList<Parameter> Parameters => _parameters ??=
        [.. Arguments, new Parameter(ConfigurationName, ValueTypes.Map, Value.From(MapValue.Empty), "how it is done")];

    public override IEnumerable<Value[]> Invoke(Value[] arguments, ProcedureContext context) =>
        Run(context.Graph, arguments, context.ThrowIfStopped);

    /// <summary>The part of the graph that the configuration selects: its relationships, and its nodes that have none.</summary>
    public override IEnumerable<Value>? Witnesses(Value[] arguments, IGraphSnapshot graph) =>
        CommonSettings.Selection.All(Settings.Contains)
            ? new PartElements(new AlgorithmCall(this, graph, arguments, new Checkpoint(null)).View(Direction.Outgoing)) : null;

    /// <summary>The rows, outside of a query.</summary>
    /// <param name="snapshot">What it reads.</param>
    /// <param name="arguments">The arguments; those left out at the end take their defaults.</param>
    /// <param name="checkpoint">Called every few thousand steps; throws to stop.</param>
    /// <exception cref="Model.Diagnostics.ValueException">An argument, a setting or a weight cannot be used.</exception>
    public IEnumerable<Value[]> Run(IGraphSnapshot snapshot, Value[] arguments, Action? checkpoint = null) =>
        body(new AlgorithmCall(this, snapshot, arguments, new Checkpoint(checkpoint)));
}
