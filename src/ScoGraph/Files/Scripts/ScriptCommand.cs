using System.Text.RegularExpressions;

namespace ScoGraph.Files.Scripts;

/// <summary>
/// A line of a script that is for the shell rather than a statement: <c>:begin</c>, <c>:commit</c>, <c>:rollback</c>, the same as words
/// without a colon that stand alone on a line, and <c>:auto</c> and <c>:use</c>, which choose what there is one of here.
/// </summary>
/// <param name="Name">Its name, in lower case without the colon.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
internal sealed partial record ScriptCommand(string Name, int Start, int End)
{
    /// <summary>The command at the beginning of a part of a script, or null.</summary>
    public static ScriptCommand? At(string script, int start, int end)
    {
        Match found = Command().Match(script, start, end - start);
        return found.Success ? new ScriptCommand(
            (found.Groups["name"].Value + found.Groups["word"].Value).ToLowerInvariant(), start, found.Index + found.Length) : null;
    }

    [GeneratedRegex(
        @"\G(:(?<name>auto)\b|:(?<name>[A-Za-z-]+)[^\n]*|(?<word>begin|commit|rollback|schema[ \t]+await)([ \t]+transaction)?[ \t\r]*(?=\n|$))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Command();
}
