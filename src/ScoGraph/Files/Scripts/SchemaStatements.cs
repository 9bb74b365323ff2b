using System.Text.RegularExpressions;

namespace ScoGraph.Files.Scripts;

/// <summary>Statements about indexes and constraints, in the old syntax and in today's, and the calls that wait for indexes.</summary>
internal static partial class SchemaStatements
{
    /// <summary>What a statement is called, as <c>CREATE CONSTRAINT</c>, where it is about the schema alone; null otherwise.</summary>
    public static string? Name(string statement)
    {
        if (Schema().Match(statement) is { Success: true } schema)
            return $"{schema.Groups["verb"].Value} {schema.Groups["what"].Value}".ToUpperInvariant();
        return Await().Match(statement) is { Success: true } call ? $"CALL {call.Groups["name"].Value}" : null;
    }

    [GeneratedRegex(
        @"\A(?<verb>create|drop)(\s+or\s+replace)?(\s+(btree|range|text|point|lookup|fulltext|vector|unique))?\s+(?<what>index|constraint)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Schema();

    [GeneratedRegex(
        @"\Acall\s+(?<name>db\.(awaitIndex|awaitIndexes|resampleIndex|resampleOutdatedIndexes))\b\s*(\([^()]*\))?\s*\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Await();
}
