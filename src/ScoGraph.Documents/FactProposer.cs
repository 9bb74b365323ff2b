using ScoGraph.Documents.Entities;
using ScoGraph.Documents.Likelihood;
using ScoGraph.Documents.Names;
using ScoGraph.Documents.Patterns;
using ScoGraph.Documents.Proposals;

namespace ScoGraph.Documents;

/// <summary>
/// Proposes facts between the entities of a graph that a text names together in ways that patterns describe. It proposes and writes
/// nothing: a person confirms. Immutable; any thread.
/// </summary>
/// <remarks>
/// An end may be a pronoun or a short form (<c>the highway</c>) if the entity that it stands for is named before it in the passage.
/// What kind of thing an entity is follows from its label, else from its name.
/// </remarks>
/// <example><code>
/// using Graph graph = new();
/// graph.Query("CREATE (:Bridge {key: 'sund', name: 'Sund Bridge'}), (:Country {key: 'no', name: 'Norway'})");
/// TextDocument text = DocumentReader.Parse("The Sund Bridge was built by Norway.", TextFormat.Plain);
/// foreach (FactProposal fact in FactProposer.Of(graph).Propose(text))
///     Console.WriteLine($"{fact.Start} {fact.Type} {fact.End}, paragraph {fact.Paragraph}");
/// </code></example>
public sealed class FactProposer
{
    private readonly NameMatcher _names;
    private readonly PatternSet _patterns;
    private readonly EntityKinds _kinds;
    private readonly Descriptors _descriptors;
    private readonly HashSet<(string Type, string Start, string End)> _known;

    private FactProposer(QuerySource graph, PatternSet patterns)
    {
        _names = new NameMatcher(GraphEntities.Read(graph));
        _patterns = patterns;
        _kinds = new EntityKinds(patterns);
        _descriptors = new Descriptors(patterns, _kinds);
        _known = KnownFacts.Of(graph);
    }

    /// <summary>Reads the entities and facts of a graph.</summary>
    /// <param name="graph">The graph; later changes do not show.</param>
    /// <param name="patterns">A JSON text with patterns that are tried before the built-in ones; null for those alone.</param>
    /// <returns>A proposer.</returns>
    /// <exception cref="DocumentException"><paramref name="patterns"/> cannot be read; the message has the line or the pattern.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="graph"/> is null.</exception>
    public static FactProposer Of(QuerySource graph, string? patterns = null) => Of(graph, patterns, "the patterns");

    /// <summary>The same, with the name of the file that the patterns are from.</summary>
    internal static FactProposer Of(QuerySource graph, string? patterns, string name)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return new FactProposer(graph, patterns is null ? PatternReader.BuiltIn : PatternReader.Extend(patterns, name));
    }

    /// <summary>Proposes facts.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Each fact once for each passage, in the order of the passages.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public IReadOnlyList<FactProposal> Propose(TextDocument text, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<FactProposal> all = [];
        foreach (TextPassage passage in text.Passages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            IReadOnlyList<NameMatch> matches = _names.Find(passage.Text);
            List<NamedPlace> places = new PlaceFinder(_names, _patterns, _kinds).Find(passage.Text, matches);
            PassageProposals found = new(passage, _patterns, _kinds, _descriptors, places);
            found.FindStated();
            found.FindWithin(matches, _names.Entities);
            found.FindCoMentions();
            found.FindLone();
            found.Weigh(LikelyFacts.Find(passage, places, _kinds, _patterns, FactWeights.BuiltIn));
            found.FindImplied(_names.Entities);
            all.AddRange(found.All.Select(fact => fact with { IsKnown = _known.Contains((fact.Type, fact.Start, fact.End)) }));
        }

        return all;
    }
}
