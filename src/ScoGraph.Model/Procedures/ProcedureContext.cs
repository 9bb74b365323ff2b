using ScoGraph.Model.Snapshots;

namespace ScoGraph.Model.Procedures;

/// <summary>What a procedure may see beside its arguments. One per query run.</summary>
internal abstract class ProcedureContext
{
    /// <summary>The graph state that the query reads at this moment.</summary>
    public abstract IGraphSnapshot Graph { get; }

    /// <summary>The run that calls, for what asks the graph in its turn; null where nothing does.</summary>
    public virtual IProcedureRun? Run => null;

    /// <summary>Throws where the caller cancelled or a limit is reached; long loops call it now and then.</summary>
    public abstract void ThrowIfStopped();
}
