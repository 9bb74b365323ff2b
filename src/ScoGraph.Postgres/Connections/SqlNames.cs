namespace ScoGraph.Postgres.Connections;

/// <summary>Names in SQL.</summary>
internal static class SqlNames
{
    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
