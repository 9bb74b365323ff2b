using System.Text.RegularExpressions;
using ScoGraph.Syntax;

namespace ScoGraph.Files.Scripts;

/// <summary>
/// Statements about indexes and constraints in a form that the language does not have, and the calls that wait for indexes.
/// </summary>
internal static partial class SchemaStatements
{
    /// <summary>What a statement is called, as <c>CREATE CONSTRAINT</c>, where it is one of them; null otherwise.</summary>
    public static string? Name(string statement)
    {
        if (Schema().Match(statement) is { Success: true } schema && CypherParser.Parse(statement).Error is not null)
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
