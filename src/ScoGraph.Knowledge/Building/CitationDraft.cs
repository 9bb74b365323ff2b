using ScoGraph.Knowledge.Building;
using ScoGraph.Model.Citations;
using ScoGraph.Model.Values;

namespace ScoGraph.Knowledge;

/// <summary>
/// Where facts come from, for a graph that is being built. Made by <see cref="KnowledgeGraphBuilder.Cite(IEntityDraft{Document},
/// ReadOnlySpan{int})"/>; the facts that it supports are added with it. Immutable: what changes it gives another one.
/// </summary>
/// <example><code>
/// KnowledgeGraphBuilder builder = new();
/// var report = builder.Document("Report", paragraphs: 20);
/// var road = builder.Corridor("North Road");
/// var aland = builder.Country("Aland");
/// builder.Cite(report, 15).Fact(road, Relations.Connects, aland);
/// builder.Cite(report, 16).Inferred("the road is named after it").Fact(road, Relations.BuiltBy, aland);
/// builder.Cite(report, 17).StatedBy(builder.Person("Ada"), builder.Claim("It pays", "The road pays for itself."));
/// KnowledgeGraph graph = builder.Build();
/// </code></example>
public sealed class CitationDraft
{
    private readonly KnowledgeGraphBuilder _builder;
    private readonly EntityDraft[] _by;

    internal CitationDraft(KnowledgeGraphBuilder builder, IReadOnlyList<Citation> places)
        : this(builder, places, [])
    {
    }

    private CitationDraft(KnowledgeGraphBuilder builder, IReadOnlyList<Citation> places, EntityDraft[] by) =>
        (_builder, Places, _by) = (builder, places, by);

    /// <summary>The places that support the facts, in the order in which they were named.</summary>
    public IReadOnlyList<Citation> Places { get; }

    /// <summary>Why the facts follow, where the text does not state them; else null.</summary>
    public string? Because { get; private init; }

    /// <summary>How certain the facts are, from 0 to 1; null where nothing is said.</summary>
    public double? Confidence { get; private init; }

    /// <summary>Paragraphs of another document that support the same.</summary>
    /// <param name="document">The document.</param>
    /// <param name="paragraphs">The paragraphs, from 1.</param>
    /// <exception cref="ArgumentException">The document is of another builder.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A paragraph is below 1.</exception>
    public CitationDraft And(IEntityDraft<Document> document, params ReadOnlySpan<int> paragraphs) =>
        With([.. Places, .. _builder.Cite(document, paragraphs).Places], _by);

    /// <summary>The same places, from which the facts follow though they do not state them.</summary>
    /// <param name="because">Why they follow, in a few words.</param>
    /// <exception cref="ArgumentException">There is no reason.</exception>
    public CitationDraft Inferred(string because)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(because);
        return new CitationDraft(_builder, Places, _by) { Because = because, Confidence = Confidence };
    }

    /// <summary>The same places for facts that are as certain as this.</summary>
    /// <param name="confidence">From 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not from 0 to 1.</exception>
    public CitationDraft WithConfidence(double confidence)
    {
        if (!(confidence is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence is from 0 to 1.");
        return new CitationDraft(_builder, Places, _by) { Because = Because, Confidence = confidence };
    }

    /// <summary>The same places for facts that somebody says, whom the text names.</summary>
    /// <param name="speaker">Who says so.</param>
    /// <exception cref="ArgumentException">The speaker is of another builder.</exception>
    public CitationDraft By<T>(IEntityDraft<T> speaker)
        where T : Entity => With(Places, [.. _by, _builder.Own(speaker)]);

    /// <inheritdoc cref="KnowledgeGraphBuilder.Fact"/>
    public KnowledgeGraphBuilder Fact<TStart, TEnd>(
        IEntityDraft<TStart> start, Relation<TStart, TEnd> relation, IEntityDraft<TEnd> end,
        params ReadOnlySpan<(string Key, object? Value)> properties)
        where TStart : Entity
        where TEnd : Entity => _builder.Fact(start, relation, end, this, properties);

    /// <summary>Adds the fact that a person states a claim here.</summary>
    /// <param name="person">Who states it.</param>
    /// <param name="claim">What is stated.</param>
    /// <exception cref="ArgumentException">The person or the claim is of another builder.</exception>
    public KnowledgeGraphBuilder StatedBy(IEntityDraft<Person> person, IEntityDraft<Claim> claim) => Fact(person, Relations.Stated, claim);

    /// <summary>Sets a property of an entity, which is a fact too, with where it comes from.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="property">The property, such as <c>founded</c>.</param>
    /// <param name="value">Its value, not null.</param>
    /// <exception cref="ArgumentException">The entity is of another builder, or no property holds such a value.</exception>
    public KnowledgeGraphBuilder Property<T>(IEntityDraft<T> entity, string property, object value)
        where T : Entity
    {
        ArgumentNullException.ThrowIfNull(value);
        _builder.Set(entity, property, value);
        foreach ((string key, Value said) in Properties(shortForm: false))
            _builder.Own(entity).Properties[ProvenanceNames.Of(property, key)] = said;
        return _builder;
    }

    /// <summary>What a relationship says of where it comes from.</summary>
    /// <param name="shortForm">Whether paragraphs of one document may be written as such.</param>
    internal IEnumerable<(string Key, Value Value)> Properties(bool shortForm = true)
    {
        if (shortForm && Places.All(place => place.Span is null && place.Document == Places[0].Document))
        {
            yield return (ProvenanceNames.Source, Value.FromString(Places.Count == 0 ? "" : Places[0].Document));
            yield return (ProvenanceNames.Paragraphs, Value.FromList([.. Places.Select(p => Value.FromInteger(p.Paragraph!.Value))]));
        }
        else
            yield return (ProvenanceNames.Citations, Texts(Places.Select(place => place.ToString())));
        yield return (ProvenanceNames.Evidence, Value.FromString(Because is null ? ProvenanceNames.Stated : ProvenanceNames.Inferred));
        if (Because is not null)
            yield return (ProvenanceNames.Because, Value.FromString(Because));
        if (Confidence is { } confidence)
            yield return (ProvenanceNames.Confidence, Value.FromFloat(confidence));
        if (_by.Length > 0)
            yield return (ProvenanceNames.StatedBy, Texts(_by.Select(speaker => speaker.Key)));
    }

    private static Value Texts(IEnumerable<string> texts) => Value.FromList([.. texts.Select(Value.FromString)]);

    private CitationDraft With(IReadOnlyList<Citation> places, EntityDraft[] by) =>
        new(_builder, places, by) { Because = Because, Confidence = Confidence };
}
