namespace ScoGraph.Server.Auditing;

/// <summary>One thing that somebody did or tried.</summary>
/// <param name="User">Who, as they called themselves.</param>
/// <param name="Address">From where.</param>
/// <param name="Protocol">How: http or bolt.</param>
/// <param name="Graph">The graph; null where none is meant.</param>
/// <param name="Kind">What.</param>
/// <param name="Outcome">How it ended: <c>ok</c>, or the code of the error.</param>
internal sealed record AuditRecord(string User, string Address, string Protocol, string? Graph, string Kind, string Outcome)
{
    public const string Done = "ok", Abandoned = "abandoned";

    public const string LogIn = "login", Read = "read", Write = "write", Schema = "schema", Begin = "begin", Commit = "commit";

    public const string Rollback = "rollback", Ask = "ask", Watch = "watch";
}
