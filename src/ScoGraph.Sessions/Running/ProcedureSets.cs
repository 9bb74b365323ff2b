namespace ScoGraph.Sessions.Running;

/// <summary>Functions and procedures beyond those of the language, which a command or a session is given by name.</summary>
internal static class ProcedureSets
{
    private const string Apoc = "apoc";

    public static IReadOnlyList<string> Names { get; } = [Apoc];

    /// <summary>What a name stands for; null for other names.</summary>
    public static GraphExtension? Find(string name) =>
        name.Equals(Apoc, StringComparison.OrdinalIgnoreCase) ? ApocProcedures.Extension : null;
}
