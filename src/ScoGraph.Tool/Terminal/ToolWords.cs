using System.Text.RegularExpressions;

namespace ScoGraph.Tool.Terminal;

/// <summary>
/// What the library says, in the words of the command line: where a message names a member of C# and an option,
/// <c>(OnRejected, --skip-bad)</c>, the option stays.
/// </summary>
internal static partial class ToolWords
{
    public static string Of(string message) => InBrackets().Replace(BesideOption().Replace(message, "("), "");

    [GeneratedRegex(@"\([A-Z]\w+(\.\w+)*, (?=--)")]
    private static partial Regex BesideOption();

    /// <summary>A member in brackets behind what says the same, as <c>--format gml (GraphFormat.Gml)</c>.</summary>
    [GeneratedRegex(@" \(GraphFormat\.\w+\)")]
    private static partial Regex InBrackets();
}
