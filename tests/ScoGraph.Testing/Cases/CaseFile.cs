using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace ScoGraph.Testing.Cases;

/// <summary>
/// Cases as plain text: parts separated by a line of four dashes, cases by a line of four equals signs. What stands before the first line
/// of equals signs says what the file is. <c>\u{2014}</c> and its like stand for characters that editors hide or change.
/// </summary>
public static partial class CaseFile
{
    /// <summary>The cases of a resource, each as its parts.</summary>
    public static IEnumerable<string[]> Read(Assembly assembly, string name)
    {
        using Stream stream = assembly.GetManifestResourceStream(name)
            ?? throw new FileNotFoundException($"No case file '{name}' in {assembly}.");
        using StreamReader reader = new(stream);
        string text = Escape().Replace(
            reader.ReadToEnd().ReplaceLineEndings("\n"),
            match => char.ConvertFromUtf32(int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
        return [.. text.TrimEnd('\n').Split("\n====\n").Skip(1).Select(part => part.Split("\n----\n"))];
    }

    /// <summary>The cases of a resource whose cases have two parts: what is given and the whole report that is due.</summary>
    public static TheoryData<string, string> Pairs(Assembly assembly, string name)
    {
        TheoryData<string, string> data = [];
        foreach (string[] parts in Read(assembly, name))
            data.Add(parts[0], parts[1]);
        return data;
    }

    [GeneratedRegex(@"\\u\{([0-9A-F]+)\}")]
    private static partial Regex Escape();
}
