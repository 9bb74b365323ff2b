using ScoGraph.Model.Running;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Model.Procedures;

/// <summary>The run of a query, as a procedure that it calls goes on with it.</summary>
internal interface IProcedureRun
{
    /// <summary>Where changes go; null in a run that only reads.</summary>
    IGraphWriter? Writer { get; }

    /// <summary>What may end the run.</summary>
    QueryWatch Watch { get; }

    /// <summary>The time zone where none is named.</summary>
    string TimeZone { get; }

    /// <summary>Tells that the graph was written to.</summary>
    void Wrote();
}
