using ScoGraph.Model.Citations;

namespace ScoGraph;

/// <summary>
/// Where a fact comes from: what a relationship, a node, or one property of a node says of its sources, whichever form it uses. The forms
/// are the property <c>citations</c> (a list of texts, see <see cref="Citation"/>), for one document <c>source</c> and <c>paragraphs</c>,
/// and for a property of a node <c>NAME.citations</c>; beside them <c>evidence</c>, <c>because</c>, <c>confidence</c> and <c>statedBy</c>.
/// Immutable.
/// </summary>
/// <example><code>
/// using Graph graph = new();
/// Relationship fact = graph.Query(
///     "CREATE (:Corridor)-[r:CONNECTS {citations: ['report#3', 'press#15@0-24'], evidence: 'stated'}]->(:Country) RETURN r")[0]
///     .Get&lt;Relationship&gt;("r");
/// foreach (Citation citation in Provenance.Of(fact).Citations)
///     Console.WriteLine(citation);
/// </code></example>
public sealed class Provenance
{
    internal Provenance(IReadOnlyList<Citation> citations, IReadOnlyList<string> statedBy, IReadOnlyList<string> problems) =>
        (Citations, StatedBy, Problems) = (citations, statedBy, problems);

    /// <summary>The places that support the fact, each once: those of the short form, then those of the list.</summary>
    public IReadOnlyList<Citation> Citations { get; }

    /// <summary>Whether the fact follows from the places, which do not state it themselves.</summary>
    public bool IsInferred { get; internal init; }

    /// <summary>Why the fact follows, where it is inferred and says so; else null.</summary>
    public string? Because { get; internal init; }

    /// <summary>How certain whoever entered the fact was, from 0 to 1; null where nothing is said.</summary>
    public double? Confidence { get; internal init; }

    /// <summary>The keys of those who say so, where the fact is somebody's statement; else empty.</summary>
    public IReadOnlyList<string> StatedBy { get; }

    /// <summary>What of the properties cannot be read, a sentence each; empty in a graph that is in order.</summary>
    public IReadOnlyList<string> Problems { get; }

    /// <summary>Whether anything at all is said of where the fact comes from.</summary>
    public bool IsEmpty => Citations.Count == 0 && StatedBy.Count == 0 && Problems.Count == 0 && !IsInferred && Confidence is null;

    /// <summary>Where the fact comes from that a relationship states.</summary>
    public static Provenance Of(Relationship relationship)
    {
        ArgumentNullException.ThrowIfNull(relationship);
        return new ProvenanceReading(key => relationship[key]).Read();
    }

    /// <summary>What a node says of where it comes from itself; see also <see cref="Of(Node, string)"/>.</summary>
    public static Provenance Of(Node node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return new ProvenanceReading(key => node[key]).Read();
    }

    /// <summary>Where the value of one property of a node comes from.</summary>
    /// <param name="node">The node.</param>
    /// <param name="property">The property, such as <c>founded</c>, of which <c>founded.citations</c> tells.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static Provenance Of(Node node, string property)
    {
        ArgumentNullException.ThrowIfNull(node);
        ArgumentException.ThrowIfNullOrEmpty(property);
        return new ProvenanceReading(key => node[ProvenanceNames.Of(property, key)]).Read();
    }
}
