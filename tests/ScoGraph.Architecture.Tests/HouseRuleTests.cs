using System.Reflection;
using System.Runtime.CompilerServices;
using ScoGraph.Architecture.House;
using ScoGraph.Testing;
using ScoGraph.Testing.Facts;

namespace ScoGraph.Architecture;

/// <summary>The house rules that a reader would otherwise have to watch over.</summary>
public sealed class HouseRuleTests
{
    /// <summary>Proper titles carry over; only what stands around them counts as words of the article.</summary>
    private static readonly string[] ProperTitles =
    [
        "23rd Meeting of the Council of Heads of Government of Member States", "23rd Meeting of the Council of Heads of Government",
        "Financial University under the Government of the Russian Federation", "Council of Heads of Government of Member States",
    ];

    /// <summary>Extension methods of services stand where the .NET convention looks for them.</summary>
    private static readonly string[] UserNamespaces =
        ["ScoGraph", "ScoGraph.Knowledge", "ScoGraph.Documents", "Microsoft.Extensions.DependencyInjection"];

    public static TheoryData<string> StageNames => [.. Projects.Names];

    /// <summary>But a graph: one in a file is one, too. Of what it has, others can override its end alone.</summary>
    [Theory]
    [MemberData(nameof(StageNames))]
    public void Classes_are_sealed_abstract_or_static(string stage)
    {
        string[] open = [.. Assembly.Load(stage).GetTypes()
            .Where(t => t.IsClass && !t.IsSealed && !t.IsAbstract && t != typeof(Graph))
            .Where(t => t.GetCustomAttribute<CompilerGeneratedAttribute>() is null)
            .Select(t => t.FullName!)];
        Assert.Empty(open);
    }

    [Theory]
    [MemberData(nameof(StageNames))]
    public void What_is_public_stands_in_the_users_namespaces(string stage)
    {
        string[] strays = [.. Assembly.Load(stage).GetExportedTypes()
            .Where(t => !UserNamespaces.Contains(t.Namespace)).Select(t => t.FullName!)];
        Assert.Empty(strays);
    }

    [ArticleFact]
    public void No_words_of_the_source_article_are_in_the_project()
    {
        const int run = 9;
        string[] words = Words(File.ReadAllText(ArticleFactAttribute.Article!));
        HashSet<string> runs = [.. Enumerable.Range(0, words.Length - run + 1).Select(
            i => string.Join(' ', words.AsSpan(i, run).ToArray()))];
        foreach (string file in Checkout.TextFiles())
        {
            string[] text = Words(File.ReadAllText(file));
            string? hit = Enumerable.Range(0, Math.Max(0, text.Length - run + 1))
                .Select(i => string.Join(' ', text.AsSpan(i, run).ToArray())).FirstOrDefault(runs.Contains);
            Assert.True(hit is null, $"{Checkout.Relative(file)} has a run of words of the article: {hit}");
        }
    }

    private static string[] Words(string text) => Split(ProperTitles.Aggregate(
        text, (rest, title) => rest.Replace(title, $" {Guid.NewGuid():N} ", StringComparison.OrdinalIgnoreCase)));

    private static string[] Split(string text) =>
        new string([.. text.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
