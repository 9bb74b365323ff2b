using ScoGraph.Documents.Entities;
using ScoGraph.Documents.Names;

namespace ScoGraph.Documents;

/// <summary>
/// The names of the entities of a graph, to be found in texts: each node with a label, a <c>name</c> and a <c>key</c>, by its name, its
/// <c>abbreviation</c> and its <c>aliases</c>. Nodes with the label <c>Document</c>, <c>Passage</c> or <c>Claim</c> are none.
/// Immutable; any thread.
/// </summary>
/// <remarks>
/// A name is found as whole words, in any case, in the singular and the plural, and before a possessive ending; acronyms and names of fewer
/// than four letters in their exact case. All hyphens and dashes are alike, accents are not ignored. Where names overlap, the longest is
/// the name that the passage gives, and the others are nested in it. The time is linear in the length of the text.
/// </remarks>
/// <example><code>
/// using Graph graph = new();
/// graph.Query("CREATE (:Bridge {key: 'sund', name: 'Sund Bridge'}), (:Country {key: 'no', name: 'Norway'})");
/// TextDocument text = DocumentReader.Parse("Norway built the Sund Bridge.", TextFormat.Plain);
/// foreach (EntityMention mention in EntityNames.Of(graph).FindIn(text))
///     Console.WriteLine($"{mention.Entity}: paragraph {mention.Paragraph}, {mention.Spans[0].Start} to {mention.Spans[0].End}");
/// </code></example>
public sealed class EntityNames
{
    private EntityNames(NameMatcher matcher) => Matcher = matcher;

    internal NameMatcher Matcher { get; }

    /// <summary>Reads the names of a graph, or of a state of one.</summary>
    /// <param name="graph">The graph.</param>
    /// <returns>Its names as they are now; later changes of the graph do not show.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="graph"/> is null.</exception>
    public static EntityNames Of(QuerySource graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return new EntityNames(new NameMatcher(GraphEntities.Read(graph)));
    }

    /// <summary>Finds what a text mentions.</summary>
    /// <param name="text">The text.</param>
    /// <returns>One mention for each entity and passage, in the order of the passages and of the first places in them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public IReadOnlyList<EntityMention> FindIn(TextDocument text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return
        [
            .. from passage in text.Passages
               from places in Matcher.Find(passage.Text).GroupBy(match => match.Entity)
               let spans = places.Select(place => place.Span).ToArray()
               select new EntityMention(Matcher.Entities[places.Key].Key, passage.Number, places.All(place => place.IsNested), spans),
        ];
    }

    /// <summary>
    /// Finds what looks like a name in a text and is none of the graph: runs of capitalised words, and acronyms with their long form.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <returns>The names with how often each stands there, the most frequent first.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public IReadOnlyList<KeyValuePair<string, int>> FindUnknown(TextDocument text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new UnknownNames(Matcher).Count(text);
    }
}
