using ScoGraph.Model.Running;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Planning.Logical.Foreign;

/// <summary>Where the rows of a <see cref="LogicalForeignRows"/> come from: what another engine makes of a part of a plan.</summary>
internal interface IForeignRows
{
    /// <summary>What the other engine is asked, in its own language, for EXPLAIN; may have several lines.</summary>
    string Description { get; }

    /// <summary>The names of the choices that made it what it is, of those that can be switched off.</summary>
    IReadOnlyList<string> Choices => [];

    /// <summary>Asks for the rows.</summary>
    /// <param name="snapshot">The state that the run reads.</param>
    /// <param name="parameters">The values of the query's parameters.</param>
    /// <param name="watch">What may end the run.</param>
    IForeignReader Open(IGraphSnapshot snapshot, IReadOnlyDictionary<string, Value> parameters, QueryWatch watch);
}
