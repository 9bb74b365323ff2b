using ScoGraph.Formats.Elements;
using ScoGraph.Knowledge.Building;
using ScoGraph.Knowledge.Elements;
using ScoGraph.Knowledge.Validation;
using ScoGraph.Model.Citations;
using ScoGraph.Model.Elements;
using ScoGraph.Model.Values;

namespace ScoGraph.Knowledge;

/// <summary>
/// Builds a graph of facts about an organisation of one's own: add documents and entities, then facts, each with a citation;
/// <see cref="Build"/> checks the whole and reports all that is wrong. One thread.
/// </summary>
public sealed partial class KnowledgeGraphBuilder
{
    // Every paragraph becomes a passage and a fact: a number that no document has would only use the memory up.
    private const int MostParagraphs = 100_000;

    private readonly List<EntityDraft> _entities = [];
    private readonly List<RelationshipElement> _facts = [];
    private readonly Dictionary<(string Document, int Paragraph), IEntityDraft<Passage>> _passages = [];

    /// <summary>Adds a document with its paragraphs.</summary>
    /// <param name="name">The title.</param>
    /// <param name="paragraphs">How many paragraphs it has; each becomes a <see cref="Knowledge.Passage"/>.</param>
    /// <param name="key">The key, or null for one made of the title.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of paragraphs is not between 1 and 100,000.</exception>
    /// <exception cref="ArgumentException">The key, or the one made of the title, is empty, or nothing can cite it.</exception>
    public IEntityDraft<Document> Document(string name, int paragraphs, string? key = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(paragraphs);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(paragraphs, MostParagraphs);
        IEntityDraft<Document> document = Set(Draft<Document>(["Document"], name, key), KnowledgeNames.ParagraphCount, paragraphs);
        string digits = new('0', Text(paragraphs).Length);
        for (int number = 1; number <= paragraphs; number++)
        {
            string padded = number.ToString(digits, System.Globalization.CultureInfo.InvariantCulture);
            IEntityDraft<Passage> passage = Draft<Passage>(["Passage"], $"{name}, paragraph {Text(number)}", $"{document.Key}-p{padded}");
            Set(passage, KnowledgeNames.Paragraph, number);
            _passages[(document.Key, number)] = passage;
            Fact(passage, Relations.PassageOf, document, Cite(document, number));
        }

        return document;
    }

    /// <summary>A paragraph of a document that was added.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The document has no such paragraph.</exception>
    public IEntityDraft<Passage> Passage(IEntityDraft<Document> document, int paragraph)
    {
        ArgumentNullException.ThrowIfNull(document);
        return _passages.TryGetValue((document.Key, paragraph), out IEntityDraft<Passage>? passage) ? passage
            : throw new ArgumentOutOfRangeException(nameof(paragraph), paragraph, $"'{document.Name}' has no such paragraph.");
    }

    /// <summary>Says in which section of its document each of some paragraphs stands.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The document lacks one of them.</exception>
    public KnowledgeGraphBuilder Section(IEntityDraft<Document> document, string section, int firstParagraph, int lastParagraph)
    {
        for (int paragraph = firstParagraph; paragraph <= lastParagraph; paragraph++)
            Set(Passage(document, paragraph), KnowledgeNames.Section, section);
        return this;
    }

    /// <summary>Sets a property of an entity; null removes it.</summary>
    /// <returns>The entity.</returns>
    /// <exception cref="ArgumentException">The entity is of another builder, or the value is of a type that no property holds.</exception>
    public IEntityDraft<T> Set<T>(IEntityDraft<T> entity, string property, object? value)
        where T : Entity
    {
        EntityDraft draft = Own(entity);
        Value converted = ClrValues.FromClr(value);
        if (converted.IsNull)
            draft.Properties.Remove(property);
        else
            draft.Properties[property] = converted;
        return entity;
    }

    /// <summary>A citation of paragraphs that state a fact: add facts with it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="paragraphs">The paragraphs, from 1.</param>
    /// <exception cref="ArgumentException">The document is of another builder.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A paragraph is below 1.</exception>
    public CitationDraft Cite(IEntityDraft<Document> document, params ReadOnlySpan<int> paragraphs)
    {
        ArgumentNullException.ThrowIfNull(document);
        string key = Own(document).Key;
        return new CitationDraft(this, [.. paragraphs.ToArray().Select(paragraph => new Citation(key, paragraph))]);
    }

    /// <summary>A citation of a part of a paragraph.</summary>
    /// <param name="document">The document.</param>
    /// <param name="paragraph">The paragraph, from 1.</param>
    /// <param name="span">The part.</param>
    /// <exception cref="ArgumentException">The document is of another builder.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The paragraph is below 1.</exception>
    public CitationDraft Cite(IEntityDraft<Document> document, int paragraph, CitationSpan span)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new CitationDraft(this, [new Citation(Own(document).Key, paragraph, span)]);
    }

    /// <summary>A citation of paragraphs from which a fact follows, though they do not state it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="because">Why it follows, in a few words.</param>
    /// <param name="paragraphs">The paragraphs, from 1.</param>
    /// <exception cref="ArgumentException">There is no reason, or the document is of another builder.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A paragraph is below 1.</exception>
    public CitationDraft Infer(IEntityDraft<Document> document, string because, params ReadOnlySpan<int> paragraphs) =>
        Cite(document, paragraphs).Inferred(because);

    /// <summary>Adds a fact.</summary>
    /// <param name="start">Where the relationship starts.</param>
    /// <param name="relation">Its kind, from <see cref="Relations"/> or one's own.</param>
    /// <param name="end">Where the relationship ends.</param>
    /// <param name="cite">Where the fact comes from.</param>
    /// <param name="properties">What else the relationship says, such as <c>("from", 2024)</c>; null values are left out.</param>
    /// <exception cref="ArgumentException">An entity is of another builder, or a value is of a type that no property holds.</exception>
    public KnowledgeGraphBuilder Fact<TStart, TEnd>(
        IEntityDraft<TStart> start,
        Relation<TStart, TEnd> relation,
        IEntityDraft<TEnd> end,
        CitationDraft cite,
        params ReadOnlySpan<(string Key, object? Value)> properties)
        where TStart : Entity
        where TEnd : Entity
    {
        ArgumentNullException.ThrowIfNull(relation);
        ArgumentNullException.ThrowIfNull(cite);
        OrderedDictionary<string, Value> values = new(StringComparer.Ordinal);
        foreach ((string key, Value said) in cite.Properties())
            values[key] = said;
        foreach ((string key, object? value) in properties)
        {
            if (ProvenanceNames.All.Contains(key) && key != ProvenanceNames.Grounding)
                throw new ArgumentException($"'{key}' is a matter of the citation.", nameof(properties));
            if (value is not null)
                values[key] = ClrValues.FromClr(value);
        }

        _facts.Add(new RelationshipElement(relation.Type, Own(start).Number, Own(end).Number, Elements(values), 0));
        return this;
    }

    /// <summary>Adds the fact that a paragraph names an entity.</summary>
    /// <param name="entity">What is named.</param>
    /// <param name="document">The document.</param>
    /// <param name="paragraph">The paragraph, from 1.</param>
    /// <param name="nested">Whether it is named only within another's name.</param>
    /// <exception cref="ArgumentOutOfRangeException">The document has no such paragraph.</exception>
    public KnowledgeGraphBuilder Mention(IEntityDraft<Entity> entity, IEntityDraft<Document> document, int paragraph, bool nested = false)
    {
        IEntityDraft<Passage> passage = Passage(document, paragraph);
        return Fact(entity, Relations.MentionedIn, passage, Cite(document, paragraph), (KnowledgeNames.Nested, nested ? true : null));
    }

    /// <summary>The graph of what was added. The builder may be added to and built again.</summary>
    /// <exception cref="KnowledgeException">What was added breaks the rules; every breach is reported with its element.</exception>
    public KnowledgeGraph Build()
    {
        ElementList elements = new();
        foreach (EntityDraft entity in _entities)
            elements.Add(new NodeElement(new ElementId(null, entity.Number), entity.Labels, Elements(entity.Properties), 0));
        foreach (RelationshipElement fact in _facts)
            elements.Add(fact);
        return KnowledgeGraph.Create(elements, null);
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static PropertyElement[] Elements(OrderedDictionary<string, Value> properties) =>
        [.. properties.Select(property => new PropertyElement(property.Key, property.Value))];

    private EntityDraft<T> Draft<T>(string[] labels, string name, string? key)
        where T : Entity
    {
        ArgumentNullException.ThrowIfNull(name);
        EntityDraft<T> draft = new(this, _entities.Count, labels);
        draft.Properties[KnowledgeNames.Key] = Value.FromString(key ?? NameStyle.Slug(name));
        draft.Properties[KnowledgeNames.Name] = Value.FromString(name);
        _entities.Add(draft);
        return draft;
    }

    internal EntityDraft Own<T>(IEntityDraft<T> entity)
        where T : Entity => entity is EntityDraft draft && draft.Builder == this ? draft
            : throw new ArgumentException("The entity was not made by this builder.", nameof(entity));
}
