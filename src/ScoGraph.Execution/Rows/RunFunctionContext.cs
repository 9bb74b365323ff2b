using ScoGraph.Functions;
using ScoGraph.Model.Procedures;
using ScoGraph.Model.Running;
using ScoGraph.Model.Snapshots;
using ScoGraph.Planning.Running;

namespace ScoGraph.Execution.Rows;

/// <summary>What functions see of a run.</summary>
internal sealed class RunFunctionContext(Frame frame, QueryRun run) : FunctionContext, IProcedureRun
{
    private Int128? _statementTime;
    private Random? _random;

    public override IGraphSnapshot Graph => frame.Graph;

    public override IProcedureRun Run => this;

    public IGraphWriter? Writer => frame.Writer;

    public QueryWatch Watch => frame.Watch;

    public bool MayCommit => frame.Transactions is not null;

    public void Wrote() => frame.Wrote();

    public void Commit() => frame.Continue(frame.Transactions!.Commit(frame.Writer!));

    public void Drop() => frame.Continue(frame.Transactions!.Drop());

    public override Int128 StatementTime => _statementTime ??= CurrentTime;

    public override Int128 CurrentTime =>
        (Int128)(run.Watch.Time.GetUtcNow().UtcDateTime - DateTime.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick;

    public override string TimeZone => run.TimeZone;

    public override Random Random => _random ??= run.Random ?? new Random();

    public override bool IsDeletedNode(int node) => frame.Writer is { } writer && !writer.HasNode(node);

    public override bool IsDeletedRelationship(int relationship) => frame.Writer is { } writer && !writer.HasRelationship(relationship);

    public override void ThrowIfStopped() => frame.ThrowIfStopped();
}
