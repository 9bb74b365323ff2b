using ScoGraph.Knowledge.Elements;

namespace ScoGraph.Knowledge;

/// <summary>A kind of fact: a relationship type and what it may join.</summary>
public abstract class Relation
{
    private protected Relation(string type, string[] startLabels, string[] endLabels) =>
        Pattern = new RelationPattern(type, startLabels, endLabels);

    /// <summary>The relationship type, such as <c>MEMBER_OF</c>.</summary>
    public string Type => Pattern.Type;

    internal RelationPattern Pattern { get; }
}

/// <summary>A kind of fact between entities of two types, which the compiler holds.</summary>
/// <typeparam name="TStart">The type of the start.</typeparam>
/// <typeparam name="TEnd">The type of the end.</typeparam>
public sealed class Relation<TStart, TEnd> : Relation
    where TStart : Entity
    where TEnd : Entity
{
    /// <summary>A kind of fact of one's own.</summary>
    /// <param name="type">The relationship type, in UPPER_SNAKE.</param>
    /// <exception cref="ArgumentException">The type is empty.</exception>
    public Relation(string type)
        : base(type, [], [])
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
    }

    internal Relation(string type, string[] startLabels, string[] endLabels)
        : base(type, startLabels, endLabels)
    {
    }
}
