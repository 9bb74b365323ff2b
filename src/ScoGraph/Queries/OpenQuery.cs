using ScoGraph.Model.Running;
using ScoGraph.Planning.Running;
using ScoGraph.Witnesses;

namespace ScoGraph.Queries;

/// <summary>A reading query and the state that it reads, ready to run.</summary>
/// <param name="Query">The query.</param>
/// <param name="Run">What it works with; may be run again when a run is over, on the same state.</param>
/// <param name="Watch">What may end it.</param>
internal sealed record OpenQuery(CompiledQuery Query, QueryRun Run, QueryWatch Watch)
{
    /// <summary>What its rows are asked of for what they rest on; null where nobody asks.</summary>
    public EvidenceSource? Evidence { get; init; }

    public void Execute(IRowSink sink) => Query.Runnable.Execute(Run, sink);

    public Row Row(ReadOnlySpan<Model.Values.Value> values) => new(Query.Columns, values.ToArray(), Run.Snapshot, Evidence);
}
