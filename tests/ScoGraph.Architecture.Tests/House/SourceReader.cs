using System.Text.RegularExpressions;
using ScoGraph.Testing;

namespace ScoGraph.Architecture.House;

/// <summary>Finds the types that a source file declares, by its namespace and the declarations that begin a line.</summary>
internal static partial class SourceReader
{
    public static IEnumerable<Declaration> Read(string file)
    {
        string text = File.ReadAllText(file), relative = Checkout.Relative(file), project = relative.Split('/')[1];
        string space = Namespace().Match(text).Groups["name"].Value;
        MatchCollection found = Declared().Matches(text);
        foreach (Match declaration in found)
        {
            yield return new Declaration(
                new TypeName(project, space, declaration.Groups["name"].Value), relative, declaration.Groups["kind"].Value,
                declaration.Groups["words"].Value.Contains("public", StringComparison.Ordinal));
        }

        // Statements without a type around them: the compiler calls it Program.
        if (found.Count == 0 && space.Length == 0 && Path.GetFileName(file) == "Program.cs")
            yield return new Declaration(new TypeName(project, "", "Program"), relative, "class", false);
    }

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(
        @"^(\[[^\n]*\] ?)?(?<words>((public|internal|sealed|static|abstract|partial|readonly|ref|unsafe|file) )*)"
        + @"((?<kind>class|struct|interface|enum|record struct|record) (?<name>\w+)|(?<kind>delegate) [^(\n]*?(?<name>\w+)(<[^(\n]*>)?\()",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Declared();
}
