using ScoGraph.Algorithms.Views;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Algorithms.Catalog;

/// <summary>
/// An algorithm as it is called from a query. It takes its <see cref="Parameters"/>, the last of which is always an optional map, the
/// configuration, whose keys are the <see cref="Settings"/>; other keys are refused.
/// </summary>
internal sealed class AlgorithmProcedure(string name, Func<AlgorithmCall, IEnumerable<Value[]>> body)
{
    private const string ConfigurationName = "configuration";

    private AlgorithmParameter[]? _parameters;

    /// <summary>The full name, such as <c>algo.pageRank</c>.</summary>
    public string Name => name;

    /// <summary>A sentence or two for documentation, with the order of the rows.</summary>
    public required string Summary { get; init; }

    /// <summary>What stands before the configuration.</summary>
    public IReadOnlyList<AlgorithmParameter> Arguments { get; init; } = [];

    /// <summary>The keys of the configuration.</summary>
    public required IReadOnlyList<AlgorithmParameter> Settings { get; init; }

    /// <summary>The columns, in order.</summary>
    public required IReadOnlyList<AlgorithmParameter> Yields { get; init; }

    /// <summary>Everything that it takes, in order.</summary>
    public IReadOnlyList<AlgorithmParameter> Parameters => _parameters ??=
        [.. Arguments, new AlgorithmParameter(ConfigurationName, ValueTypes.Map, Value.From(MapValue.Empty), "how it is done")];

    /// <summary>
    /// The rows, each an array of its own as long as <see cref="Yields"/>, in the order that <see cref="Summary"/> tells.
    /// </summary>
    /// <param name="snapshot">What it reads.</param>
    /// <param name="arguments">The arguments; those left out at the end take their defaults.</param>
    /// <param name="checkpoint">Called every few thousand steps; throws to stop.</param>
    /// <exception cref="Model.Diagnostics.ValueException">An argument, a setting or a weight cannot be used.</exception>
    public IEnumerable<Value[]> Run(IGraphSnapshot snapshot, Value[] arguments, Action? checkpoint = null) =>
        body(new AlgorithmCall(this, snapshot, arguments, new Checkpoint(checkpoint)));
}
