using ScoGraph.Model.Snapshots;
using ScoGraph.Planning.Running;

namespace ScoGraph.Queries;

/// <summary>A reading query and the state that it reads, ready to run.</summary>
internal sealed record OpenQuery(CompiledQuery Query, QueryRun Run)
{
    public IGraphSnapshot Snapshot => Run.Snapshot;

    public void Execute(IRowSink sink) => Query.Runnable.Execute(Run, sink);
}
