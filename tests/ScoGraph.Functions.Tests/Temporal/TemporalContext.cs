using ScoGraph.Model.Snapshots;

namespace ScoGraph.Functions.Tests.Temporal;

/// <summary>A run that began at 2024-06-15T22:30:00.123456789Z; its transaction a minute before, its clock a minute on.</summary>
internal sealed class TemporalContext(string timeZone = "Z") : FunctionContext
{
    private static readonly Int128 Minute = 60_000_000_000;

    public override IGraphSnapshot Graph => throw new InvalidOperationException("Temporal functions read no graph.");

    public override Int128 StatementTime => (Int128)1_718_490_600 * 1_000_000_000 + 123_456_789;

    public override Int128 TransactionTime => StatementTime - Minute;

    public override Int128 CurrentTime => StatementTime + Minute;

    public override string TimeZone => timeZone;

    public override Random Random => throw new InvalidOperationException("Temporal functions leave nothing to chance.");

    public override bool IsDeletedNode(int node) => false;

    public override bool IsDeletedRelationship(int relationship) => false;

    public override void ThrowIfStopped()
    {
    }
}
