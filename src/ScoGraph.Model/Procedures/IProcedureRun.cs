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

    /// <summary>Whether it may commit on its way: it is a statement of its own, not one within a transaction of the caller's.</summary>
    bool MayCommit { get; }

    /// <summary>Tells that the graph was written to.</summary>
    void Wrote();

    /// <summary>Commits what was written so far; what follows is the next transaction.</summary>
    /// <exception cref="Diagnostics.ValueException">What must hold when a statement ends does not: nothing is committed.</exception>
    void Commit();

    /// <summary>Drops what was written since the last commit.</summary>
    void Drop();
}
