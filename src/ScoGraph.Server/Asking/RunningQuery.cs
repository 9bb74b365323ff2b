using ScoGraph.Server.Auditing;

namespace ScoGraph.Server.Asking;

/// <summary>A query that has its places, of the server and of its user, and what the audit log will say of it. Ended once.</summary>
/// <param name="gate">Where its place of the server is given back.</param>
/// <param name="user">Where its place of the user is given back.</param>
/// <param name="caller">Who asks.</param>
/// <param name="graph">The graph's name.</param>
/// <param name="audit">Where it is written; null for nowhere.</param>
internal sealed class RunningQuery(QueryGate gate, UserGate? user, Caller caller, string graph, AuditLog? audit)
{
    private string _kind = AuditRecord.Ask, _outcome = AuditRecord.Done;

    /// <summary>What it turned out to be.</summary>
    public void Is(string kind) => _kind = kind;

    /// <summary>Remembers why it failed.</summary>
    public void Fail(Exception exception) => _outcome = ServerErrors.Of(exception).Code;

    /// <summary>Remembers that its rows were not all taken.</summary>
    public void Abandon() => _outcome = AuditRecord.Abandoned;

    /// <summary>Gives the places back: it turned out to be one that is asked otherwise.</summary>
    public void Leave()
    {
        gate.Leave();
        user?.Return();
    }

    public void End()
    {
        gate.Leave();
        user?.Leave();
        audit?.Write(new AuditRecord(caller.Name, caller.Address, caller.Protocol, graph, _kind, _outcome));
    }
}
