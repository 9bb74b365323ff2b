using ScoGraph.Knowledge.Facts;

namespace ScoGraph.Knowledge;

/// <summary>A fact: a relationship between two entities, and where it comes from. Several sources that say the same are one fact.</summary>
public abstract class Fact
{
    private protected Fact(EntityRelationship relationship, IReadOnlyList<FactSource> citations)
    {
        Start = relationship.Start;
        End = relationship.End;
        Relationship = relationship.Relationship;
        Citations = citations;
    }

    /// <summary>The relationship's type, such as <c>MEMBER_OF</c>.</summary>
    public string Type => Relationship.Type;

    /// <summary>The entity that the relationship starts from.</summary>
    public Entity Start { get; }

    /// <summary>The entity that the relationship ends at.</summary>
    public Entity End { get; }

    /// <summary>Where the fact comes from; never empty.</summary>
    public IReadOnlyList<FactSource> Citations { get; }

    /// <summary>Whether no source states it: it rests on inference alone.</summary>
    public bool IsInferred => Citations.All(citation => citation.Evidence == Evidence.Inferred);

    /// <summary>The first year in which the fact holds, where the source says; else null.</summary>
    public long? From => this["from"] as long?;

    /// <summary>The last year in which the fact holds, where the source says; else null.</summary>
    public long? To => this["to"] as long?;

    /// <summary>The relationship; the first of them where several sources say the same.</summary>
    public Relationship Relationship { get; }

    /// <summary>A property of the relationship, or null.</summary>
    public object? this[string property] => Relationship[property];

    /// <summary>Such as <c>China HOLDS Rotating presidency</c>.</summary>
    public sealed override string ToString() => $"{Start.Name} {Type} {End.Name}";
}

/// <summary>A fact as it is seen from one of its ends.</summary>
/// <typeparam name="T">The type of the other end.</typeparam>
public sealed class Fact<T> : Fact
    where T : Entity
{
    internal Fact(EntityRelationship relationship, IReadOnlyList<FactSource> citations, bool outgoing)
        : base(relationship, citations) => Other = (T)(outgoing ? End : Start);

    /// <summary>The other end.</summary>
    public T Other { get; }
}
