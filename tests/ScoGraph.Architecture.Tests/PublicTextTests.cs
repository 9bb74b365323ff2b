using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ScoGraph.Architecture.House;
using ScoGraph.Testing;

namespace ScoGraph.Architecture;

/// <summary>What users read is plain English: no phrases that only this project uses.</summary>
public sealed partial class PublicTextTests
{
    /// <summary>The phrase, and what says it plainly.</summary>
    private static readonly (Regex Phrase, string Plainly)[] Idioms =
    [
        (Phrase("sent away"), "refused, removed"),
        (Phrase("dear(er|est)?"), "expensive"),
        (Phrase("twice is once"), "counts once"),
        (Phrase("nobody"), "no one, none"),
        (Phrase("sits?|sat"), "is, stands"),
        (Phrase("(is|are|be) told( (of|by|with))?(?! apart)"), "is reported, receives, is called with"),
        (Phrase("tells (everything|every)"), "reports"),
        (Phrase("cut short"), "truncated"),
        (Phrase("anew"), "again"),
        (Phrase("now and then"), "from time to time"),
        (Phrase("(its|their) like"), "similar ones"),
        (Phrase("search comes to"), "search reaches"),
        (Phrase("stands? for (itself|themselves)"), "is independent"),
        (Phrase("bring none of their own"), "have none"),
        (Phrase("what (else )?there is to say of (it|them)"), "its details"),
        (Phrase("(line|file|class) an? (element|format|node|row)"), "one per"),
        (Phrase("asks a (reading )?query"), "runs a query"),
        (Phrase("taken off"), "removed"),
        (Phrase("walls?|doors?|lobby|hall"), "boundary, entry"),
    ];

    [Fact]
    public void Documentation_of_what_is_public_is_plain() => Rule.Holds(
        "the documentation of public members has no phrase of our own",
        Projects.Names.SelectMany(Documented).SelectMany(member => Found(member.Text).Select(idiom => $"{member.Name}: {idiom}")));

    [Fact]
    public void Pages_for_users_are_plain() => Rule.Holds(
        "the pages for users have no phrase of our own",
        from file in Directory.EnumerateFiles(Path.Combine(Checkout.Root, "docs"), "*.md").Append(Path.Combine(Checkout.Root, "README.md"))
        from idiom in Found(Code().Replace(File.ReadAllText(file), " "))
        select $"{Checkout.Relative(file)}: {idiom}");

    private static IEnumerable<string> Found(string text) =>
        from idiom in Idioms
        from Match match in idiom.Phrase.Matches(text)
        let start = Math.Max(0, match.Index - 40)
        let end = Math.Min(text.Length, match.Index + match.Length + 40)
        select $"'{match.Value}' ({idiom.Plainly}) in '{Space().Replace(text[start..end], " ").Trim()}'";

    /// <summary>The documentation of public types and of their members.</summary>
    private static IEnumerable<(string Name, string Text)> Documented(string project)
    {
        HashSet<string> types = [.. Assembly.Load(project).GetExportedTypes().Select(type => type.FullName!.Replace('+', '.'))];
        return from member in XDocument.Load(Path.Combine(AppContext.BaseDirectory, project + ".xml")).Descendants("member")
               let id = member.Attribute("name")!.Value
               let name = id[2..].Split('(')[0]
               where types.Contains(name) || types.Contains(name[..Math.Max(0, name.LastIndexOf('.'))])
               select ($"{project}: {name}", member.Value);
    }

    private static Regex Phrase(string pattern) =>
        new($@"\b({pattern.Replace(" ", @"\s+", StringComparison.Ordinal)})\b", RegexOptions.IgnoreCase);

    [GeneratedRegex(@"```.*?```|`[^`\n]*`", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
