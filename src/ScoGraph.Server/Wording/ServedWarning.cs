namespace ScoGraph.Server.Wording;

/// <summary>A warning as clients expect it: a code of theirs, how bad it is, and what it is about.</summary>
internal static class ServedWarning
{
    public const string Severity = "WARNING", Category = "UNRECOGNIZED";

    public static string CodeOf(QueryWarning warning) => $"Neo.ClientNotification.Statement.{warning.Code}Warning";
}
