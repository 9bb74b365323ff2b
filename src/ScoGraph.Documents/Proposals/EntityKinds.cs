using System.Text.RegularExpressions;
using ScoGraph.Documents.Entities;
using ScoGraph.Documents.Patterns;

namespace ScoGraph.Documents.Proposals;

/// <summary>
/// What kind of thing an entity is: by the last word of a label (<c>FerryLine</c>), else by the last word of its name; if neither tells,
/// it may be of any kind.
/// </summary>
internal sealed partial class EntityKinds(PatternSet patterns)
{
    private const string Person = "person";

    /// <summary>Of roles that persons hold; a label of the word is one of persons.</summary>
    private const string PersonalPost = "personal";

    private static readonly string[] Joined = ["organization", "union", "alliance"];

    private static readonly string[] PostKinds = ["role", PersonalPost];

    private readonly Dictionary<string, string[]> _known = new(StringComparer.Ordinal);

    /// <summary>Whether the entity fits a place in a pattern.</summary>
    public bool Fits(GraphEntity entity, IReadOnlyList<string> wanted, bool isStrict) =>
        Of(entity) is { Length: > 0 } own ? own.Any(wanted.Contains) : !isStrict;

    /// <summary>The kinds of a word such as <c>highway</c>.</summary>
    public IEnumerable<string> OfWord(string word) => patterns.Kinds.Where(kind => kind.Value.Contains(word)).Select(kind => kind.Key);

    /// <summary>All kinds of an entity; none where nothing tells.</summary>
    public IReadOnlyList<string> All(GraphEntity entity) => Of(entity);

    private string[] Of(GraphEntity entity)
    {
        if (_known.TryGetValue(entity.Key, out string[]? known))
            return known;
        string[] byLabel = [.. entity.Labels.SelectMany(label => OfLabel(LastWord(label))).Distinct()];
        // A network may be one of roads or one of museums: the name tells.
        if (byLabel.Contains("route") && byLabel.Any(Joined.Contains) && OfName(entity) is { Length: > 0 } byName
            && byName.Contains("route") != byName.Any(Joined.Contains))
            byLabel = [.. byLabel.Where(kind => byName.Contains("route") ? !Joined.Contains(kind) : kind != "route")];
        // An office may be a room of people or a post: Office called County Librarian.
        if (byLabel.Contains(PostKinds[0]) && byLabel.Length > 1 && patterns.Posts.Contains(entity.Name.Split(' ', '-')[^1]))
            byLabel = [PostKinds[0]];
        return _known[entity.Key] = byLabel.Length > 0 ? [.. byLabel.Union(Finer(byLabel, entity))] : OfName(entity);
    }

    /// <summary>What a name tells beyond the label: an Organization that is called a committee.</summary>
    private IEnumerable<string> Finer(string[] byLabel, GraphEntity entity)
    {
        string[] finer = [.. byLabel.SelectMany(kind =>
            patterns.Finer.TryGetValue(kind, out IReadOnlySet<string>? all) ? all.AsEnumerable() : [])];
        return finer.Length == 0 ? [] : OfName(entity).Union(OfHead(entity.Name.Split(' ', '-'))).Where(finer.Contains);
    }

    /// <summary>A label that is a post is one of persons: Historian.</summary>
    private IEnumerable<string> OfLabel(string word) => OfWord(word).Where(kind => kind != PersonalPost) is var own && own.Any() ? own
        : patterns.Posts.Contains(word) ? [Person] : [];

    /// <summary>
    /// By the last word of the name, else that before a joint: University of Fenwick. What looks like a person's name is one.
    /// </summary>
    private string[] OfName(GraphEntity entity)
    {
        string[] words = entity.Name.Split(' ', '-');
        // Hangar 7, Route 14.
        if (words.Length > 1 && words[^1].All(char.IsAsciiDigit))
            words = words[..^1];
        string[] byLast = [.. OfWord(words[^1])];
        if (byLast.Length > 0)
            return byLast is [PersonalPost] ? PostKinds : byLast;
        if (OfHead(words) is { Length: > 0 } byHead)
            return byHead;
        // A label of the user's own for what is called a treasurer.
        if (entity.Labels.Count > 0 && !entity.Labels.Any(label => OfLabel(LastWord(label)).Any()) && patterns.Posts.Contains(words[^1]))
            return PostKinds;
        bool isPerson = PersonName().IsMatch(entity.Name) && !words.Any(word => OfWord(word).Any())
            && entity.Labels.Any(label => Doer().IsMatch(label));
        return isPerson ? [Person] : [];
    }

    /// <summary>By the word before a joint: Presidency of the Union.</summary>
    private string[] OfHead(string[] words)
    {
        int joint = Array.FindIndex(words, word => word is "of" or "for" or "in");
        return joint > 0 ? [.. OfWord(words[joint - 1])] : [];
    }

    private static string LastWord(string label)
    {
        int start = label.Length - 1;
        while (start > 0 && !char.IsUpper(label[start]) && label[start] != '_')
            start--;
        return label[start..].TrimStart('_');
    }

    [GeneratedRegex(@"^(\p{Lu}[\p{L}'’-]*\.?)( (\p{Lu}[\p{L}'’-]*\.?|de|da|di|van|von|der|den|bin|al|el|la)){1,4}$")]
    private static partial Regex PersonName();

    /// <summary>Labels of those who do something: Sailor, Baker, Pianist.</summary>
    [GeneratedRegex("(er|or|ist|ian|man|woman|ee|ant|ent|wright|smith)$")]
    private static partial Regex Doer();
}
